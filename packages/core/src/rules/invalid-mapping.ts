/** A mapping in which nothing can be looked up. */
import { callOf } from '../functions/index.ts';
import { type MapNode, resolve } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { replaceValue } from './fixes.ts';
import type { Finding } from './rule.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly problem: Text }, 'template'>({
  id: 'invalid-mapping',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A mapping is not two levels of keys, or holds a function.',
    'zh-cn': '映射不是两级键结构,或包含函数。',
  },
  why: {
    en: 'Fn::FindInMap looks up a key, and another key below it, both as text. Functions inside a mapping are not evaluated.',
    'zh-cn': 'Fn::FindInMap 通过两级字符串键查找;映射中的函数不会求值。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Mappings:
  Images:
    cn-hangzhou: centos_7
Outputs:
  Image:
    Value:
      Fn::FindInMap: [Images, {Ref: ALIYUN::Region}, Linux]
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
      Fn::FindInMap: [Images, {Ref: ALIYUN::Region}, Linux]
`,
  message: {
    en: ({ problem }) => problem.en,
    'zh-cn': ({ problem }) => problem['zh-cn'],
  },
  *check({ symbols }) {
    for (const { entry, name } of symbols.mapping.values()) {
      const mapping = resolve(entry.value);
      if (mapping.kind !== 'map') {
        yield { span: entry.key, data: { problem: say.levels(name) } };
        continue;
      }
      yield* keysAsText(mapping);
      for (const { key, value } of mapping.entries) {
        const level = resolve(value);
        if (level.kind !== 'map') yield { span: key, data: { problem: say.levels(key.raw) } };
        else if (callOf(level) !== undefined) yield { span: level.entries[0]?.key ?? key, data: { problem: say.call } };
        else {
          yield* keysAsText(level);
          for (const each of level.entries) {
            const call = callOf(resolve(each.value));
            if (call !== undefined) yield { span: call.key, data: { problem: say.call } };
          }
        }
      }
    }
  },
});

const say = {
  levels: (name: string): Text => ({
    en: `${quote(name)} leads to no map; a mapping has two levels of keys`,
    'zh-cn': `${quote(name)} 的值不是映射;映射应有两级键`,
  }),
  call: { en: 'a function inside a mapping is not evaluated', 'zh-cn': '映射中的函数不会求值' },
  key: (raw: string): Text => ({
    en: `the key ${raw} is no text, so Fn::FindInMap cannot find it; put it in quotes`,
    'zh-cn': `键 ${raw} 不是字符串,Fn::FindInMap 无法找到;请加引号`,
  }),
};

function* keysAsText(map: MapNode): Iterable<Finding<{ readonly problem: Text }>> {
  for (const { key } of map.entries) {
    if (typeof key.value === 'string') continue;
    yield { span: key, data: { problem: say.key(key.raw) }, fixes: [replaceValue(key, key.raw, 'safe')] };
  }
}
