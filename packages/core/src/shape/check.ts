/** The one checker of values in a tree against shapes. It finds misfits and says nothing about them; that is for rules. */
import { type MapNode, type Node, resolve, type ScalarNode, type SeqNode } from '../syntax/node.ts';
import { matches } from './pattern.ts';
import type { Field, ListShape, MapShape, NumberShape, ObjectShape, Shape, StringShape } from './shape.ts';

/** One way in which a value does not fit. */
export interface Misfit {
  readonly kind: MisfitKind;
  /** The smallest thing that is wrong: the value, the key that is unknown, the map that lacks a key. */
  readonly node: Node;
  /** What was expected there. */
  readonly shape: Shape;
  /** The unknown or missing key. */
  readonly key?: string;
  /** The field that the value belongs to, or that is missing. */
  readonly field?: Field;
  /** What a call yields, where that does not fit. */
  readonly yields?: Shape;
  /** The call that can yield the value, where the value is written elsewhere. */
  readonly via?: Node;
}

/**
 * `kind`: another kind of value. `literal`: a function where the service reads the text before it resolves functions.
 * `allowed`: not one of the values. The others name the bound that is broken.
 */
export type MisfitKind =
  | 'kind'
  | 'literal'
  | 'allowed'
  | 'range'
  | 'length'
  | 'pattern'
  | 'count'
  | 'unique'
  | 'unknown-key'
  | 'missing-key';

/** What the checker must know of functions, which live a floor above. */
export interface Values {
  /** What a map means: plain data, one of several values, or a result of some shape. */
  meaningOf(map: MapNode): Meaning;
}

export type Meaning =
  | { readonly kind: 'data' }
  /** Stands for leaving the value out. */
  | { readonly kind: 'absent' }
  /** A text that is put here before anything is evaluated; what it holds is not known. */
  | { readonly kind: 'pasted' }
  | { readonly kind: 'branches'; readonly nodes: readonly Node[] }
  /** `known` are values written elsewhere of which it can be each, such as those that a parameter allows. */
  | { readonly kind: 'result'; readonly shape: Shape; readonly known?: readonly ScalarNode[] };

/** `service`: text and numbers stand for each other, as in properties. `exact`: no conversion, as in arguments of functions. */
export type Conversion = 'service' | 'exact';

/** Values looked at for one question; a small text of nested aliases would otherwise take for ever. */
const MOST_VALUES = 200_000;

/** Every misfit of a value, in the order of the text. What is uncertain fits. */
export function check(node: Node, shape: Shape, values: Values, conversion: Conversion): Misfit[] {
  const misfits: Misfit[] = [];
  new Checker(values, conversion, misfits).value(node, shape, undefined);
  return misfits;
}

/** Carries what does not change on the way down, so that the way down has few arguments. */
class Checker {
  readonly #values: Values;
  readonly #conversion: Conversion;
  readonly #misfits: Misfit[];
  #budget = MOST_VALUES;
  /** Whether each of several branches stands for leaving the value out, by the call that chooses. */
  #absent: Map<Node, boolean> | undefined;

  constructor(values: Values, conversion: Conversion, misfits: Misfit[]) {
    this.#values = values;
    this.#conversion = conversion;
    this.#misfits = misfits;
  }

