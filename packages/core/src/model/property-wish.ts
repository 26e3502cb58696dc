/** What somebody wishes of one property of a resource type, and where a template does not fulfil it. */
import { callOf } from '../functions/index.ts';
import { matchesWhole } from '../shape/pattern.ts';
import {
  entryOf,
  type MapNode,
  type Node,
  resolve,
  type Scalar,
  type ScalarNode,
  textOf,
  valueIn,
} from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { fitsWildcard } from '../text/wildcard.ts';
import { list, listZh, quote } from '../text/wording.ts';
import type { Template } from './template.ts';

export interface PropertyWish {
  /** The name of a type, in which a `*` stands for any part. */
  readonly type: string;
  /** The name of a property; a dot leads into it. Every item of a list is looked at. */
  readonly property: string;
  readonly mustBe?: readonly unknown[];
  readonly mustNotBe?: readonly unknown[];
  /** A pattern that has to match the whole value. */
  readonly mustMatch?: string;
  /** True when it must be there, false when it must not. */
  readonly required?: boolean;
  /** Ends the message. */
  readonly because: string;
}

/** What is wrong with a wish that no template could tell from one fulfilled. */
export function wishProblem({ mustBe, mustNotBe, mustMatch, required }: PropertyWish): Text | undefined {
  if (mustMatch !== undefined && matchesWhole(mustMatch, '') === undefined)
    return {
      en: `the pattern ${quote(mustMatch)} cannot be read; expected one that Python and JavaScript understand alike`,
      'zh-cn': `无法解析正则 ${quote(mustMatch)};应使用 Python 与 JavaScript 含义相同的写法`,
    };
  const asks = [mustBe, mustNotBe, mustMatch, required].some((each) => each !== undefined);
  return asks
    ? undefined
    : {
        en: 'nothing is asked of the property; expected mustBe, mustNotBe, mustMatch or required',
        'zh-cn': '未对属性提出要求;应有 mustBe、mustNotBe、mustMatch 或 required',
      };
}

export interface PropertyProblem {
  readonly span: Span;
  readonly problem: Text;
}

/** Where a template, with those inside it left to themselves, is not as wished. What a function yields is not known, and no problem. */
export function* propertyProblems({ symbols }: Template, wish: PropertyWish): Iterable<PropertyProblem> {
  const isMeant = (name: string) => fitsWildcard(wish.type, name);
  for (const { body, entry } of symbols.resource.values()) {
    const type = textOf(body && valueIn(body, 'Type'));
    if (body === undefined || type === undefined || !isMeant(type)) continue;
    const properties = valueIn(body, 'Properties');
    if (properties !== undefined && (properties.kind !== 'map' || callOf(properties) !== undefined)) continue;
    yield* below(properties, wish.property.split('.'), entry.key, wish);
  }
}

/** `owner` is marked when something is missing in the map. */
function* below(
  map: MapNode | undefined,
  [name = '', ...rest]: readonly string[],
  owner: ScalarNode,
  wish: PropertyWish,
): Iterable<PropertyProblem> {
  const entry = map && entryOf(map, name);
  if (entry === undefined) {
    if (wish.required === true && map?.damaged !== true) yield { span: owner, problem: say.missing(wish.property) };
    return;
  }
  if (rest.length === 0 && wish.required === false) yield { span: entry.key, problem: say.unwanted(wish.property) };
  for (const value of itemsOf(entry.value)) {
    if (value.kind === 'map' && callOf(value) !== undefined) continue;
    if (rest.length > 0) {
      if (value.kind === 'map') yield* below(value, rest, entry.key, wish);
    } else if (value.kind === 'scalar') {
      yield* judgeValue(value, wish);
    }
  }
}

function itemsOf(node: Node): Exclude<Node, { kind: 'alias' }>[] {
  const value = resolve(node);
  return value.kind === 'seq' ? value.items.map(resolve) : [value];
}

function* judgeValue(
  node: ScalarNode,
  { property, mustBe, mustNotBe, mustMatch }: PropertyWish,
): Iterable<PropertyProblem> {
  const { value } = node;
  if (mustBe !== undefined && !mustBe.some((wanted) => isSame(wanted, value))) {
    yield { span: node, problem: say.mustBe(property, mustBe.map(String)) };
  }
  if (mustNotBe?.some((unwanted) => isSame(unwanted, value))) {
    yield { span: node, problem: say.mustNotBe(property, String(value)) };
  }
  if (mustMatch !== undefined && matchesWhole(mustMatch, String(value)) === false) {
    yield { span: node, problem: say.mustMatch(property, mustMatch) };
  }
}

/** The service takes a number as text and text as a number, so both are meant. */
const isSame = (wanted: unknown, value: Scalar): boolean => wanted === value || String(wanted) === String(value);

const say = {
  missing: (property: string): Text => ({
    en: `${quote(property)} is missing`,
    'zh-cn': `缺少 ${quote(property)}`,
  }),
  unwanted: (property: string): Text => ({
    en: `${quote(property)} must not be given`,
    'zh-cn': `不应设置 ${quote(property)}`,
  }),
  mustBe: (property: string, values: readonly string[]): Text => ({
    en: `${quote(property)} must be ${list(values.map(quote))}`,
    'zh-cn': `${quote(property)} 应为 ${listZh(values.map(quote))}`,
  }),
  mustNotBe: (property: string, value: string): Text => ({
    en: `${quote(property)} must not be ${quote(value)}`,
    'zh-cn': `${quote(property)} 不应为 ${quote(value)}`,
  }),
  mustMatch: (property: string, pattern: string): Text => ({
    en: `${quote(property)} does not match ${pattern}`,
    'zh-cn': `${quote(property)} 不匹配 ${pattern}`,
  }),
};
