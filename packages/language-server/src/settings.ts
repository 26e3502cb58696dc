/** The settings that an editor can send, read from data of unknown form: what does not fit counts as not set. */
import { type Language, languages, type Severity, severities } from '@ros-lint/core';

export interface Settings {
  /** False switches the server off for everything it serves. */
  readonly enable: boolean;
  /** Severity by rule id, of rules of a project's own too. */
  readonly severities: { readonly [rule: string]: Severity | 'off' };
  /** The language of messages; that of the editor when missing. */
  readonly language: Language | undefined;
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = { enable: true, severities: {}, language: undefined, inlayHints: false };

/** Reads `{ enable, rules, language, inlayHints }`, also inside a `ros-lint` object as most clients send it. */
export function readSettings(value: unknown): Settings {
  const outer = recordOf(value);
  const given = recordOf(outer['ros-lint'] ?? outer.rosLint ?? value);
  const chosen: { [rule: string]: Severity | 'off' } = {};
  for (const [rule, severity] of Object.entries(recordOf(given.rules))) {
    if (isSeverity(severity)) chosen[rule] = severity;
  }
  const inlay = typeof given.inlayHints === 'boolean' ? given.inlayHints : recordOf(given.inlayHints).enable;
  return {
    enable: given.enable !== false,
    severities: chosen,
    language: languages.find((each) => each === given.language),
    inlayHints: inlay === true,
  };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((each) => each === value);
}

function recordOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {};
}
