/** Values shown in the text that stand elsewhere in it: defaults of parameters, results of literal look-ups, kinds of attributes. */
import type { Node, Span } from '@ros-lint/core';
import { resolve, type Template, textOf, valueIn, withNested } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import { mappingKeysOf } from './occurrences.ts';
import { nameOf } from './shapes.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly kind: 'value' | 'type';
}

export function inlayHintsIn({ template, spec }: Snapshot, within: Span): readonly InlayHint[] {
  if (template === undefined) return [];
  const hints: InlayHint[] = [];
  for (const each of withNested(template)) {
    for (const reference of each.references) {
      const { start, end } = reference.node;
      if (end < within.start || start > within.end) continue;
      const target = each.target(reference);
      if (reference.kind === 'ref' && target?.kind === 'parameter') {
        const value = shown(target.body && valueIn(target.body, 'Default'));
        if (value !== undefined) hints.push({ offset: end, label: ` = ${value}`, kind: 'value' });
      }
      const keys = mappingKeysOf(each, reference);
      const found = keys.length === 2 ? keys[1] : undefined;
      const value = shown(found?.value);
      if (value !== undefined)
        hints.push({
          offset: endOfCall(reference.call?.argument, found?.key.end ?? end),
          label: ` = ${value}`,
          kind: 'value',
        });
      const type = attributeType(each, reference, spec);
      if (type !== undefined && reference.kind === 'attribute')
        hints.push({ offset: endOfCall(reference.call?.argument, end), label: `: ${type}`, kind: 'type' });
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

function attributeType(
  template: Template,
  reference: Template['references'][number],
  spec: Snapshot['spec'],
): string | undefined {
  const target = template.target(reference);
  // Inside a text there is no room for it.
  if (target?.kind !== 'resource' || reference.attribute === undefined || reference.node.parent?.kind !== 'seq')
    return undefined;
  if (reference.attribute.span.start < reference.node.end) return undefined;
  const type = spec.resourceType(textOf(target.body && valueIn(target.body, 'Type')) ?? '');
  const shape = type?.attributes[reference.attribute.name]?.shape;
  return shape === undefined || shape.kind === 'any' ? undefined : nameOf(shape);
}

function endOfCall(argument: Node | undefined, otherwise: number): number {
  return argument === undefined ? otherwise : Math.max(resolve(argument).end, otherwise);
}

const LONGEST = 30;

function shown(node: Node | undefined): string | undefined {
  const target = node && resolve(node);
  if (target?.kind !== 'scalar' || target.value === null || target.raw === '') return undefined;
  const text = target.raw.replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
