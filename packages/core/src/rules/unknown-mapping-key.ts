/** A lookup in a mapping by a key that it does not have. */
import { contentSpan } from '../functions/argument.ts';
import { type MapNode, type Node, resolve, type ScalarNode } from '../syntax/node.ts';
import { nearestOfMany } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly mapping: string;
  readonly key: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'unknown-mapping-key',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ mapping, key }) => `The key ${key} was not found in the mapping ${mapping}.`,
  },
  summary: { en: 'A lookup names a key that its mapping does not have.', 'zh-cn': '查找的键在映射中不存在。' },
  why: {
    en: 'Fn::FindInMap has no default value: a missing key fails the stack. Keys are text and case-sensitive.',
    'zh-cn': 'Fn::FindInMap 没有默认值:缺少的键会使资源栈失败。键为字符串且区分大小写。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Mappings:
  Images:
    cn-hangzhou:
      Linux: centos_7
Outputs:
  Image:
    Value:
      Fn::FindInMap: [Images, cn-hangzhou, linux]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Mappings:
  Images:
    cn-hangzhou:
      Linux: centos_7
Outputs:
  Image:
    Value:
      Fn::FindInMap: [Images, cn-hangzhou, Linux]
`,
  message: {
    en: ({ mapping, key, near }) => `${quote(key)} is no key of ${quote(mapping)}${didYouMean(near)}`,
    'zh-cn': ({ mapping, key, near }) => `${quote(key)} 不是 ${quote(mapping)} 的键${didYouMeanZh(near)}`,
  },
  *check(template) {
    const nearName = nearestOfMany();
    const levels = new Map<MapNode, Level>();
    const levelOf = (map: MapNode): Level => {
      const level = levels.get(map) ?? readLevel(map);
      levels.set(map, level);
      return level;
    };
    for (const { kind, name, keys } of template.references) {
      const mapping = kind === 'mapping' ? template.symbols.mapping.get(name)?.body : undefined;
      const wrong = mapping && keys && firstMissing(mapping, keys, levelOf);
      if (wrong === undefined) continue;
      const { key, known, isDynamic } = wrong;
      const near = nearName(key.raw, () => known);
      yield {
        span: contentSpan(key),
        data: { mapping: name, key: key.raw, near },
        // Only the keys of today are known to lack it.
        severity: isDynamic ? 'warning' : 'error',
        fixes: near === undefined ? [] : [replaceValueText(key, near)],
      };
    }
  },
});

interface Missing {
  readonly key: ScalarNode;
  /** The keys that are there. */
  readonly known: Iterable<string>;
  /** True when the key before it is not written out. */
  readonly isDynamic: boolean;
}

/** The keys of one map of a mapping. */
interface Level {
  readonly values: ReadonlyMap<string, Node>;
  /** The keys of all maps below; nothing when some key leads to no map, or part of the text could not be read. */
  readonly below: ReadonlySet<string> | undefined;
}

/** The key on the way that is not there. A key that is no text is judged elsewhere. */
function firstMissing(
  mapping: MapNode,
  [first, second]: readonly (ScalarNode | undefined)[],
  levelOf: (map: MapNode) => Level,
): Missing | undefined {
  const { values, below } = levelOf(mapping);
  const secondKey = typeof second?.value === 'string' ? second : undefined;
  if (first === undefined) {
    const isMissing = secondKey !== undefined && below !== undefined && below.size > 0 && !below.has(secondKey.raw);
    return isMissing ? { key: secondKey, known: below, isDynamic: true } : undefined;
  }
  if (typeof first.value !== 'string') return undefined;
  const value = values.get(first.value);
  if (value === undefined) return mapping.damaged ? undefined : { key: first, known: values.keys(), isDynamic: false };
  const map = resolve(value);
  if (map.kind !== 'map' || map.damaged || secondKey === undefined) return undefined;
  const level = levelOf(map);
  return level.values.has(secondKey.raw) ? undefined : { key: secondKey, known: level.values.keys(), isDynamic: false };
}

function readLevel(map: MapNode): Level {
  const values = new Map<string, Node>();
  let below: Set<string> | undefined = map.damaged ? undefined : new Set<string>();
  for (const { key, value } of map.entries) {
    if (typeof key.value === 'string') values.set(key.value, value);
    const inner = resolve(value);
    if (inner.kind !== 'map' || inner.damaged) below = undefined;
    else for (const each of inner.entries) below?.add(each.key.raw);
  }
  return { values, below };
}
