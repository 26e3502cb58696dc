/** What the rules on properties have in common: how grave a broken fact is, and the words for the place of a value and for the value. */
import type { Severity } from '../diagnostic.ts';
import { callOf } from '../functions/index.ts';
import type { PropertyMisfit } from '../model/properties.ts';
import type { Misfit, MisfitKind } from '../shape/check.ts';
import type { Freshness, Shape } from '../shape/shape.ts';
import { type Node, resolve } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { editDistance, nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { quote } from '../text/wording.ts';
import type { RosError } from './rule.ts';

/** Facts from older or partial sources may be out of date, so that what breaks them is one step less grave. */
export function severityOf(freshness: Freshness, usual: 'error' | 'warning'): Severity {
  if (freshness !== 'dated') return usual;
  return usual === 'error' ? 'warning' : 'hint';
}

/** A misfit of one of some kinds, with the words that its message needs. */
export interface ValueMisfit {
  readonly misfit: PropertyMisfit;
  /** The property whose value it is, or whose list or map the value lies in. */
  readonly name: string;
  /** The value as written; a word for it where it is none or should not be shown. */
  readonly value: Text;
}

export function* valueMisfits(misfits: readonly PropertyMisfit[], ...kinds: MisfitKind[]): Iterable<ValueMisfit> {
  for (const misfit of misfits) {
    // What parameters can be is for another rule.
    if (!kinds.includes(misfit.kind) || misfit.via !== undefined) continue;
    const name = propertyName(misfit.node) ?? misfit.resource.name;
    yield { misfit, name, value: written(misfit.node, name) };
  }
}

/** The key under which a node lies, whatever lists and functions are between; nothing below the properties of a resource. */
export function propertyName(node: Node): string | undefined {
  let child = node;
  for (let parent = node.parent; parent !== undefined; child = parent, parent = parent.parent) {
    if (parent.kind === 'seq' || callOf(parent) !== undefined) continue;
    const entry = parent.entries.find(({ key, value }) => value === child || key === child);
    if (entry !== undefined) return entry.key.raw;
  }
  return undefined;
}

const secret = /password|passwd|secret|token|privatekey/i;

/** A value as a message shows it. */
export function written(node: Node, name: string): Text {
  const target = resolve(node);
  if (target.kind === 'map') return { en: 'a map', 'zh-cn': '映射' };
  if (target.kind === 'seq') return { en: 'a list', 'zh-cn': '列表' };
  if (secret.test(name)) return { en: 'this value', 'zh-cn': '该值' };
  return { en: quote(target.raw), 'zh-cn': ` ${quote(target.raw)}` };
}

/** What the rules on values need to show of one. */
export interface ValueData {
  readonly name: string;
  readonly value: Text;
  readonly shape: Shape;
}

/** Where a map lacks something: the key it stands under, or its first own key. */
export function keyOfMap(map: Node): Span {
  if (map.kind === 'scalar') return map;
  const { parent } = map;
  const entry = parent?.kind === 'map' ? parent.entries.find(({ value }) => value === map) : undefined;
  if (entry !== undefined && parent !== undefined && callOf(parent) === undefined) return entry.key;
  return map.kind === 'map' ? (map.entries[0]?.key ?? map) : map;
}

/** The service's answer to a property that it refuses. */
export function propertyError<Data>(reason: (data: Data) => string): RosError<Data> {
  return { code: 'StackValidationFailed', message: (data) => `Property error: ${reason(data)}.` };
}

/** Such as "from 1 to 5" or "at least 1". */
export function boundsText(least: number | undefined, most: number | undefined): Text {
  if (least !== undefined && least === most) return { en: `exactly ${least}`, 'zh-cn': ` ${least}` };
  if (least !== undefined && most !== undefined)
    return { en: `from ${least} to ${most}`, 'zh-cn': ` ${least} 到 ${most}` };
  if (least !== undefined) return { en: `at least ${least}`, 'zh-cn': `至少 ${least}` };
  return { en: `at most ${most}`, 'zh-cn': `最多 ${most}` };
}

/** Further apart than this, a name is another word rather than a slip. */
const FARTHEST_SLIP = 3;

/** The names that stand in a map, kept for as long as misfits of the same maps are looked at. */
export type Given = Map<Node, ReadonlySet<string>>;

/** The known property that an unknown one is most probably meant to be, among those not given. */
export function nearField({ key = '', node, shape }: Misfit, given: Given): string | undefined {
  const map = node.parent;
  if (shape.kind !== 'object' || map?.kind !== 'map') return undefined;
  const present = given.get(map) ?? new Set(map.entries.map((entry) => entry.key.raw));
  given.set(map, present);
  const names = Object.keys(shape.fields).filter((name) => !present.has(name));
  const near = nearest(key, names);
  return near !== undefined && slipBetween(key, near) <= FARTHEST_SLIP ? near : undefined;
}

/** How many letters differ; a slip of case counts as none. */
export function slipBetween(name: string, near: string): number {
  return editDistance(name.toLowerCase(), near.toLowerCase());
}
