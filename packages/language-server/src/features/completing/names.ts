/** Names that may stand at the cursor: what the template declares and the service lends, attributes, and the keys of mappings. */
import { type Language, type MapNode, type Node, own, type Spec } from '@ros-lint/core';
import {
  canBe,
  type Declaration,
  type DeclarationKind,
  declarationNames,
  type Place,
  type Reference,
  readSymbols,
  readTemplate,
  resolve,
  type Shape,
  type Symbols,
  type Template,
  textOf,
  touches,
  type UseKind,
  valueIn,
  visibleKinds,
  walk,
} from '@ros-lint/core/model';
import type { At } from '../at.ts';
import type { Excerpt } from '../excerpt.ts';
import { nameOf } from '../shapes.ts';
import { word } from '../wording.ts';
import { blankFor, type Item, literally, writeText } from './item.ts';

/** What is asked for at the cursor. */
export interface Wanted {
  readonly use: UseKind;
  readonly place: Place;
  readonly owner: Declaration;
  readonly part: 'name' | 'attribute' | 'key';
  readonly reference: Reference;
  /** Where the name stands in the value of the scalar. */
  readonly typed: string;
  readonly rest: string;
}

/** The use of a name that the mark is part of, told by the functions themselves. */
export function wantedAt(
  { document, root, at, scalar, before, after, offset }: Excerpt,
  names: Symbols | undefined,
  spec: Spec,
): Wanted | undefined {
  const base = templateRootOf(at, root);
  if (base?.kind !== 'map') return undefined;
  const symbols = readSymbols(new Map(base.entries.map((entry) => [entry.key.raw, entry])));
  const isResource = (name: string) => (names?.resource.has(name) ?? false) || symbols.resource.has(name);
  const { references } = walk(symbols, { text: document.text, isResource }, (type, property) => {
    const shape = type === undefined ? undefined : spec.resourceType(type)?.properties.fields[property]?.shape;
    return shape?.kind === 'template' || shape?.kind === 'foreign' ? shape.kind : undefined;
  });
  const token = /[^${}\s]*$/;
  for (const reference of references) {
    const { attribute, keys = [] } = reference;
    const common = { use: reference.kind, place: reference.place, owner: reference.owner, reference };
    const isText = reference.node === scalar && before.includes('${');
    const typed = isText ? (token.exec(before)?.[0] ?? '') : before;
    const rest = isText ? (/^[^${}\s]*/.exec(after)?.[0] ?? '') : after;
    if (attribute !== undefined && touches(attribute.span, offset) && offset > reference.span.end) {
      const start = isText ? typed.length - (offset - attribute.span.start) : 0;
      return { ...common, part: 'attribute', typed: typed.slice(Math.max(start, 0)), rest };
    }
    if (touches(reference.span, offset) && (reference.node === scalar || isText)) {
      return { ...common, part: 'name', typed, rest: isText ? rest.replace(/\..*$/, '') : rest };
    }
    if (keys.includes(scalar) || isKeyOf(reference, at)) return { ...common, part: 'key', typed, rest };
  }
  return undefined;
}

/** The root of the innermost template around the cursor. */
export function templateRootOf(at: At, root: Node): MapNode | undefined {
  for (let index = at.levels.length - 1; index > 0; index -= 1) {
    if (at.levels[index]?.role.kind !== 'section') continue;
    const node = at.levels[index - 1]?.node;
    return node?.kind === 'map' ? node : undefined;
  }
  return root.kind === 'map' ? root : undefined;
}

/** The template whose names can be seen: the whole one, or the nested one, which lies in the excerpt with all its parts. */
export function namesAt(excerpt: Excerpt, whole: Template | undefined, spec: Spec): Template | undefined {
  const base = templateRootOf(excerpt.at, excerpt.root);
  if (base === undefined) return whole;
  if (base !== excerpt.root) return readTemplate(excerpt.document, base, spec);
  return whole ?? readTemplate(excerpt.document, base, spec);
}

/** A key of a mapping behind one that is only known when the stack is created. */
function isKeyOf({ kind, call }: Reference, { levels }: At): boolean {
  const list = levels.at(-2)?.node;
  const index = levels.at(-1)?.index ?? 0;
  return kind === 'mapping' && call !== undefined && resolve(call.argument) === list && index > 0;
}

