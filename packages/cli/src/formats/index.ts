/** The output formats by name. Each is loaded when it is asked for. */
import type { Language } from '@ros-lint/core';
import type { Paint } from '../paint.ts';
import type { Report } from '../report.ts';

/** A report as text, ending with a line break, or empty. */
export type Format = (report: Report, look: Look) => string;

/** What a format for people may care for. */
export interface Look {
  readonly language: Language;
  readonly paint: Paint;
  readonly columns: number;
}

/** Sorted by name. */
export const formats = {
  checkstyle: async () => (await import('./checkstyle.ts')).renderCheckstyle,
  github: async () => (await import('./github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  json: async () => (await import('./json.ts')).renderJson,
  junit: async () => (await import('./junit.ts')).renderJunit,
  rdjson: async () => (await import('./rdjson.ts')).renderRdjson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  text: async () => (await import('./text.ts')).renderText,
} satisfies { readonly [name: string]: () => Promise<Format> };

export type FormatName = keyof typeof formats;

/** Formats that a service reads which knows files by their path in the repository only. */
export const namesFromRoot: readonly FormatName[] = ['github', 'gitlab', 'sarif'];

export const formatNames = Object.keys(formats) as FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name);
