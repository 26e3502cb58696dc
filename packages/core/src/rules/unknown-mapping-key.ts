/** A lookup in a mapping by a key that it does not have. */
import { type Node, resolve, type ScalarNode, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
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
    for (const reference of template.references) {
      if (reference.kind !== 'mapping' || reference.keys === undefined) continue;
      const mapping = template.symbols.mapping.get(reference.name)?.body;
      const wrong = mapping && firstMissing(mapping, reference.keys);
      if (wrong === undefined) continue;
      const near = nearest(wrong.key.raw, wrong.known);
      yield {
        span: wrong.key,
        data: { mapping: reference.name, key: wrong.key.raw, near },
        fixes: near === undefined ? [] : [replaceValueText(wrong.key, near)],
      };
    }
  },
});

/** The first key on the way that is not there, with those that are. */
function firstMissing(mapping: Node, keys: readonly ScalarNode[]): { key: ScalarNode; known: string[] } | undefined {
  let level: Node | undefined = mapping;
  for (const key of keys) {
    if (level === undefined) return undefined;
    const map = resolve(level);
    if (map.kind !== 'map') return undefined;
    const value: Node | undefined = typeof key.value === 'string' ? valueIn(map, key.value) : undefined;
    if (value === undefined && typeof key.value === 'string')
      return { key, known: map.entries.map((entry) => entry.key.raw) };
    level = value;
  }
  return undefined;
}
