/** What is known of the thing under the cursor: type, limits, need, default, age of the facts, and our own prose. */
import type { Span } from '@ros-lint/core';
import { contentSpan, functionNamed, textOf, touches, valueIn } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import { templateAt } from '../snapshot.ts';
import { type At, type Level, lookAt } from './at.ts';
import {
  attributeCard,
  type Card,
  declarationCard,
  fieldCard,
  functionCard,
  propertyCard,
  pseudoCard,
  ruleCard,
  sectionCard,
  typeCard,
} from './card.ts';
import { declarationAt, mappingKeysOf } from './occurrences.ts';
import { hoverInPolicy, hoverInRequest } from './requests.ts';
import { objectsOf } from './shapes.ts';
import { suppressionAt } from './suppressions.ts';

export interface Hover {
  readonly span: Span;
  readonly card: Card;
}

export function findHover(snapshot: Snapshot, offset: number): Hover | undefined {
  const suppressed = suppressionAt(snapshot, offset);
  if (suppressed !== undefined) {
    const card = ruleCard(suppressed.rule, snapshot.language);
    return card === undefined ? undefined : { span: suppressed.span, card };
  }
  switch (snapshot.analysis.kind) {
    case 'request':
      return hoverInRequest(snapshot, offset);
    case 'policy':
      return hoverInPolicy(snapshot, offset);
    default:
      return hoverOfName(snapshot, offset) ?? hoverOfPlace(snapshot, offset);
  }
}

/** A name that is used: the declaration, pseudo parameter, attribute or mapping key that it means. */
function hoverOfName(snapshot: Snapshot, offset: number): Hover | undefined {
  const template = templateAt(snapshot, offset);
  if (template === undefined) return undefined;
  const { language, spec } = snapshot;
  for (const reference of template.references) {
    const { attribute } = reference;
    if (attribute !== undefined && touches(attribute.span, offset) && !touches(reference.span, offset)) {
      const target = template.target(reference);
      const body = target?.kind === 'resource' || target?.kind === 'local' ? target.body : undefined;
      const type = spec.resourceType(textOf(body && valueIn(body, 'Type')) ?? '');
      const card = type && attributeCard(attribute.name, type, language);
      if (card !== undefined) return { span: attribute.span, card };
    }
    for (const { key, value } of mappingKeysOf(template, reference)) {
      if (!touches(key, offset) || value === undefined) continue;
      const text = template.document.text.slice(value.start, value.end);
      return { span: contentSpan(key), card: `**${key.raw}**\n\n\`\`\`${template.document.language}\n${text}\n\`\`\`` };
    }
    if (!touches(reference.span, offset)) continue;
    const target = template.target(reference);
    if (target === undefined) return undefined;
    const card =
      target.kind === 'pseudo' ? pseudoCard(target.name, spec, language) : declarationCard(target, template, language);
    return card === undefined ? undefined : { span: reference.span, card };
  }
  const touched = declarationAt(template, offset);
  return touched && { span: touched.span, card: declarationCard(touched.declaration, touched.template, language) };
}

/** A key, a type or a function, told by where it stands. */
function hoverOfPlace({ template, spec, language }: Snapshot, offset: number): Hover | undefined {
  if (template === undefined) return undefined;
  const at = lookAt(template.root, spec, offset);
  const innermost = at.levels.at(-1) as Level;
  if (at.key !== undefined) {
    const card = keyCard(at, at.key.key.raw, { spec, language });
    return card === undefined ? undefined : { span: contentSpan(at.key.key), card };
  }
  const { node, role } = innermost;
  if (node.kind !== 'scalar' || !touches(node, offset)) return undefined;
  const span = contentSpan(node);
  const value = String(node.raw);
  if (role.kind === 'field' && role.name === 'Type') {
    const type = spec.resourceType(value);
    if (type !== undefined) return { span, card: typeCard(type, language) };
  }
  if (role.kind === 'field') {
    const card = fieldCard(role.of, role.name, spec, language);
    return card === undefined ? undefined : { span, card };
  }
  if (role.kind === 'property' && innermost.field !== undefined && role.type !== undefined) {
    return { span, card: propertyCard(String(role.path.at(-1)), innermost.field, role.type, language) };
  }
  return undefined;
}

function keyCard(at: At, name: string, { spec, language }: Pick<Snapshot, 'spec' | 'language'>): Card | undefined {
  const { role, shape } = at.levels.at(-1) as Level;
  const definition = functionNamed(name);
  if (definition !== undefined && role.kind !== 'template' && role.kind !== 'section')
    return functionCard(definition, language);
  switch (role.kind) {
    case 'template':
      return sectionCard(name, language);
    case 'declaration':
      return fieldCard(role.of, name, spec, language);
    case 'property': {
      const field = fieldIn(shape, name);
      if (field !== undefined && role.type !== undefined) return propertyCard(name, field, role.type, language);
      return undefined;
    }
    default:
      return undefined;
  }
}

function fieldIn(shape: Level['shape'], name: string) {
  for (const object of shape === undefined ? [] : objectsOf(shape)) {
    if (Object.hasOwn(object.fields, name)) return object.fields[name];
  }
  return undefined;
}
