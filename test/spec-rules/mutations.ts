/** Slips that a person makes in the resources of a template, each as an edit of the text with what a linter has to say about it. */
import type { MapNode, Node, ResourceType, ScalarNode, Spec } from '@ros-lint/core';
import { callOf } from '../../packages/core/src/functions/index.ts';
import type { Template } from '../../packages/core/src/model/template.ts';
import { matches } from '../../packages/core/src/shape/pattern.ts';
import type { Field, ObjectShape, Shape } from '../../packages/core/src/shape/shape.ts';
import { resolve, valueIn } from '../../packages/core/src/syntax/node.ts';

export type Slip =
  | 'missing property'
  | 'misspelt property'
  | 'misspelt type'
  | 'misspelt attribute'
  | 'swapped types'
  | 'wrong value'
  | 'wrong range'
  | 'wrong length'
  | 'wrong pattern'
  | 'wrong kind';

export interface Mutation {
  readonly slip: Slip;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The rules of which one has to speak. */
  readonly rules: readonly string[];
  /** The name that has to be in the message, for what is no longer there. */
  readonly name?: string;
  /** What was right before, which the linter should offer. */
  readonly right?: string;
}

/** A number below a bound, always the same for the same seed. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

/** Every slip that the template offers. */
export function* mutationsOf(template: Template, spec: Spec, random: Random): Iterable<Mutation> {
  const typed = template.typedResources.filter(({ type }) => type.status === undefined);
  for (const { body, type, properties } of typed) {
    const node = valueIn(body, 'Type');
    if (node?.kind === 'scalar') yield* ofType(node, type, spec, random);
    if (properties !== undefined) yield* ofObject(properties, type.properties, template.document.text, random);
  }
  yield* ofAttributes(template, spec, random);
  for (const [index, { body, type }] of typed.entries()) {
    const other = typed[(index + 1 + random(typed.length)) % typed.length];
    const node = valueIn(body, 'Type');
    if (node?.kind !== 'scalar' || other === undefined || !isDistinguishable(body, type, other.type)) continue;
    yield { slip: 'swapped types', ...inside(node), newText: other.type.name, rules: [], right: type.name };
  }
}

/** Types that take what the other has can be exchanged without a trace. */
function isDistinguishable(body: MapNode, type: ResourceType, other: ResourceType): boolean {
  const properties = valueIn(body, 'Properties');
  const given = properties?.kind === 'map' ? properties.entries.map(({ key }) => key.raw) : [];
  const { fields, open } = other.properties;
  if (type.name === other.name) return false;
  const strange = open ? [] : given.filter((name) => fields[name] === undefined);
  const missing = Object.entries(fields).filter(
    ([name, field]) => field.required && field.default === undefined && !given.includes(name),
  );
  return strange.length + missing.length > 0;
}

function* ofType(node: ScalarNode, type: ResourceType, spec: Spec, random: Random): Iterable<Mutation> {
  const newText = typo(type.name, type.name.lastIndexOf(':') + 1, random);
  if (newText === undefined || spec.resourceType(newText) !== undefined || type.name.startsWith('Custom::')) return;
  const rules = ['unknown-resource-type', 'mistaken-type', 'invalid-resource-type'];
  yield { slip: 'misspelt type', ...inside(node), newText, rules, right: type.name };
}

function* ofAttributes(template: Template, spec: Spec, random: Random): Iterable<Mutation> {
  for (const reference of template.references) {
    const { attribute } = reference;
    const target = attribute && template.target(reference);
    if (attribute === undefined || target?.kind !== 'resource' || target.body === undefined) continue;
    const node = valueIn(target.body, 'Type');
    const type = node?.kind === 'scalar' ? spec.resourceType(node.raw) : undefined;
    const newText = typo(attribute.name, 0, random);
    if (type === undefined || type.openAttributes || newText === undefined) continue;
    if (Object.hasOwn(type.attributes, newText) || !Object.hasOwn(type.attributes, attribute.name)) continue;
    const { start, end } = attribute.span;
    yield { slip: 'misspelt attribute', start, end, newText, rules: ['unknown-attribute'], right: attribute.name };
  }
}

function* ofObject(map: MapNode, shape: ObjectShape, text: string, random: Random): Iterable<Mutation> {
  const given = map.entries.map(({ key }) => key.raw);
  for (const { key, value } of map.entries) {
    const field = shape.fields[key.raw];
    if (field === undefined) continue;
    if (!shape.open) yield* ofName(key, given, shape, random);
    if (isNeeded(field, value)) yield* withoutEntry(map, key, value, text);
    yield* ofValue(value, field.shape, text, random);
  }
}