export function nameItems(wanted: Wanted, template: Template, excerpt: Excerpt, language: Language): Item[] {
  const { spec } = template;
  const { scalar, writing, before } = excerpt;
  const isText = scalar === wanted.reference.node && before.includes('${');
  const span = isText || wanted.part === 'attribute' ? within(excerpt, wanted) : excerpt.span;
  const end = isText && writing.needsBrace ? '}' : '';
  const write = (name: string) => (isText ? `${name}${end}` : `${blankFor(writing)}${writeText(name, writing)}`);
  const shape = shapeOf(excerpt, wanted);
  const item = (label: string, kind: Item['kind'], detail: string, rank: number, about?: Item['about']): Item => ({
    label,
    kind,
    detail,
    insert: write(label),
    snippet: literally(write(label)),
    rank,
    span,
    ...(about && { about }),
  });
  if (wanted.part === 'attribute') return attributeItems(wanted, template, shape, item);
  if (wanted.part === 'key') return keyLevelItems(wanted, template, excerpt, item);
  const items: Item[] = [];
  for (const kind of visibleKinds(wanted.use, wanted.place)) {
    for (const declaration of template.symbols[kind].values()) {
      // What declares itself through itself is never meant.
      if (declaration.name === wanted.owner.name && declaration.kind === wanted.owner.kind) continue;
      if (wanted.use === 'attribute' && !hasAttributes(declaration, spec)) continue;
      const isFitting =
        shape === undefined ||
        wanted.use === 'attribute' ||
        canBe(shape, template.types.typeOfName(declaration.name), 'service');
      const detail = detailOf(declaration, kind, language);
      const rank = (isFitting ? 0 : 20) + (isExact(declaration, shape) ? 0 : 1) + distanceOf(declaration.name, excerpt);
      const made = item(declaration.name, kind, detail, rank, {
        kind: 'declaration',
        of: kind,
        name: declaration.name,
      });
      items.push(wanted.use === 'attribute' ? leadingOn(made, excerpt, isText) : made);
    }
  }
  if (wanted.use === 'ref' || wanted.use === 'sub') {
    const hasCount = wanted.owner.body !== undefined && valueIn(wanted.owner.body, 'Count') !== undefined;
    for (const { name, doc, onlyWithCount, shape: yields } of spec.pseudoParameters) {
      if (onlyWithCount && !hasCount) continue;
      const rank = shape === undefined || canBe(shape, yields, 'service') ? 15 : 25;
      items.push(item(name, 'pseudo', doc[language], rank, { kind: 'pseudo', name }));
    }
  }
  return items;
}

/** Where the short form splits its text, the attribute follows behind a dot. */
function leadingOn(made: Item, { scalar, at }: Excerpt, isText: boolean): Item {
  const call = at.levels.map(({ role }) => role).findLast((role) => role.kind === 'argument');
  const isSplit = call?.kind === 'argument' && call.call.node.style === 'tag' && scalar.parent?.style !== 'flow';
  return isSplit && !isText ? { ...made, insert: `${made.insert}.`, snippet: `${made.snippet}.`, leadsOn: true } : made;
}

