/** One walk over everything the service evaluates: the calls of functions, and every place that names something. */

import { contentSpan } from '../functions/argument.ts';
import type { Call, Names, NameUse, UseKind } from '../functions/function.ts';
import { callOf, strayKind } from '../functions/index.ts';
import {
  type AliasNode,
  type Entry,
  type MapNode,
  type Node,
  resolve,
  type ScalarNode,
  textOf,
  valueIn,
} from '../syntax/node.ts';
import type { Place } from './place.ts';
import type { Declaration, Symbols } from './symbols.ts';

/** A call with where it stands. */
export interface PlacedCall extends Call {
  readonly place: Place;
  readonly owner: Declaration;
  /** How many calls it lies inside. */
  readonly depth: number;
  /** The call whose argument it lies in. */
  readonly outer: PlacedCall | undefined;
}

/** A use of a name with where it stands. */
export interface Reference extends NameUse {
  readonly place: Place;
  /** The declaration that it is part of. */
  readonly owner: Declaration;
  /** The call that names it; none for plain fields such as `DependsOn`. */
  readonly call: PlacedCall | undefined;
  /** True inside a branch of a function of which only one takes effect. */
  readonly branch: boolean;
}

/** A key that a person takes for a function and the service for data. */
export interface Stray {
  readonly key: ScalarNode;
  /** `beside`: among other keys; `case`: written in the wrong case. */
  readonly kind: 'beside' | 'case';
  readonly map: MapNode;
}

export interface Walked {
  readonly strays: readonly Stray[];
  readonly calls: readonly PlacedCall[];
  readonly references: readonly Reference[];
  /** Templates inside properties, with the resource that holds them. */
  readonly nested: readonly { readonly root: MapNode; readonly owner: Declaration }[];
}

/** What the walk must know of a property: whether it holds a document of its own. */
export type WallOf = (type: string | undefined, property: string) => 'template' | 'foreign' | undefined;

/** Nodes visited through aliases at most; a small text of nested aliases would otherwise take for ever. */
const ALIAS_BUDGET = 100_000;

interface Here {
  readonly place: Place;
  readonly owner: Declaration;
  readonly outer: PlacedCall | undefined;
  readonly branch: boolean;
}

