/** Edits that take an entry or item out together with the line or comma that belongs to it. */
import type { DeclarationKind } from '../model/symbols.ts';
import { sectionOf } from '../model/symbols.ts';
import type { Template } from '../model/template.ts';
import { type Entry, type MapNode, type Node, resolve, type SeqNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import type { FixOf } from './rule.ts';

/** Takes a declaration out of its section. Nothing where it is not clear what else would have to go. */
export function removeEntry(template: Template, kind: DeclarationKind, entry: Entry): FixOf[] {
  const section = template.sections.get(sectionOf[kind]);
  const map = section && resolve(section.value);
  if (map?.kind !== 'map' || map.entries.length < 2) return [];
  return removal(template.document.text, map, entry.key, entry.value);
}

/** Takes one item out of a list that keeps others. */
export function removeItem(text: string, list: SeqNode, item: Node): FixOf[] {
  return list.items.length < 2 ? [] : removal(text, list, item, item);
}

/** Takes one field out of a map that keeps others. */
export function removeField(text: string, map: MapNode, entry: Entry): FixOf[] {
  return map.entries.length < 2 ? [] : removal(text, map, entry.key, entry.value);
}

function removal(text: string, parent: MapNode | SeqNode, first: Span, last: Span): FixOf[] {
  const span = parent.style === 'flow' ? flowSpan(text, first.start, last.end) : blockSpan(text, first.start, last.end);
  if (span === undefined) return [];
  return [{ title: { en: 'Remove it', 'zh-cn': '删除' }, safety: 'unsafe', edits: [{ span, newText: '' }] }];
}

/** Whole lines, when nothing else stands on them. */
function blockSpan(text: string, start: number, end: number): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!/^[\s-]*$/.test(text.slice(lineStart, start))) return undefined;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  return /^\s*(?:#.*)?$/.test(text.slice(end, newline === -1 ? text.length : newline))
    ? { start: lineStart, end: lineEnd }
    : undefined;
}

/** The comma behind it with the blanks that follow, or for the last one the comma before. */
function flowSpan(text: string, start: number, end: number): Span | undefined {
  const behind = /^\s*,\s*/.exec(text.slice(end, end + 200));
  if (behind !== null) return { start, end: end + behind[0].length };
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 200), start));
  return before === null ? undefined : { start: start - before[0].length, end };
}
