/** What a completion is before it is written for a client, and how values and keys are written at a cursor. */
import type { Edit, Span } from '@ros-lint/core';
import type { DeclarationKind, Shape } from '@ros-lint/core/model';
import type { Excerpt, Writing } from '../excerpt.ts';
import { openingOf } from '../shapes.ts';

export interface Item {
  readonly label: string;
  readonly kind: ItemKind;
  /** A phrase beside the label. */
  readonly detail?: string;
  /** What is inserted where snippets are not understood. */
  readonly insert: string;
  /** What is inserted elsewhere, with stops such as `$1`. */
  readonly snippet?: string;
  /** Lower comes first; items of equal rank are sorted by label. */
  readonly rank: number;
  /** What is compared with what is typed, when it is not the label. */
  readonly filter?: string;
  /** What is replaced. */
  readonly span: Span;
  readonly extra?: readonly Edit[];
  /** True when the next thing to write should be offered at once. */
  readonly leadsOn?: true;
  readonly isDeprecated?: true;
  /** What it is about, for the documentation that is fetched later. */
  readonly about?: Subject;
}

export type ItemKind =
  | 'section'
  | 'field'
  | 'property'
  | 'type'
  | 'value'
  | 'function'
  | 'pseudo'
  | 'attribute'
  | 'key'
  | 'skeleton'
  | 'operation'
  | DeclarationKind;

export type Subject =
  | { readonly kind: 'section' | 'type' | 'function' | 'pseudo' | 'operation'; readonly name: string }
  | { readonly kind: 'requestParameter'; readonly operation: string; readonly name: string }
  | { readonly kind: 'field' | 'declaration'; readonly of: DeclarationKind; readonly name: string }
  | { readonly kind: 'property'; readonly type: string; readonly path: readonly (string | number)[] }
  | { readonly kind: 'attribute'; readonly type: string; readonly name: string };

/** Dollars and backslashes mean themselves; nothing of this goes between the braces of a stop. */
export function literally(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

/** A text as a whole value at the cursor. */
export function writeText(text: string, { language, quote }: Writing): string {
  if (quote === '"') return JSON.stringify(text).slice(1, -1);
  if (quote === "'") return text.replace(/'/g, "''");
  if (language === 'json') return JSON.stringify(text);
  return isPlain(text) ? text : `'${text.replace(/'/g, "''")}'`;
}

/** A number or a word such as true as a whole value; inside quotes it is the text. */
export function writeWord(value: string | number | boolean, writing: Writing): string {
  if (typeof value === 'string') return writeText(value, writing);
  return String(value);
}

/** A blank behind a colon that has none. */
export function blankFor({ needsBlank, quote }: Writing): string {
  return needsBlank && quote === '' ? ' ' : '';
}

/** A key with what its value starts with. */
export function writeKey(
  name: string,
  shape: Shape | undefined,
  excerpt: Excerpt,
): { insert: string; snippet: string } {
  const { writing } = excerpt;
  const key = writing.language === 'json' && writing.quote === '' ? JSON.stringify(name) : name;
  if (writing.hasColon) return { insert: key, snippet: literally(key) };
  const close = writing.quote;
  const lead = literally(`${key}${close}`);
  const end = writing.needsComma ? ',' : '';
  const opening = openingOf(shape);
  if (writing.language === 'json') {
    const values = { map: '{\n  $1\n}', list: '[\n  $1\n]', scalar: isText(shape) ? '"$1"' : '$1' };
    return { insert: `${key}${close}: `, snippet: `${lead}: ${values[opening]}${end}` };
  }
  if (opening === 'scalar' || writing.isFlow) return { insert: `${key}${close}: `, snippet: `${lead}: ` };
  const below = `\n${' '.repeat(deeper(writing))}`;
  const begin = opening === 'list' ? '- ' : '';
  return { insert: `${key}${close}:${below}${begin}`, snippet: `${lead}:\n  ${begin}$1` };
}

/** The column of a block below the key at the cursor; editors that know snippets work that out by themselves. */
export function deeper({ indent }: Writing): number {
  return indent + 2;
}

/** The replaced span of a key or value, with the quote behind it when what is inserted goes on behind that. */
export function spanOfKey({ span, writing, slot }: Excerpt, text: string): Span {
  const isQuoted = writing.quote !== '' && slot === 'key' && !writing.hasColon;
  return isQuoted && text.charAt(span.end) === writing.quote ? { start: span.start, end: span.end + 1 } : span;
}

function isText(shape: Shape | undefined): boolean {
  if (shape?.kind === 'oneOf') return shape.shapes.every(isText);
  return shape?.kind === 'string';
}

/** True for a text that YAML reads as that text without quotes, whatever stands around it. */
export function isPlain(text: string): boolean {
  return /^[A-Za-z_/.][\w./:@ -]*$/.test(text) && !/(?:: |:$| $|^\.+$)/.test(text) && !word.test(text);
}

const word = /^(?:y|n|yes|no|on|off|true|false|null|~|\.inf|\.nan)$/i;