/** Walks the declarations of a template. Parameters, mappings and the template's own metadata are not evaluated. */
export function walk(symbols: Symbols, names: Names, wallOf: WallOf): Walked {
  const calls: PlacedCall[] = [];
  const references: Reference[] = [];
  const strays: Stray[] = [];
  const nested: { root: MapNode; owner: Declaration }[] = [];
  let aliasBudget = ALIAS_BUDGET;

  /** What a node stands for, unless aliases have led to more than can be looked at. */
  function follow(written: Node): AliasNode['target'] | undefined {
    if (written.kind !== 'alias') return written;
    aliasBudget -= sizeOf(written.target, aliasBudget);
    return aliasBudget <= 0 ? undefined : written.target;
  }

  function visit(written: Node, here: Here): void {
    const node = follow(written);
    if (node === undefined) return;
    if (node.kind === 'scalar') return;
    if (node.kind === 'seq') {
      for (const item of node.items) visit(item, here);
      return;
    }
    const call = callOf(node);
    if (call !== undefined) visitCall(call, here);
    else if (isTemplate(node)) nested.push({ root: node, owner: here.owner });
    else if (!isForeign(node)) visitData(node, here);
  }

  function visitData(node: MapNode, here: Here): void {
    for (const { key, value } of node.entries) {
      const kind = strayKind(key.raw, node.entries.length);
      if (kind !== undefined) strays.push({ key, kind, map: node });
      visit(value, here);
    }
  }

  // Fields are written out here and below: this runs for every call and every name, and copying objects costs several times more.
  function visitCall(call: Call, here: Here): void {
    const { name, key, argument, definition, node } = call;
    const { place, owner, outer, branch } = here;
    const depth = outer === undefined ? 0 : outer.depth + 1;
    const placed: PlacedCall = { name, key, argument, definition, node, place, owner, depth, outer };
    calls.push(placed);
    const inside: Here = { place, owner, outer: placed, branch };
    if (definition?.references !== undefined) {
      for (const use of definition.references(argument, names)) add(use, inside);
    }
    const branches = definition?.branches?.(argument);
    if (branches === undefined) visit(argument, inside);
    else visitBranches(argument, branches, inside);
  }

  function visitBranches(argument: Node, branches: readonly Node[], here: Here): void {
    const target = resolve(argument);
    if (target.kind !== 'seq') return visit(argument, here);
    const { place, owner, outer } = here;
    const inBranch: Here = { place, owner, outer, branch: true };
    for (const item of target.items) visit(item, branches.includes(item) ? inBranch : here);
  }

  function add(
    { kind, name, span, node, attribute, keys }: NameUse,
    { place, owner, outer: call, branch }: Here,
  ): void {
    references.push({ kind, name, span, node, attribute, keys, place, owner, call, branch });
  }

  /** A field that holds a name, or names, without a function. */
  function fieldUse(kind: UseKind, node: Node, here: Here): void {
    const target = follow(node);
    if (target === undefined) return;
    if (target.kind === 'scalar' && typeof target.value === 'string' && target.value !== '') {
      add({ kind, name: target.value, node: target, span: contentSpan(target) }, here);
    } else if (target.kind === 'seq') for (const item of target.items) fieldUse(kind, item, here);
    else visit(target, here);
  }

  function visitField(entry: Entry | undefined, here: Here): void {
    if (entry !== undefined) visit(entry.value, here);
  }

  function visitResource(owner: Declaration, body: MapNode): void {
    const at = (place: Place): Here => ({ place, owner, outer: undefined, branch: false });
    for (const { key, value } of body.entries) {
      switch (key.value) {
        case 'Properties':
          visitProperties(value, textOf(valueIn(body, 'Type')), at('property'));
          break;
        case 'DependsOn':
          fieldUse('dependsOn', value, at('dependsOn'));
          break;
        case 'Condition':
          if (textOf(value) !== undefined) fieldUse('condition', value, at('property'));
          break;
        case 'Count':
          visit(value, at('count'));
          break;
        case 'DeletionPolicy':
          visit(value, at('deletionPolicy'));
          break;
        case 'Metadata':
        case 'UpdatePolicy':
          visit(value, at('metadata'));
      }
    }
  }

  function visitProperties(value: Node, type: string | undefined, here: Here): void {
    const properties = resolve(value);
    if (properties.kind !== 'map' || callOf(properties) !== undefined) return visit(value, here);
    for (const entry of properties.entries) {
      const wall = wallOf(type, entry.key.raw);
      if (wall === undefined) visit(entry.value, here);
      else visitDocument(entry.value, wall, here);
    }
  }

  /** A property that holds a document of its own: inline its names and functions are not ours, a function that yields it is. */
  function visitDocument(value: Node, wall: 'template' | 'foreign', here: Here): void {
    const target = resolve(value);
    if (target.kind !== 'map') return;
    if (callOf(target) !== undefined) visit(target, here);
    else if (wall === 'template') nested.push({ root: target, owner: here.owner });
  }

  for (const symbol of symbols.condition.values()) {
    visitField(symbol.entry, { place: 'condition', owner: symbol, outer: undefined, branch: false });
  }
  for (const symbol of symbols.local.values()) {
    if (symbol.body === undefined) continue;
    const type = textOf(valueIn(symbol.body, 'Type'));
    const place: Place = type === undefined || type === 'Macro' ? 'pasted' : 'local';
    for (const { key, value } of symbol.body.entries) {
      if (key.value !== 'Type') visit(value, { place, owner: symbol, outer: undefined, branch: false });
    }
  }
  for (const symbol of symbols.rule.values()) visitRule(symbol);
  for (const symbol of symbols.resource.values()) if (symbol.body !== undefined) visitResource(symbol, symbol.body);
  for (const symbol of symbols.output.values()) {
    const here: Here = { place: 'output', owner: symbol, outer: undefined, branch: false };
    for (const { key, value } of symbol.body?.entries ?? []) {
      if (key.value === 'Value') visit(value, here);
      else if (key.value === 'Condition' && textOf(value) !== undefined) fieldUse('condition', value, here);
    }
  }

  function visitRule(symbol: Declaration): void {
    if (symbol.body === undefined) return;
    const here: Here = { place: 'rule', owner: symbol, outer: undefined, branch: false };
    const judge = (node: Node | undefined) => {
      if (node === undefined) return;
      if (textOf(node) === undefined) visit(node, here);
      else fieldUse('condition', node, here);
    };
    judge(valueIn(symbol.body, 'RuleCondition'));
    const assertions = valueIn(symbol.body, 'Assertions');
    const each = assertions?.kind === 'seq' ? assertions.items : assertions === undefined ? [] : [assertions];
    for (const assertion of each) {
      const target = resolve(assertion);
      if (target.kind === 'map') judge(valueIn(target, 'Assert'));
    }
  }

  return { calls, references, nested, strays };
}

/** A whole template where a value was expected, whatever the property is called. */
function isTemplate(node: MapNode): boolean {
  return node.entries.some(({ key }) => key.value === 'ROSTemplateFormatVersion');
}

/** A template of Operation Orchestration Service, whose functions and names are its own. */
function isForeign(node: MapNode): boolean {
  const version = node.entries.find(({ key }) => key.value === 'FormatVersion');
  return version !== undefined && (textOf(version.value)?.startsWith('OOS-') ?? false);
}

/** Nodes below a node, counted no further than the limit. */
function sizeOf(root: Node, limit: number): number {
  let size = 0;
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined && size <= limit; node = pending.pop()) {
    size += 1;
    const target = resolve(node);
    if (target.kind === 'seq') pending.push(...target.items);
    else if (target.kind === 'map') for (const { value } of target.entries) pending.push(value);
  }
  return size;
}
