/** A mapping in which nothing can be looked up. */
import { callOf } from '../functions/index.ts';
import { type MapNode, type Node, resolve } from '../syntax/node.ts';
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
        if (level.kind !== 'map') {
          yield { span: key.end > key.start ? key : entry.key, data: { problem: say.levels(key.raw) } };
        } else if (callOf(level) === undefined) yield* keysAsText(level);
        yield* calls(level);
      }
    }
  },
});

const say = {
  levels: (name: string): Text => ({
    en: `${quote(name)} leads to no map; expected two levels of keys in a mapping`,
    'zh-cn': `${quote(name)} 的值不是映射;映射应有两级键`,
  }),
  call: (name: string): Text => ({
    en: `${quote(name)} is not evaluated inside a mapping; expected the value itself`,
    'zh-cn': `映射中的 ${quote(name)} 不会求值;应直接写出值`,
  }),
  key: (raw: string): Text => ({
    en: `the key ${raw || 'null'} is no text, so that Fn::FindInMap cannot find it; expected it in quotes`,
    'zh-cn': `键 ${raw || 'null'} 不是字符串,Fn::FindInMap 无法找到;应加引号`,
  }),
};

type Found = Finding<{ readonly problem: Text }>;

function* keysAsText(map: MapNode): Iterable<Found> {
  for (const { key } of map.entries) {
    if (typeof key.value === 'string' || key.end === key.start) continue;
    const fixes = key.style === 'plain' ? [replaceValue(key, key.raw, 'safe')] : [];
    yield { span: key, data: { problem: say.key(key.raw) }, fixes };
  }
}

/** Functions on any level; aliases are not followed, since what they stand for is judged where it is written. */
function* calls(root: Node): Iterable<Found> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const call = callOf(node);
    if (call !== undefined) yield { span: call.key, data: { problem: say.call(call.name) } };
    else if (node.kind === 'seq') pending.push(...node.items);
    else if (node.kind === 'map') for (const { value } of node.entries) pending.push(value);
  }
}
