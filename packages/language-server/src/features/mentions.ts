/**
 * Names in the parts of a template that only the console reads: `${Name}` in the metadata of parameters, and the lists of the
 * interface. The service does not evaluate them, so the model has no references there, but a rename must find them.
 */
import type { MapNode, Node, ScalarNode, Span } from '@ros-lint/core';
import {
  contentSpan,
  type DeclarationKind,
  resolve,
  spanInScalar,
  type Template,
  textOf,
  valueIn,
} from '@ros-lint/core/model';

export interface Mention {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly span: Span;
}

const known = new WeakMap<Template, readonly Mention[]>();

/** All mentions, found once for a template. */
export function mentionsOf(template: Template): readonly Mention[] {
  const found = known.get(template) ?? [...inParameters(template), ...inInterface(template)];
  known.set(template, found);
  return found;
}

/** Deeper data is not looked into; metadata of people is two or three levels deep. */
const DEEPEST = 30;

function* inParameters(template: Template): Iterable<Mention> {
  for (const { body } of template.symbols.parameter.values()) {
    const metadata = body && valueIn(body, 'AssociationPropertyMetadata');
    if (metadata === undefined) continue;
    for (const scalar of scalarsIn(metadata, 0)) yield* namesIn(template, scalar);
  }
}

const placeholder = /\$\{([A-Za-z0-9_][\w:-]*)/g;

function* namesIn({ document, symbols }: Template, scalar: ScalarNode): Iterable<Mention> {
  const { value } = scalar;
  if (typeof value !== 'string' || !value.includes('${')) return;
  for (const match of value.matchAll(placeholder)) {
    const name = match[1] ?? '';
    if (!symbols.parameter.has(name)) continue;
    const from = match.index + 2;
    yield { kind: 'parameter', name, span: spanInScalar(document.text, scalar, from, from + name.length) };
  }
}

/** Groups and lists of names below the metadata of the template, whatever the key of the interface is called there. */
function* inInterface({ sections }: Template): Iterable<Mention> {
  const metadata = sections.get('Metadata')?.value;
  const map = metadata && resolve(metadata);
  if (map?.kind !== 'map') return;
  for (const { value } of map.entries) {
    const face = resolve(value);
    if (face.kind !== 'map') continue;
    for (const group of itemsIn(face, 'ParameterGroups')) {
      const target = resolve(group);
      if (target.kind === 'map') yield* listed(target, 'Parameters', 'parameter');
    }
    yield* listed(face, 'Hidden', 'parameter');
    yield* listed(face, 'Outputs', 'output');
  }
}

function* listed(map: MapNode, key: string, kind: DeclarationKind): Iterable<Mention> {
  for (const item of itemsIn(map, key)) {
    const node = resolve(item);
    const name = textOf(node);
    if (name !== undefined && node.kind === 'scalar') yield { kind, name, span: contentSpan(node) };
  }
}

function itemsIn(map: MapNode, key: string): readonly Node[] {
  const value = valueIn(map, key);
  return value?.kind === 'seq' ? value.items : [];
}

function* scalarsIn(node: Node, depth: number): Iterable<ScalarNode> {
  if (depth > DEEPEST || node.kind === 'alias') return;
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'seq') for (const item of node.items) yield* scalarsIn(item, depth + 1);
  else for (const { value } of node.entries) yield* scalarsIn(value, depth + 1);
}
