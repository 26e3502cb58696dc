/**
 * Names in the parts of a template that only the console reads: `${Name}` in the metadata of parameters, and the lists of the
 * interface. The service does not evaluate them, so they are no references, but a rename must find them.
 */
import type { Span } from '@ros-lint/core';
import {
  associationUses,
  contentSpan,
  type DeclarationKind,
  interfaceNames,
  type Template,
} from '@ros-lint/core/model';

export interface Mention {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly span: Span;
}

const known = new WeakMap<Template, readonly Mention[]>();

/** All mentions, found once for a template. A name that the component may declare itself counts where a parameter is called so. */
export function mentionsOf(template: Template): readonly Mention[] {
  const found = known.get(template) ?? [
    ...associationUses(template).map(({ name, span }) => ({ kind: 'parameter' as const, name, span })),
    ...interfaceNames(template).map(({ role, name, node }) => {
      const kind: DeclarationKind = role === 'output' ? 'output' : 'parameter';
      return { kind, name, span: contentSpan(node) };
    }),
  ];
  known.set(template, found);
  return found;
}
