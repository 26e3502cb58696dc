/** The commands by name. Each is loaded when it is asked for. */
import type { Language } from '@ros-lint/core';
import type { Arguments } from '../args.ts';
import type { CommandName } from '../options.ts';
import type { Paint } from '../paint.ts';

/** Does the work and answers with the exit code. */
export type Command = (args: Arguments, surroundings: Surroundings) => Promise<number> | number;

/** What a command is told about where it runs. */
export interface Surroundings {
  /** For standard output. */
  readonly paint: Paint;
  /** For standard error. */
  readonly complaintPaint: Paint;
  /** The language of the command line or else of the environment. */
  readonly language: Language;
}

/** Sorted by name. */
export const commandLoaders: { readonly [name in CommandName]: () => Promise<Command> } = {
  check: async () => (await import('./check.ts')).check,
  completion: async () => (await import('./completion.ts')).completion,
  explain: async () => (await import('./explain.ts')).explain,
  graph: async () => (await import('./graph.ts')).graph,
  init: async () => (await import('./init.ts')).init,
  lsp: async () => (await import('./lsp.ts')).lsp,
  request: async () => (await import('./request.ts')).request,
  rules: async () => (await import('./rules.ts')).listRules,
  schema: async () => (await import('./schema.ts')).schema,
  spec: async () => (await import('./spec.ts')).spec,
};
