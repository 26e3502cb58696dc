/**
 * Names that pass the wall between a template and the stack that holds it: the parameters that the stack is given, and the outputs that
 * it is asked for. They are written outside and declared inside.
 */
import type { Span } from '@ros-lint/core';
import { contentSpan, type Declaration, isNestedStack, resolve, type Template, valueIn } from '@ros-lint/core/model';

export interface Passage {
  readonly kind: 'parameter' | 'output';
  readonly name: string;
  /** The name alone. */
  readonly span: Span;
}

const known = new WeakMap<Template, readonly Passage[]>();

/** Where the template around a nested one names its parameters and outputs; none where it is no nested stack. */
export function passagesTo(child: Template): readonly Passage[] {
  const found = known.get(child) ?? [...find(child)];
  known.set(child, found);
  return found;
}

/** What a name that passes the wall stands for: a declaration of a template inside this one. */
export function declaredInside(
  template: Template,
  touches: (span: Span) => boolean,
): { readonly template: Template; readonly declaration: Declaration; readonly span: Span } | undefined {
  for (const child of template.nested) {
    const passage = passagesTo(child).find(({ span }) => touches(span));
    const declaration = passage && child.symbols[passage.kind].get(passage.name);
    if (passage !== undefined && declaration !== undefined) return { template: child, declaration, span: passage.span };
  }
  return undefined;
}

function* find({ holder, root }: Template): Iterable<Passage> {
  if (holder === undefined || !isNestedStack(holder.resource, holder.template)) return;
  const { template, resource } = holder;
  const properties = resource.body && valueIn(resource.body, 'Properties');
  if (properties?.kind !== 'map' || !properties.entries.some(({ value }) => resolve(value) === root)) return;
  const given = valueIn(properties, 'Parameters');
  for (const { key } of given?.kind === 'map' ? given.entries : []) {
    yield { kind: 'parameter', name: key.raw, span: contentSpan(key) };
  }
  for (const reference of template.references) {
    const { attribute } = reference;
    if (attribute === undefined || template.target(reference) !== resource) continue;
    const name = /^Outputs\.(.+)$/.exec(attribute.name)?.[1];
    const { start, end } = attribute.span;
    // With escapes in it nobody knows where the name begins.
    if (name === undefined || end - start !== attribute.name.length) continue;
    yield { kind: 'output', name, span: { start: end - name.length, end } };
  }
}
