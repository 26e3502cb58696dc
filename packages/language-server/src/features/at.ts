/** What stands at an offset of a tree, level by level, and what is expected there: the one question behind hover and completion. */
import {
  type AliasNode,
  type Entry,
  type MapNode,
  type Node,
  own,
  type ResourceType,
  type ScalarNode,
  type Spec,
} from '@ros-lint/core';
import {
  type Call,
  callOf,
  type DeclarationKind,
  declarationKinds,
  type Field,
  resolve,
  type Shape,
  sectionOf,
  textOf,
  valueIn,
} from '@ros-lint/core/model';
import { isTemplateShape, step } from './shapes.ts';

export interface At {
  /** From the root to the innermost value that holds the offset; never empty. */
  readonly levels: readonly Level[];
  /** The entry of the last level whose key holds the offset. */
  readonly key: Entry | undefined;
}

export interface Level {
  readonly node: Exclude<Node, AliasNode>;
  /** The entry whose value it is, in the level above. */
  readonly entry: Entry | undefined;
  /** Its index in the list above. */
  readonly index: number | undefined;
  readonly role: Role;
  /** What the value must be; missing where nothing is known. */
  readonly shape: Shape | undefined;
  /** What is known of the field whose value it is. */
  readonly field: Field | undefined;
}

/** What a value is to its template. */
export type Role =
  | { readonly kind: 'template' }
  /** A section, or a field of the template. */
  | { readonly kind: 'section'; readonly name: string; readonly declares: DeclarationKind | undefined }
  | { readonly kind: 'declaration'; readonly of: DeclarationKind; readonly name: string }
  /** A field of a declaration, such as `DependsOn` or `Default`. */
  | { readonly kind: 'field'; readonly of: DeclarationKind; readonly name: string }
  /** The properties of a resource or data source, or something below them; the path starts below `Properties`. */
  | { readonly kind: 'property'; readonly type: ResourceType | undefined; readonly path: readonly (string | number)[] }
  /** The argument of a call, or something in it. */
  | { readonly kind: 'argument'; readonly call: Call; readonly path: readonly (string | number)[] }
  /** Below a field or section of which no more is known. */
  | { readonly kind: 'data' };

/**
 * Walks down to the offset. A value that is still to be written counts as holding what stands behind its key. A root that has a shape
 * of its own is no template.
 */
export function lookAt(root: Node, spec: Spec, offset: number, shape?: Shape): At {
  const target = resolve(root);
  const levels: Level[] = [topLevel(target, spec, shape)];
  for (;;) {
    const here = levels[levels.length - 1] as Level;
    const { node } = here;
    if (node.kind === 'scalar') return { levels, key: undefined };
    if (node.kind === 'seq') {
      const index = lastBefore(node.items, offset);
      const item = node.items[index];
      if (item === undefined || offset > item.end) return { levels, key: undefined };
      levels.push(below(here, levels, resolve(item), { index }, spec));
      continue;
    }
    const entry = node.entries[lastBefore(node.entries.map(keyOf), offset)];
    if (entry === undefined) return { levels, key: undefined };
    if (offset <= entry.key.end) return { levels, key: entry };
    if (offset > entry.value.end && entry.value.end > entry.value.start) return { levels, key: undefined };
    if (offset < entry.value.start && entry.value.end > entry.value.start) return { levels, key: undefined };
    levels.push(below(here, levels, resolve(entry.value), { entry }, spec));
  }
}

/** The innermost declaration around the offset. */
export function declarationOf({
  levels,
}: At): { kind: DeclarationKind; name: string; body: MapNode | undefined } | undefined {
  for (const { role, node } of [...levels].reverse()) {
    if (role.kind === 'declaration') {
      return { kind: role.of, name: role.name, body: node.kind === 'map' ? node : undefined };
    }
    if (role.kind === 'template') return undefined;
  }
  return undefined;
}

function topLevel(node: Level['node'], spec: Spec, shape: Shape | undefined): Level {
  const role: Role = shape === undefined ? { kind: 'template' } : { kind: 'data' };
  return { node, entry: undefined, index: undefined, role, shape: shape ?? spec.grammar.template, field: undefined };
}

const sectionKinds = new Map<string, DeclarationKind>(declarationKinds.map((kind) => [sectionOf[kind], kind]));

type Way = { readonly entry: Entry } | { readonly index: number };

