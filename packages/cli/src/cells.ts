/** A line as a terminal shows it: which column each character takes, and no character that could do anything but be seen. */

export interface Cell {
  readonly text: string;
  /** In columns: 0 for a combining mark, 2 for a wide character, 4 for a tab. */
  readonly width: number;
}

const TAB: Cell = { text: '    ', width: 4 };

/** The characters of a piece of one line. */
export function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  for (const character of text) cells.push(character === '\t' ? TAB : cellOf(character));
  return cells;
}

export const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

export const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');

/** The columns that a text of one line takes. */
export const displayWidth = (text: string): number => widthOf(cellsOf(text));

/** A text of others on one line of ours, so that a file name or a message can neither break the line nor command the terminal. */
export const harmless = (text: string): string =>
  UNSEEN.test(text) ? textOf([...text].map((character) => cellOf(character))) : text;

function cellOf(character: string): Cell {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return { text: character, width: 1 };
  if (code < 0x20) return { text: String.fromCharCode(0x2400 + code), width: 1 };
  if (UNSEEN.test(character)) return { text: '\ufffd', width: 1 };
  if (ZERO.test(character)) return { text: character, width: 0 };
  return { text: character, width: WIDE.test(character) ? 2 : 1 };
}

/** Control characters, marks that turn the direction of writing, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

const ZERO = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/u;

/** East Asian Wide and Fullwidth of UAX #11, by block, and the characters that are shown as emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
