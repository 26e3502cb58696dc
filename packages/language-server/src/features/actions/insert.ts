/** Puts an entry into a map, written as the map is: as lines of a block, inside braces, or as JSON. */
import type { Document, Edit, MapNode } from '@ros-lint/core';
import { resolve } from '@ros-lint/core/model';
import { type Writable, writeFlow, writeJson, writeYaml, yamlEntries } from './writable.ts';

/** The edit that adds an entry behind the last one of a map, or first in an empty one. */
export function insertEntry({ text, language }: Document, map: MapNode, name: string, value: Writable): Edit {
  const last = map.entries.at(-1);
  if (map.style === 'block' && last !== undefined) {
    const indent = indentAt(text, last.key.start);
    const end = endOfContent(text, Math.max(last.key.end, last.value.end));
    return { span: { start: end, end }, newText: `\n${yamlEntries([[name, value]], indent)}` };
  }
  const key = JSON.stringify(name);
  if (last === undefined) {
    const isOneLine = language !== 'json';
    const indent = /^\s*/.exec(lineOf(text, map.start))?.[0] ?? '';
    const inner = isOneLine
      ? ` ${key}: ${writeFlow(value)} `
      : `\n${indent}  ${key}: ${writeJson(value, `${indent}  `)}\n${indent}`;
    return { span: { start: map.start + 1, end: map.end - 1 }, newText: inner };
  }
  const isBroken = lineStart(text, last.key.start) > map.start;
  const at = last.value.end;
  if (!isBroken || language !== 'json')
    return { span: { start: at, end: at }, newText: `, ${key}: ${writeFlow(value)}` };
  const indent = indentAt(text, last.key.start);
  return { span: { start: at, end: at }, newText: `,\n${indent}${key}: ${writeJson(value, indent)}` };
}

/** The edit that adds an entry to a section, which is made when it is not there. */
export function insertIntoSection(
  document: Document,
  root: MapNode,
  section: string,
  name: string,
  value: Writable,
  before: readonly string[],
): Edit {
  const entry = root.entries.find(({ key }) => key.value === section);
  const map = entry && resolve(entry.value);
  if (map?.kind === 'map') return insertEntry(document, map, name, value);
  if (entry !== undefined && entry.value.kind === 'scalar' && entry.value.value === null) {
    const indent = indentAt(document.text, entry.key.start);
    const newText =
      document.language === 'json'
        ? writeJson({ kind: 'map', entries: [[name, value]] }, indent)
        : writeYaml({ kind: 'map', entries: [[name, value]] }, indent);
    const colon = document.text.indexOf(':', entry.key.end) + 1;
    const isJson = document.language === 'json';
    return { span: { start: isJson ? entry.value.start : colon, end: entry.value.end }, newText };
  }
  const whole: Writable = { kind: 'map', entries: [[name, value]] };
  const next = root.entries.find(({ key }) => before.includes(key.raw));
  if (next === undefined || root.style !== 'block') return insertEntry(document, root, section, whole);
  const start = lineStart(document.text, next.key.start);
  return {
    span: { start, end: start },
    newText: `${yamlEntries([[section, whole]], indentAt(document.text, next.key.start))}\n`,
  };
}

/** The blanks before an offset on its line, dashes counted as blanks. */
export function indentAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/[^ \t]/g, ' ');
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function lineOf(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}

/** The end of the line on which the last content stands: what is added goes behind its comment. */
function endOfContent(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return lineEnd(text, at);
}