function* ofName(key: ScalarNode, given: readonly string[], shape: ObjectShape, random: Random): Iterable<Mutation> {
  const newText = typo(key.raw, 0, random);
  if (newText === undefined || Object.hasOwn(shape.fields, newText) || given.includes(newText)) return;
  yield { slip: 'misspelt property', ...inside(key), newText, rules: ['unknown-property'], right: key.raw };
}

function isNeeded(field: Field, value: Node): boolean {
  const node = resolve(value);
  const isGiven = node.kind !== 'scalar' || node.value !== null;
  return field.required === true && field.default === undefined && isGiven && callOf(node) === undefined;
}

/** Takes whole lines away, so that what is left is a template. */
function* withoutEntry(map: MapNode, key: ScalarNode, value: Node, text: string): Iterable<Mutation> {
  const start = text.lastIndexOf('\n', key.start) + 1;
  const end = text.indexOf('\n', Math.max(value.end, key.end)) + 1;
  const isAlone = /^\s*$/.test(text.slice(start, key.start)) && end > 0 && map.style === 'block';
  if (!isAlone || map.entries.length < 2 || /\n\s*\S/.test(text.slice(value.end, end))) return;
  yield { slip: 'missing property', start, end, newText: '', rules: ['missing-property'], name: key.raw };
}

function* ofValue(written: Node, shape: Shape, text: string, random: Random): Iterable<Mutation> {
  const node = resolve(written);
  if (written.kind === 'alias' || callOf(node) !== undefined) return;
  if (node.kind === 'map' && shape.kind === 'object') return yield* ofObject(node, shape, text, random);
  if (node.kind === 'map' && shape.kind === 'map') {
    for (const { value } of node.entries) yield* ofValue(value, shape.values, text, random);
  } else if (node.kind === 'seq' && shape.kind === 'list') {
    for (const item of node.items) yield* ofValue(item, shape.items, text, random);
  } else if (node.kind === 'scalar' && isPlain(node)) yield* ofScalar(node, shape);
}

function isPlain(node: ScalarNode): boolean {
  const isShort = node.style === 'plain' || node.style === 'single' || node.style === 'double';
  return isShort && node.value !== null && node.end > node.start && !node.raw.includes('{{');
}

function* ofScalar(node: ScalarNode, shape: Shape): Iterable<Mutation> {
  const put = (slip: Slip, newText: string, rule: string): Mutation => ({
    slip,
    start: node.start,
    end: node.end,
    newText,
    rules: [rule],
  });
  if (shape.kind === 'string') {
    if (shape.enum !== undefined) return yield put('wrong value', 'Bogus0', 'disallowed-value');
    if (shape.maxLength !== undefined && shape.maxLength < 300)
      yield put('wrong length', 'a'.repeat(shape.maxLength + 1), 'wrong-length');
    else if (shape.pattern !== undefined) {
      const wrong = ['a', '///', 'Ä!', '--'].find((each) => matches(shape.pattern ?? '', each) === false);
      if (wrong !== undefined) yield put('wrong pattern', JSON.stringify(wrong), 'pattern-mismatch');
    }
    yield put('wrong kind', '[a, b]', 'invalid-property-type');
  } else if (shape.kind === 'integer' || shape.kind === 'number') {
    if (shape.maximum !== undefined) yield put('wrong range', String(shape.maximum + 1), 'out-of-range');
    else if (shape.minimum !== undefined) yield put('wrong range', String(shape.minimum - 1), 'out-of-range');
    if (shape.enum !== undefined) yield put('wrong value', '987654', 'disallowed-value');
    yield put('wrong kind', 'several', 'invalid-property-type');
  } else if (shape.kind === 'boolean') yield put('wrong kind', 'perhaps', 'invalid-property-type');
  else if (shape.kind === 'list' || shape.kind === 'object') yield put('wrong kind', 'text', 'invalid-property-type');
}

/** One slip of the fingers: two letters swapped, one left out, or one twice. */
function typo(word: string, from: number, random: Random): string | undefined {
  if (word.length - from < 4) return undefined;
  const at = from + 1 + random(word.length - from - 2);
  const [a = '', b = ''] = [word[at], word[at + 1]];
  const kind = random(3);
  const swapped = word.slice(0, at) + b + a + word.slice(at + 2);
  const slip = kind === 0 && a !== b ? swapped : kind === 1 ? word.slice(0, at) + word.slice(at + 1) : undefined;
  const wrong = slip ?? word.slice(0, at) + a + word.slice(at);
  return wrong === word ? undefined : wrong;
}

/** The place between the quotes. */
function inside({ start, end, style }: ScalarNode): { readonly start: number; readonly end: number } {
  return style === 'single' || style === 'double' ? { start: start + 1, end: end - 1 } : { start, end };
}
