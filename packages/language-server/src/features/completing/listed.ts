/** Names in the lists that only the console reads: parameters in their groups, outputs of the interface. */
import { type Language, own } from '@ros-lint/core';
import { type DeclarationKind, declarationNames, type Template } from '@ros-lint/core/model';
import type { Excerpt } from '../excerpt.ts';
import { blankFor, type Item, literally, writeText } from './item.ts';

const lists: { readonly [key: string]: DeclarationKind } = {
  Parameters: 'parameter',
  Hidden: 'parameter',
  Outputs: 'output',
};

export function listedItems(template: Template, { at, writing, span }: Excerpt, language: Language): Item[] {
  const [list, item] = at.levels.slice(-2);
  const isInMetadata = at.levels[1]?.role.kind === 'section' && at.levels[1].role.name === 'Metadata';
  if (!isInMetadata || list?.node.kind !== 'seq' || item === undefined) return [];
  const kind = own(lists, list.entry?.key.raw ?? '');
  if (kind === undefined) return [];
  const present = new Set(list.node.items.map((each) => (each.kind === 'scalar' ? each.raw : '')));
  return [...template.symbols[kind].keys()]
    .filter((name) => !present.has(name))
    .map((name) => ({
      label: name,
      kind,
      detail: declarationNames[kind][language],
      insert: `${blankFor(writing)}${writeText(name, writing)}`,
      snippet: literally(`${blankFor(writing)}${writeText(name, writing)}`),
      rank: 0,
      span,
      about: { kind: 'declaration', of: kind, name },
    }));
}
