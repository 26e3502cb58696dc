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

/** The token at or behind an offset, which is the start of the text or the end of a token. */
export function tokenAt(text: string, from: number): Token {
  let start = from;
  let line = from === 0 ? 0 : -1;
  for (; ; start += 1) {
    const unit = text.charCodeAt(start);
    if (isBreak(unit)) line = start + 1;
    else if (!isBlank(unit)) break;
  }
  if (start >= text.length) return { kind: 'end', start: text.length, end: text.length, indent: -1 };
  const indent = line === -1 ? -1 : start - line;
  switch (text.charCodeAt(start)) {
    case 123:
      return { kind: '{', start, end: start + 1, indent };
    case 125:
      return { kind: '}', start, end: start + 1, indent };
    case 91:
      return { kind: '[', start, end: start + 1, indent };
    case 93:
      return { kind: ']', start, end: start + 1, indent };
    case 44:
      return { kind: ',', start, end: start + 1, indent };
    case 58:
      return { kind: ':', start, end: start + 1, indent };
    case 34:
      return stringAt(text, start, indent);
    case 39:
      return singleAt(text, start, indent);
    case 35:
      return { kind: 'comment', start, end: lineEnd(text, start), indent };
    case 47:
      return slashAt(text, start, indent);
  }
  return { kind: 'plain', start, end: plainEnd(text, start), indent };
}

function slashAt(text: string, start: number, indent: number): Token {
  const next = text.charAt(start + 1);
  if (next === '/') return { kind: 'comment', start, end: lineEnd(text, start), indent };
  if (next !== '*') return { kind: 'plain', start, end: plainEnd(text, start), indent };
  const close = text.indexOf('*/', start + 2);
  return { kind: 'comment', start, end: close === -1 ? lineEnd(text, start) : close + 2, indent };
}

function stringAt(text: string, start: number, indent: number): Token {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34) return { kind: 'string', start, end: at + 1, indent };
    if (isBreak(unit)) return { kind: 'open', start, end: at, indent };
    if (unit === 92 && !isBreak(text.charCodeAt(at + 1))) at += 1;
  }
  return { kind: 'open', start, end: text.length, indent };
}

function singleAt(text: string, start: number, indent: number): Token {
  for (let at = start + 1; at < text.length && !isBreak(text.charCodeAt(at)); at += 1) {
    if (text.charCodeAt(at) !== 39) continue;
    if (text.charCodeAt(at + 1) !== 39) return { kind: 'single', start, end: at + 1, indent };
    at += 1;
  }
  return { kind: 'plain', start, end: plainEnd(text, start), indent };
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

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || (unit >= 0xa0 && oddBlank.test(String.fromCharCode(unit)));
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
