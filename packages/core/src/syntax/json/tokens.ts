/** The tokens of a text that was meant as JSON, whatever is wrong with it. A string ends with its line at the latest. */

import { oddBlank } from '../yaml/lines.ts';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The column when it is the first of its line, else -1. */
  readonly indent: number;
}

/** `open` is a string without its closing quote, `plain` anything without quotes, `single` a text in single quotes. */
export type TokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'open' | 'single' | 'plain' | 'comment' | 'end';

/** The token at or behind an offset. */
export function tokenAt(text: string, from: number): Token {
  let start = from;
  while (isWhite(text.charCodeAt(start))) start += 1;
  if (start >= text.length) return { kind: 'end', start: text.length, end: text.length, indent: -1 };
  const { kind, end } = shapeAt(text, start);
  return { kind, start, end, indent: indentAt(text, start) };
}

/** The column of an offset with nothing but white space before it in its line, else -1. */
function indentAt(text: string, start: number): number {
  let at = start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at === 0 || isBreak(text.charCodeAt(at - 1)) ? start - at : -1;
}

function shapeAt(text: string, start: number): { kind: TokenKind; end: number } {
  const unit = text.charAt(start);
  switch (unit) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return { kind: unit, end: start + 1 };
    case '"':
      return stringAt(text, start);
    case "'":
      return singleAt(text, start);
    case '#':
      return { kind: 'comment', end: lineEnd(text, start) };
  }
  if (unit === '/' && text.charAt(start + 1) === '/') return { kind: 'comment', end: lineEnd(text, start) };
  if (unit === '/' && text.charAt(start + 1) === '*') {
    const close = text.indexOf('*/', start + 2);
    return { kind: 'comment', end: close === -1 ? lineEnd(text, start) : close + 2 };
  }
  return { kind: 'plain', end: plainEnd(text, start) };
}

function stringAt(text: string, start: number): { kind: TokenKind; end: number } {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34) return { kind: 'string', end: at + 1 };
    if (isBreak(unit)) return { kind: 'open', end: at };
    if (unit === 92 && !isBreak(text.charCodeAt(at + 1))) at += 1;
  }
  return { kind: 'open', end: text.length };
}

function singleAt(text: string, start: number): { kind: TokenKind; end: number } {
  for (let at = start + 1; at < text.length && !isBreak(text.charCodeAt(at)); at += 1) {
    if (text.charCodeAt(at) !== 39) continue;
    if (text.charCodeAt(at + 1) !== 39) return { kind: 'single', end: at + 1 };
    at += 1;
  }
  return { kind: 'plain', end: plainEnd(text, start) };
}

function plainEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/[,[\]{}\n\r"]/.test(unit)) break;
    if (unit === ':' && /[\s,[\]{}"]|$/.test(text.charAt(at + 1))) break;
    if ((unit === '#' || unit === '/') && isBlank(text.charCodeAt(at - 1))) break;
    if (!isBlank(text.charCodeAt(at))) end = at + 1;
  }
  return end;
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return end;
}

function isWhite(unit: number): boolean {
  return isBlank(unit) || isBreak(unit);
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || (unit >= 0xa0 && oddBlank.test(String.fromCharCode(unit)));
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
