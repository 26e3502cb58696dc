/** Edits that put an entry into a map, written as the entry beside it is. */
import type { Safety } from '../diagnostic.ts';
import type { Entry } from '../syntax/node.ts';
import type { FixOf } from './rule.ts';

/** Puts a key with a plain value in front of an entry. Nothing where the entry does not start its line or follow a comma. */
export function insertBefore(text: string, entry: Entry, name: string, value: string, safety: Safety): FixOf[] {
  const { start } = entry.key;
  const key = entry.key.style === 'double' ? `"${name}"` : name;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const isFlow = text.charAt(entry.key.parent?.start ?? start) === '{';
  const gap = /^\s*$/.test(indent) ? `\n${indent}` : ' ';
  if (!isFlow && gap === ' ') return [];
  return [
    {
      title: { en: `Add ${name}: ${value}`, 'zh-cn': `添加 ${name}: ${value}` },
      safety,
      edits: [{ span: { start, end: start }, newText: `${key}: ${value}${isFlow ? ',' : ''}${gap}` }],
    },
  ];
}