  value(written: Node, shape: Shape, field: Field | undefined): void {
    this.#budget -= 1;
    if (this.#budget <= 0) return;
    const node = resolve(written);
    if (node.kind === 'map') {
      const meaning = this.#values.meaningOf(node);
      if (meaning.kind !== 'data') return this.#call(node, meaning, shape, field);
    } else if (node.kind === 'scalar' && ((this.#isAbsent(node) && !field?.notNull) || isDynamic(node))) return;
    switch (shape.kind) {
      case 'string':
        return node.kind === 'scalar' ? this.#string(node, shape, field) : this.#report('kind', node, shape, field);
      case 'number':
      case 'integer':
        return node.kind === 'scalar' ? this.#number(node, shape, field) : this.#report('kind', node, shape, field);
      case 'boolean':
        return this.#isBoolean(node) ? undefined : this.#report('kind', node, shape, field);
      case 'null':
        return this.#isNull(node) ? undefined : this.#report('kind', node, shape, field);
      case 'list':
        return node.kind === 'seq' ? this.#list(node, shape, field) : this.#report('kind', node, shape, field);
      case 'map':
        return node.kind === 'map' ? this.#map(node, shape, field) : this.#report('kind', node, shape, field);
      case 'object':
        return node.kind === 'map' ? this.#object(node, shape) : this.#report('kind', node, shape, field);
      case 'json':
        return node.kind === 'scalar' ? undefined : this.value(node, shape.value, field);
      case 'oneOf':
        return this.#oneOf(node, shape.shapes, shape, field);
      case 'template':
      case 'foreign':
      case 'any':
        return;
    }
  }

  #call(node: MapNode, meaning: Exclude<Meaning, { kind: 'data' }>, shape: Shape, field: Field | undefined): void {
    if (meaning.kind === 'absent' || meaning.kind === 'pasted') return;
    if (shape.literal) return this.#report('literal', node, shape, field);
    if (meaning.kind === 'branches') {
      for (const branch of meaning.nodes) this.value(branch, shape, field);
    } else if (!canBe(shape, meaning.shape, this.#conversion)) {
      this.#misfits.push({ kind: 'kind', node, shape, ...(field && { field }), yields: meaning.shape });
    } else if (meaning.known !== undefined) this.#known(meaning.known, node, shape, field);
  }

  #known(values: readonly ScalarNode[], via: MapNode, shape: Shape, field: Field | undefined): void {
    const misfits: Misfit[] = [];
    const checker = new Checker(this.#values, this.#conversion, misfits);
    for (const value of values) checker.value(value, shape, field);
    for (const misfit of misfits) this.#misfits.push({ ...misfit, via });
  }

  #string(node: ScalarNode, shape: StringShape, field: Field | undefined): void {
    if (typeof node.value !== 'string' && (this.#conversion === 'exact' || node.value === null)) {
      return this.#report('kind', node, shape, field);
    }
    const text = node.raw;
    if (shape.enum !== undefined && !shape.enum.includes(text) && !this.#sameWord(node, shape.enum)) {
      return this.#report('allowed', node, shape, field);
    }
    const { minLength, maxLength } = shape;
    // A text has at most as many characters as units, and at least half as many.
    const isShort = minLength !== undefined && text.length < 2 * minLength && characters(text) < minLength;
    const isLong = maxLength !== undefined && text.length > maxLength && characters(text) > maxLength;
    if (isShort || isLong) return this.#report('length', node, shape, field);
    if (shape.pattern !== undefined && matches(shape.pattern, text) === false)
      this.#report('pattern', node, shape, field);
  }

  /** A boolean given for one of several words is compared without regard to case. */
  #sameWord(node: ScalarNode, words: readonly string[]): boolean {
    if (typeof node.value !== 'boolean') return false;
    const word = String(node.value);
    return words.some((each) => each.toLowerCase() === word);
  }

  #number(node: ScalarNode, shape: NumberShape, field: Field | undefined): void {
    const value = this.#conversion === 'service' ? Number(node.value) : node.value;
    const isText = typeof node.value === 'string' && node.value.trim() === '';
    if (typeof value !== 'number' || Number.isNaN(value) || isText || typeof node.value === 'boolean') {
      return this.#report('kind', node, shape, field);
    }
    if (shape.kind === 'integer' && !Number.isInteger(value)) return this.#report('kind', node, shape, field);
    if (shape.enum !== undefined && !shape.enum.includes(value)) return this.#report('allowed', node, shape, field);
    const isOutside =
      (shape.minimum !== undefined && value < shape.minimum) || (shape.maximum !== undefined && value > shape.maximum);
    if (isOutside) this.#report('range', node, shape, field);
  }

  #list(node: SeqNode, shape: ListShape, field: Field | undefined): void {
    const { items } = node;
    const { length } = items;
    const isFew = shape.minItems !== undefined && length < shape.minItems && !node.damaged;
    const isMany = shape.maxItems !== undefined && length > shape.maxItems;
    if ((isFew || isMany) && !this.#mayGrow(items)) this.#report('count', node, shape, field);
    if (shape.unique) this.#unique(items, shape, field);
    for (let index = 0; index < length; index += 1) {
      this.value(items[index] as Node, shape.prefix?.[index] ?? shape.items, undefined);
    }
  }

  /** True where an item can become several, or none. */
  #mayGrow(items: readonly Node[]): boolean {
    if (this.#conversion === 'exact') return false;
    return items.some((item) => item.kind === 'map' && this.#values.meaningOf(item).kind !== 'data');
  }

  #unique(items: readonly Node[], shape: ListShape, field: Field | undefined): void {
    const seen = new Set<string>();
    for (const item of items) {
      const target = resolve(item);
      if (target.kind !== 'scalar') continue;
      const word = String(target.value);
      if (seen.has(word)) this.#report('unique', item, shape, field);
      seen.add(word);
    }
  }

  #map(node: MapNode, shape: MapShape, field: Field | undefined): void {
    const { length } = node.entries;
    const isFew = shape.minEntries !== undefined && length < shape.minEntries && !node.damaged;
    const isMany = shape.maxEntries !== undefined && length > shape.maxEntries;
    if (isFew || isMany) this.#report('count', node, shape, field);
    for (const { key, value } of node.entries) {
      if (shape.keys !== undefined) this.#string(key, shape.keys, undefined);
      this.value(value, shape.values, undefined);
    }
  }

  #object(node: MapNode, shape: ObjectShape): void {
    const { fields } = shape;
    for (const { key, value } of node.entries) {
      const field = fields[key.raw];
      // What every object has of itself, such as `constructor`, has no shape.
      if (field?.shape === undefined) {
        if (!shape.open) this.#misfits.push({ kind: 'unknown-key', node: key, shape, key: key.raw });
        continue;
      }
      const isExact = field.exact && !this.#isAbsent(resolve(value));
      const checker = isExact ? new Checker(this.#values, 'exact', this.#misfits) : this;
      checker.value(value, field.shape, field);
    }
    // What is missing may stand in the part that could not be read.
    if (node.damaged) return;
    for (const [key, field] of requiredOf(shape)) {
      const isGiven = node.entries.some((entry) => entry.key.raw === key && !this.#isAbsent(resolve(entry.value)));
      if (!isGiven) this.#misfits.push({ kind: 'missing-key', node, shape, key, field });
    }
  }

  #oneOf(
    node: Exclude<Node, { kind: 'alias' }>,
    shapes: readonly Shape[],
    whole: Shape,
    field: Field | undefined,
  ): void {
    const found = this.#misfits;
    const before = found.length;
    let closest: Misfit[] | undefined;
    for (const shape of shapes) {
      this.value(node, shape, field);
      if (found.length === before) return;
      // The alternative of the right kind tells what is wrong inside.
      const misfits = found.splice(before);
      const isRightKind = !misfits.some((misfit) => misfit.kind === 'kind' && misfit.node === node);
      if (isRightKind) closest ??= misfits;
    }
    if (closest === undefined) this.#report('kind', node, whole, field);
    else found.push(...closest);
  }

  /** In properties null and `ALIYUN::NoValue` stand for leaving the value out. */
  #isAbsent(node: Node): boolean {
    if (this.#conversion === 'exact') return false;
    if (node.kind === 'scalar') return node.value === null;
    if (node.kind !== 'map') return false;
    const meaning = this.#values.meaningOf(node);
    if (meaning.kind !== 'branches') return meaning.kind === 'absent';
    // Aliases can name the same branches over and over.
    const known = this.#absent?.get(node);
    if (known !== undefined) return known;
    const isAbsent = meaning.nodes.length > 0 && meaning.nodes.every((branch) => this.#isAbsent(resolve(branch)));
    this.#absent ??= new Map();
    this.#absent.set(node, isAbsent);
    return isAbsent;
  }

  #isNull(node: Node): boolean {
    return node.kind === 'scalar' && node.value === null;
  }

  #isBoolean(node: Node): boolean {
    if (node.kind !== 'scalar') return false;
    if (typeof node.value === 'boolean') return true;
    if (this.#conversion === 'exact') return false;
    // The service takes 0 and 1, and the words in any case.
    return /^(?:true|false|0|1)$/i.test(node.raw);
  }

  #report(kind: MisfitKind, node: Node, shape: Shape, field: Field | undefined): void {
    this.#misfits.push({ kind, node, shape, ...(field && { field }) });
  }
}

