/** Data written as YAML blocks or as JSON: the way in which actions write new parts of a template, and whole templates anew. */
import type { Node } from '@ros-lint/core';
import { functionNamed, resolve } from '@ros-lint/core/model';
import { isPlain } from '../completing/item.ts';

export type Writable =
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Writable])[] }
  | { readonly kind: 'list'; readonly items: readonly Writable[] }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly raw?: string };

/** Nodes written at most; aliases can multiply a small text without end. */
const MOST = 200_000;

/** The data of a node, keys in their order, of two equal ones the last; nothing when it is too large. */
export function writableOf(node: Node): Writable | undefined {
  let left = MOST;
  const convert = (from: Node): Writable => {
    left -= 1;
    const target = resolve(from);
    if (target.kind === 'scalar' || left < 0) {
      return target.kind === 'scalar'
        ? { kind: 'scalar', value: target.value, raw: target.raw }
        : { kind: 'list', items: [] };
    }
    if (target.kind === 'seq') return { kind: 'list', items: target.items.map(convert) };
    const last = new Map(target.entries.map(({ key, value }) => [key.raw, value]));
    return { kind: 'map', entries: [...last].map(([key, value]) => [key, convert(value)] as const) };
  };
  const written = convert(node);
  return left < 0 ? undefined : written;
}

export const text = (value: string): Writable => ({ kind: 'scalar', value });
export const map = (entries: { readonly [key: string]: Writable }): Writable => ({
  kind: 'map',
  entries: Object.entries(entries),
});

/** What follows behind `key:` at an indentation: a blank and a scalar, or lines below. */
export function writeYaml(value: Writable, indent: string): string {
  switch (value.kind) {
    case 'scalar':
      return ` ${yamlScalar(value, indent)}`;
    case 'list':
      if (value.items.length === 0) return ' []';
      return value.items.map((item) => `\n${indent}  -${yamlItem(item, `${indent}  `)}`).join('');
    case 'map':
      if (value.entries.length === 0) return ' {}';
      return `\n${yamlEntries(value.entries, `${indent}  `)}`;
  }
}

/** The entries of a map, a line or more each. */
export function yamlEntries(entries: readonly (readonly [string, Writable])[], indent: string): string {
  return entries.map(([key, value]) => `${indent}${yamlKey(key)}:${writeYaml(value, indent)}`).join('\n');
}

/** An item goes on in the line of its dash. */
function yamlItem(item: Writable, indent: string): string {
  if (item.kind === 'scalar') return ` ${yamlScalar(item, indent)}`;
  if (item.kind === 'list') return item.items.length === 0 ? ' []' : writeYaml(item, indent);
  if (item.entries.length === 0) return ' {}';
  return ` ${yamlEntries(item.entries, `${indent}  `).trimStart()}`;
}

function yamlKey(key: string): string {
  return isPlain(key) || functionNamed(key) !== undefined ? key : `'${key.replace(/'/g, "''")}'`;
}

function yamlScalar({ value, raw }: Extract<Writable, { kind: 'scalar' }>, indent: string): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return jsonNumber(value, raw);
  if (typeof value === 'boolean') return String(value);
  if (isPlain(value)) return value;
  const isBlock =
    value.includes('\n') &&
    !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value.replaceAll('\n', '')) &&
    !/^\s|[ \t]+\n/.test(value);
  if (isBlock) {
    const lines = value.replace(/\n$/, '').split('\n');
    const chomp = value.endsWith('\n') ? (/\n\n$/.test(value) ? '+' : '') : '-';
    const kept = chomp === '+' ? value.slice(0, -1).split('\n') : lines;
    return `|${chomp}\n${kept.map((line) => (line === '' ? '' : `${indent}  ${line}`)).join('\n')}`;
  }
  if (/[\p{Cc}\u2028\u2029\ufeff]/u.test(value)) return JSON.stringify(value);
  return `'${value.replace(/'/g, "''")}'`;
}

/** JSON over several lines, two blanks a level. */
export function writeJson(value: Writable, indent: string): string {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'number' ? jsonNumber(value.value, value.raw) : JSON.stringify(value.value);
    case 'list': {
      if (value.items.length === 0) return '[]';
      const items = value.items.map((item) => `${indent}  ${writeJson(item, `${indent}  `)}`);
      return `[\n${items.join(',\n')}\n${indent}]`;
    }
    case 'map': {
      if (value.entries.length === 0) return '{}';
      const entries = value.entries.map(
        ([key, each]) => `${indent}  ${JSON.stringify(key)}: ${writeJson(each, `${indent}  `)}`,
      );
      return `{\n${entries.join(',\n')}\n${indent}}`;
    }
  }
}

/** JSON in one line, as a flow collection of YAML can hold it too. */
export function writeFlow(value: Writable): string {
  switch (value.kind) {
    case 'scalar':
      return writeJson(value, '');
    case 'list':
      return `[${value.items.map(writeFlow).join(', ')}]`;
    case 'map':
      return `{ ${value.entries.map(([key, each]) => `${JSON.stringify(key)}: ${writeFlow(each)}`).join(', ')} }`;
  }
}

/** As it was written where JSON can say it so, because long numbers lose digits as numbers. */
function jsonNumber(value: number, raw: string | undefined): string {
  if (raw !== undefined && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(raw)) return raw;
  return Number.isFinite(value) ? String(value) : JSON.stringify(String(value));
}
