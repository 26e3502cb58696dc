/** Every place that stands for one declaration of a template: where it is declared and where it is used, in whatever form. */
import type { Node, ScalarNode, Span } from '@ros-lint/core';
import {
  contentSpan,
  type Declaration,
  declarationKinds,
  type Reference,
  resolve,
  type Template,
  touches,
} from '@ros-lint/core/model';
import { mentionsOf } from './mentions.ts';
import { declaredInside, passagesTo } from './passages.ts';

export interface Occurrence {
  /** The name alone, without quotes and without the index of an instance. */
  readonly span: Span;
  readonly role: 'declaration' | 'use';
  /** The use as the model knows it; none for a mention in data that only the console reads, or outside the template. */
  readonly reference: Reference | undefined;
}

/** A declaration with the place of its name that the offset touches. */
export interface Touched {
  /** The template that declares it: this one, or one inside it. */
  readonly template: Template;
  readonly declaration: Declaration;
  readonly span: Span;
}

/** What the name at an offset stands for, or nothing when there is none or nothing declares it. */
export function declarationAt(template: Template, offset: number): Touched | undefined {
  for (const kind of declarationKinds) {
    for (const declaration of template.symbols[kind].values()) {
      const span = contentSpan(declaration.entry.key);
      if (touches(span, offset)) return { template, declaration, span };
    }
  }
  const inside = declaredInside(template, (span) => touches(span, offset));
  if (inside !== undefined) return inside;
  for (const reference of template.references) {
    if (!touches(reference.span, offset)) continue;
    const target = template.target(reference);
    if (target !== undefined && target.kind !== 'pseudo')
      return { template, declaration: target, span: nameIn(reference, target) };
  }
  for (const mention of mentionsOf(template)) {
    if (!touches(mention.span, offset)) continue;
    const declaration = template.symbols[mention.kind].get(mention.name);
    if (declaration !== undefined) return { template, declaration, span: mention.span };
  }
  return undefined;
}

/** All places of a declaration, its own first, the uses in the order of the text. */
export function occurrencesOf(template: Template, declaration: Declaration): Occurrence[] {
  const uses: Occurrence[] = [];
  for (const reference of template.references) {
    if (template.target(reference) === declaration) {
      uses.push({ span: nameIn(reference, declaration), role: 'use', reference });
    }
  }
  for (const mention of mentionsOf(template)) {
    if (mention.kind === declaration.kind && mention.name === declaration.name) {
      uses.push({ span: mention.span, role: 'use', reference: undefined });
    }
  }
  for (const passage of passagesTo(template)) {
    if (passage.kind === declaration.kind && passage.name === declaration.name) {
      uses.push({ span: passage.span, role: 'use', reference: undefined });
    }
  }
  const own: Occurrence = { span: contentSpan(declaration.entry.key), role: 'declaration', reference: undefined };
  return [own, ...unique(uses.sort((a, b) => a.span.start - b.span.start))];
}

/** The keys of a mapping's levels that a use names, each with the entry it leads to. */
export function mappingKeysOf(
  template: Template,
  reference: Reference,
): readonly { readonly key: ScalarNode; readonly target: ScalarNode | undefined; readonly value: Node | undefined }[] {
  const target = template.target(reference);
  let level: Node | undefined = target?.kind === 'mapping' ? target.entry.value : undefined;
  const keys = reference.keys ?? [];
  // Behind a key that is not written out nobody knows the way.
  const dynamic = keys.indexOf(undefined);
  return keys.slice(0, dynamic === -1 ? keys.length : dynamic).flatMap((key) => {
    const map = level && resolve(level);
    const entry = map?.kind === 'map' ? map.entries.find((each) => each.key.raw === key?.raw) : undefined;
    level = entry?.value;
    return key === undefined ? [] : [{ key, target: entry?.key, value: entry?.value }];
  });
}

/** Of `Name[0]`, an instance of a resource with a Count, only the name. */
function nameIn(reference: Reference, target: Declaration): Span {
  const { start, end } = reference.span;
  const extra = reference.name.length - target.name.length;
  return extra > 0 && end - start === reference.name.length ? { start, end: end - extra } : { start, end };
}

/** The same text can be reached twice through an alias. */
function unique(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.filter(({ span }, index) => occurrences[index - 1]?.span.start !== span.start);
}