function attributeItems(
  wanted: Wanted,
  template: Template,
  shape: Shape | undefined,
  item: (label: string, kind: Item['kind'], detail: string, rank: number, about?: Item['about']) => Item,
): Item[] {
  const { reference } = wanted;
  const declared =
    template.symbols.resource.get(reference.name.replace(/\[.*$/, '')) ?? template.symbols.local.get(reference.name);
  const type = textOf(declared?.body && valueIn(declared.body, 'Type')) ?? '';
  const known = template.spec.resourceType(type);
  const attributes = Object.entries(known?.attributes ?? {}).map(([name, attribute]) => {
    const isFitting = shape === undefined || canBe(shape, attribute.shape, 'service');
    return item(name, 'attribute', nameOf(attribute.shape), isFitting ? 0 : 10, { kind: 'attribute', type, name });
  });
  const child = template.nested.find(({ holder }) => holder?.resource === declared);
  const outputs = [...(child?.symbols.output.keys() ?? [])].map((name) =>
    item(`Outputs.${name}`, 'attribute', 'Outputs', 0),
  );
  return [...outputs, ...attributes];
}

/** The keys of one level of a mapping; where the level above is not known, those of all of them. */
function keyLevelItems(
  { reference }: Wanted,
  template: Template,
  { scalar, at }: Excerpt,
  item: (label: string, kind: Item['kind'], detail: string, rank: number) => Item,
): Item[] {
  const mapping = template.symbols.mapping.get(reference.name)?.body;
  if (mapping === undefined) return [];
  const depth = Math.max((at.levels.at(-1)?.index ?? 1) - 1, reference.keys?.indexOf(scalar) ?? 0);
  if (depth === 0) return mapping.entries.map(({ key }) => item(key.raw, 'key', reference.name, 0));
  const chosen = reference.keys?.[0];
  const firsts = mapping.entries.filter(
    ({ key }) => chosen === undefined || chosen === scalar || key.raw === chosen.raw,
  );
  const names = new Set<string>();
  for (const { value } of firsts) {
    const level = resolve(value);
    if (level.kind === 'map') for (const { key } of level.entries) names.add(key.raw);
  }
  return [...names].map((name) => item(name, 'key', reference.name, 0));
}

function hasAttributes({ body }: Declaration, spec: Spec): boolean {
  const type = spec.resourceType(textOf(body && valueIn(body, 'Type')) ?? '');
  return type === undefined || type.openAttributes === true || Object.keys(type.attributes).length > 0;
}

function detailOf({ body }: Declaration, kind: DeclarationKind, language: Language): string {
  const type = textOf(body && valueIn(body, 'Type'));
  const noun = declarationNames[kind][language];
  return type === undefined ? noun : `${noun} · ${type}`;
}

/** What the types of parameters yield; text can stand for anything, but is rarely meant where something else is wanted. */
const yields: { readonly [type: string]: readonly Shape['kind'][] } = {
  String: ['string'],
  Number: ['number', 'integer'],
  Boolean: ['boolean'],
  CommaDelimitedList: ['list'],
  Json: ['map', 'object', 'list', 'json'],
};

function isExact({ kind, body }: Declaration, shape: Shape | undefined): boolean {
  if (kind !== 'parameter' || shape === undefined || shape.kind === 'any' || shape.kind === 'oneOf') return true;
  const type = textOf(body && valueIn(body, 'Type')) ?? '';
  return own(yields, type)?.includes(shape.kind) ?? true;
}

/** The parameter for `VpcId` is mostly called so, or has that in its name. */
function distanceOf(name: string, { at }: Excerpt): number {
  const property = at.levels.findLast(({ role, entry }) => role.kind === 'property' && entry !== undefined);
  const key = property?.entry?.key.raw.toLowerCase();
  const folded = name.toLowerCase();
  if (key === undefined || key === folded) return 0;
  return folded.includes(key) || key.includes(folded) ? 2 : 5;
}

/** What the call at the cursor has to yield. */
function shapeOf({ at }: Excerpt, { reference, use }: Wanted): Shape | undefined {
  if (use === 'sub' || reference.call === undefined) return undefined;
  const { node } = reference.call;
  return at.levels.find((level) => level.node === node)?.shape;
}

/** The name inside a longer text. */
function within({ span, before }: Excerpt, { typed, rest }: Wanted) {
  const cursor = span.start + before.length;
  const isMoved = span.start === span.end;
  return isMoved
    ? { start: span.start - typed.length, end: span.start + rest.length }
    : { start: cursor - typed.length, end: cursor + rest.length };
}

/** Parameters for `${…}` in what only the console reads. */
export function mentionItems(template: Template, excerpt: Excerpt, language: Language): Item[] {
  const typed = /\$\{([\w:.]*)$/.exec(excerpt.before)?.[1];
  if (typed === undefined) return [];
  const cursor = excerpt.span.start + (excerpt.span.start === excerpt.span.end ? 0 : excerpt.before.length);
  const rest = /^[\w:.]*/.exec(excerpt.after)?.[0].length ?? 0;
  const end = excerpt.writing.needsBrace ? '}' : '';
  return [...template.symbols.parameter.keys()].map((name) => ({
    label: name,
    kind: 'parameter',
    detail: word('parameter', language),
    insert: `${name}${end}`,
    snippet: literally(`${name}${end}`),
    rank: 0,
    span: { start: cursor - typed.length, end: cursor + rest },
    about: { kind: 'declaration', of: 'parameter', name },
  }));
}
