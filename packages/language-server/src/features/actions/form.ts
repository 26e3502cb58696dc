/** Writes a call in the other form: `!Ref x` as `Ref: x`, and back. */
import type { Edit, MapNode } from '@ros-lint/core';
import { callOf, functionNamed, resolve } from '@ros-lint/core/model';
import { lookAt } from '../at.ts';
import { type Action, type Asked, titled } from './action.ts';
import { lineStart } from './insert.ts';

export function formActions({ snapshot, span }: Asked): Action[] {
  const { document } = snapshot.analysis;
  if (document?.root === undefined || document.language !== 'yaml') return [];
  const { levels } = lookAt(document.root, snapshot.spec, span.start);
  for (const { node, role } of [...levels].reverse()) {
    if (node.kind !== 'map' || role.kind === 'template' || role.kind === 'section') continue;
    const call = callOf(node);
    if (call?.definition === undefined) continue;
    const edits = node.style === 'tag' ? toLong(document.text, node) : toShort(document.text, node);
    if (edits === undefined) return [];
    const title =
      node.style === 'tag'
        ? { en: `Write ${call.name} in the long form`, 'zh-cn': `将 ${call.name} 改写为完整形式` }
        : { en: `Write ${call.name} in the short form`, 'zh-cn': `将 ${call.name} 改写为短格式` };
    return [{ title: titled(title, snapshot), kind: 'refactor.rewrite', edits }];
  }
  return [];
}

function toLong(text: string, node: MapNode): Edit[] | undefined {
  const entry = node.entries[0];
  if (entry === undefined) return undefined;
  const name = entry.key.raw;
  const argument = resolve(entry.value);
  const tag = { start: entry.key.start, end: entry.key.end };
  const isSplit = argument.kind === 'seq' && argument.style === 'tag';
  const whole = isSplit ? `[${argument.items.map(({ start, end }) => text.slice(start, end)).join(', ')}]` : undefined;
  const argumentEdits: Edit[] =
    whole === undefined ? [] : [{ span: { start: argument.start, end: argument.end }, newText: whole }];
  if (isInFlow(node)) {
    return [
      { span: tag, newText: `{ ${name}:` },
      ...argumentEdits,
      { span: { start: entry.value.end, end: entry.value.end }, newText: ' }' },
    ];
  }
  const before = text.slice(lineStart(text, tag.start), tag.start);
  // Behind a dash, or alone on a line, the key can stand where the tag stood.
  if (/^\s*(?:- +)*$/.test(before)) {
    return [{ span: tag, newText: `${name}:` }, ...argumentEdits, ...deeper(text, entry.key.end, entry.value.end)];
  }
  const column = `${/^\s*(?:- +)*/.exec(before)?.[0].replace(/-/g, ' ') ?? ''}  `;
  const blanks = before.length - before.trimEnd().length;
  return [
    { span: { start: tag.start - blanks, end: tag.end }, newText: `\n${column}${name}:` },
    ...argumentEdits,
    ...deeper(text, entry.key.end, entry.value.end),
  ];
}

/** Two more blanks before each further line of the argument. */
function deeper(text: string, from: number, to: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n', from); at !== -1 && at < to - 1; at = text.indexOf('\n', at + 1)) {
    if (/[^\r\n]/.test(text.charAt(at + 1))) edits.push({ span: { start: at + 1, end: at + 1 }, newText: '  ' });
  }
  return edits;
}

function toShort(text: string, node: MapNode): Edit[] | undefined {
  const entry = node.entries[0];
  const definition = entry && functionNamed(entry.key.raw);
  if (entry === undefined || definition === undefined || entry.value.kind === 'alias') return undefined;
  const argument = entry.value;
  const tag = `!${entry.key.raw.replace(/^\w+::/, '')}`;
  // One tag cannot follow another, and not every kind of argument may stand behind a tag.
  if (!definition.tag.kinds.includes(argument.kind) || (argument.kind !== 'scalar' && argument.style === 'tag'))
    return undefined;
  const written = text.slice(argument.start, argument.end);
  if (node.style === 'flow') return [{ span: { start: node.start, end: node.end }, newText: `${tag} ${written}` }];
  const isBelow = text.slice(entry.key.end, argument.start).includes('\n');
  const lead = text.slice(lineStart(text, entry.key.start), entry.key.start);
  const isItem = /-\s+$/.test(lead) || lead.trim() !== '';
  const colon = text.indexOf(':', entry.key.end) + 1;
  const rest = isBelow ? '' : ' ';
  const gap = { start: colon, end: isBelow ? colon : argument.start };
  if (isItem) return [{ span: { start: entry.key.start, end: gap.end }, newText: `${tag}${rest}` }];
  const above = lineStart(text, entry.key.start) - 1;
  const previous = text.slice(lineStart(text, above), above).trimEnd();
  if (!previous.endsWith(':')) return undefined;
  const end = lineStart(text, above) + previous.length;
  return [{ span: { start: end, end: gap.end }, newText: ` ${tag}${rest}` }];
}

function isInFlow(node: MapNode): boolean {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) if (parent.style === 'flow') return true;
  return false;
}
