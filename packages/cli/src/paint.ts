/** Colours by meaning; the formats say what a word is, this file says how that looks, and whether colours are wanted at all. */

export type Role = 'error' | 'warning' | 'info' | 'hint' | 'strong' | 'place' | 'name' | 'faint' | 'good' | 'fix';

export type Paint = (role: Role, text: string) => string;

export const plain: Paint = (_role, text) => text;

export const coloured: Paint = (role, text) => (text === '' ? '' : `\u001b[${codes[role]}m${text}\u001b[0m`);

/** The sixteen colours of the terminal's own theme only, so that they are readable on light and on dark. */
const codes: Record<Role, string> = {
  error: '1;31',
  warning: '1;33',
  info: '1;34',
  hint: '1;36',
  strong: '1',
  place: '1',
  name: '36',
  faint: '2',
  good: '32',
  fix: '32',
};

export interface ColourWish {
  /** What the command line says. */
  readonly flag: 'always' | 'never' | undefined;
  readonly env: { readonly [name: string]: string | undefined };
  readonly isTerminal: boolean;
}

/** The command line first, then NO_COLOR and FORCE_COLOR as no-color.org and Node have them, then what the output is. */
export function choosePaint({ flag, env, isTerminal }: ColourWish): Paint {
  if (flag !== undefined) return flag === 'always' ? coloured : plain;
  if (env.NO_COLOR) return plain;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? plain : coloured;
  return isTerminal && env.TERM !== 'dumb' ? coloured : plain;
}