/** False only when no value of the actual shape fits the wanted one. */
export function canBe(wanted: Shape, actual: Shape, conversion: Conversion): boolean {
  if (
    actual.kind === 'null' ||
    actual.kind === 'any' ||
    wanted.kind === 'any' ||
    actual.kind === 'template' ||
    actual.kind === 'foreign'
  )
    return true;
  if (actual.kind === 'oneOf') return actual.shapes.some((shape) => canBe(wanted, shape, conversion));
  switch (wanted.kind) {
    case 'oneOf':
      return wanted.shapes.some((shape) => canBe(shape, actual, conversion));
    case 'json':
    case 'template':
    case 'foreign':
      return true;
    case 'list':
      if (actual.kind === 'list') return canBe(wanted.items, actual.items, conversion);
      return actual.kind === 'json';
    case 'map':
    case 'object':
      return actual.kind === 'map' || actual.kind === 'object' || actual.kind === 'json';
    case 'null':
      return false;
    default:
      if (actual.kind === 'json') return true;
      if (actual.kind === 'list' || actual.kind === 'map' || actual.kind === 'object') return false;
      if (conversion === 'service') return true;
      return kindOfScalar(wanted) === kindOfScalar(actual);
  }
}

function kindOfScalar({ kind }: Shape): string {
  return kind === 'integer' ? 'number' : kind;
}

/** A text that the service replaces by a value of any kind, such as `{{resolve:oos:name}}`. */
function isDynamic({ value }: ScalarNode): boolean {
  return typeof value === 'string' && value.includes('{{resolve:');
}

/** Length as Python counts it. */
function characters(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) length -= 1;
  }
  return length;
}

/** Kept by shape: a resource type can have a hundred fields, of which few are required. */
const required = new WeakMap<ObjectShape, readonly (readonly [name: string, field: Field])[]>();

/** The fields that a value must have, in the order of the shape. One with a default may be left out. */
export function requiredOf(shape: ObjectShape): readonly (readonly [name: string, field: Field])[] {
  const known = required.get(shape);
  if (known !== undefined) return known;
  const found = Object.entries(shape.fields).filter(([, field]) => field.required && field.default === undefined);
  required.set(shape, found);
  return found;
}