function below(from: Level, levels: readonly Level[], node: Level['node'], way: Way, spec: Spec): Level {
  const entry = 'entry' in way ? way.entry : undefined;
  const index = 'index' in way ? way.index : undefined;
  const key = entry?.key.raw ?? index ?? '';
  const level = (role: Role, shape: Shape | undefined, field?: Field): Level => ({
    node,
    entry,
    index,
    role,
    shape,
    field,
  });
  const section = (): Level => {
    const name = String(key);
    const field = own(spec.grammar.template.fields, name);
    // What the console reads in the template's own metadata is told apart from what anybody may write there.
    const shape = name === 'Metadata' ? spec.grammar.metadata : field?.shape;
    return level({ kind: 'section', name, declares: sectionKinds.get(name) }, shape, field);
  };
  const data = (): Level => {
    const next = step(from.shape, key, from.node);
    return level({ kind: 'data' }, next?.shape, next?.field);
  };
  const { role } = from;
  const call = callOf(from.node);
  if (call !== undefined && mayCall(role)) {
    return level({ kind: 'argument', call, path: [] }, call.definition?.argument);
  }
  if (isTemplateShape(from.shape) && role.kind === 'property' && from.node.kind === 'map') {
    return section();
  }
  switch (role.kind) {
    case 'template':
      return section();
    case 'section':
      if (role.declares === undefined) return data();
      return level({ kind: 'declaration', of: role.declares, name: String(key) }, spec.grammar.entities[role.declares]);
    case 'declaration': {
      const field = own(spec.grammar.entities[role.of]?.fields, String(key));
      if (key === 'Properties' && (role.of === 'resource' || role.of === 'local')) {
        const type = typeOf(from.node, spec);
        return level({ kind: 'property', type, path: [] }, type?.properties, field);
      }
      const shape = key === 'AssociationPropertyMetadata' ? metadataOf(from.node, spec) : field?.shape;
      return level({ kind: 'field', of: role.of, name: String(key) }, shape ?? field?.shape, field);
    }
    case 'property': {
      const next = step(from.shape, key, from.node);
      return level({ kind: 'property', type: role.type, path: [...role.path, key] }, next?.shape, next?.field);
    }
    case 'argument': {
      const branch = branchShape(from, levels, node);
      const next = branch === undefined ? step(from.shape, key, from.node) : { shape: branch, field: undefined };
      return level({ kind: 'argument', call: role.call, path: [...role.path, key] }, next?.shape, next?.field);
    }
    case 'field': {
      const next = step(from.shape, key, from.node);
      return level({ kind: 'field', of: role.of, name: role.name }, next?.shape, next?.field);
    }
    case 'data':
      return data();
  }
}

/** Functions are evaluated in declarations only, and not in what parameters and mappings say. */
function mayCall(role: Role): boolean {
  switch (role.kind) {
    case 'template':
    case 'section':
    case 'data':
      return false;
    case 'declaration':
      return role.of === 'condition';
    case 'field':
      return role.of !== 'parameter' && role.of !== 'mapping';
    default:
      return true;
  }
}

/** In a branch of a call what the call itself must be is expected. */
function branchShape(from: Level, levels: readonly Level[], node: Node): Shape | undefined {
  if (from.role.kind !== 'argument' || from.role.path.length > 0) return undefined;
  const { call } = from.role;
  const branches = call.definition?.branches?.(call.argument) ?? [];
  if (!branches.some((branch) => resolve(branch) === node)) return undefined;
  return levels.find((level) => level.node === call.node)?.shape;
}

/** What the component that a parameter names can be told. */
function metadataOf(body: Node, spec: Spec): Shape | undefined {
  const name = body.kind === 'map' ? textOf(valueIn(body, 'AssociationProperty')) : undefined;
  const known = name === undefined ? undefined : spec.associationProperty(name);
  if (known === undefined) return undefined;
  const fields = Object.fromEntries(Object.entries(known.metadata).map(([key, shape]) => [key, { shape }]));
  return { kind: 'object', fields, open: true };
}

function typeOf(body: Node, spec: Spec): ResourceType | undefined {
  const name = body.kind === 'map' ? textOf(valueIn(body, 'Type')) : undefined;
  return name === undefined ? undefined : spec.resourceType(name);
}

const keyOf = ({ key }: Entry): ScalarNode => key;

/** The last of the places, which are in order, that starts at or before the offset. */
function lastBefore(places: readonly { readonly start: number }[], offset: number): number {
  let low = -1;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
