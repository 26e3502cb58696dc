/** A file of UTF-16 that was read as UTF-8: every other unit of it is NUL. */
import type { SyntaxProblem } from '../document.ts';
import { replace, surely, titles } from '../repairs.ts';
import { causes as say } from './causes.ts';

const LOOKED_AT = 400;

export function isUtf16(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  const nulls = head.split('\0').length - 1;
  return nulls * 5 >= head.length * 2 && head.length > 3;
}

/** Letters of ASCII can be had back; others were lost when the file was read. */
export function utf16Problem(text: string): SyntaxProblem {
  const decoded = text.replace(/^\ufffd+/, '').replaceAll('\0', '');
  const isLost = /[^\t\n\r\x20-\x7e]/.test(decoded);
  return say.utf16(isLost ? undefined : surely(titles.decode, replace(0, text.length, decoded)));
}
