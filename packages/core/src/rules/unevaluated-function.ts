/** What looks like a function and is plain data for the service: beside other keys, or in the wrong case. */
import { functions } from '../functions/index.ts';
import type { Template } from '../model/template.ts';
import { type Node, resolve, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { replaceName } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** The right spelling, where only the case is wrong. */
  readonly right: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'unevaluated-function',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A key looks like a function, but ROS takes it for plain data.',
    'zh-cn': '某个键看似函数,但 ROS 将其视为普通数据。',
  },
  why: {
    en: 'Only a map of exactly one key, written exactly as the function, is a call. Anything else is passed on as it stands.',
    'zh-cn': '只有恰好包含一个键且拼写完全一致的映射才是函数调用,否则会原样传递。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Name:
    Value:
      FN::Join: ['-', [a, b]]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Name:
    Value:
      Fn::Join: ['-', [a, b]]
`,
  message: {
    en: ({ name, right }) =>
      right === undefined
        ? `${quote(name)} has other keys beside it, so it is not evaluated; expected it alone in its map`
        : `${quote(name)} is not evaluated; names of functions are case-sensitive; did you mean ${quote(right)}?`,
    'zh-cn': ({ name, right }) =>
      right === undefined
        ? `${quote(name)} 旁有其他键,因此不会求值;应单独位于映射中`
        : `${quote(name)} 不会求值;函数名区分大小写;是否想写 ${quote(right)}?`,
  },
  *check(template) {
    const decisive = new Set(wholeConditions(template));
    for (const { key, kind, map } of template.strays) {
      const name = key.raw;
      const lower = name.toLowerCase();
      const right = kind === 'case' ? functions.find((each) => each.name.toLowerCase() === lower)?.name : undefined;
      if (kind === 'case' && right === undefined) continue;
      yield {
        span: key,
        data: { name, right },
        // Neither a condition nor an assertion can be plain data.
        severity: decisive.has(map) ? 'error' : 'warning',
        fixes: right === undefined ? [] : [replaceName(key, right)],
      };
    }
  },
});

/** What stands where only a function can decide. */
function* wholeConditions({ symbols }: Template): Iterable<Node> {
  for (const { entry } of symbols.condition.values()) yield resolve(entry.value);
  for (const { body } of symbols.rule.values()) {
    const condition = body && valueIn(body, 'RuleCondition');
    if (condition !== undefined) yield condition;
    const assertions = body && valueIn(body, 'Assertions');
    for (const item of assertions?.kind === 'seq' ? assertions.items : []) {
      const assertion = resolve(item);
      const assert = assertion.kind === 'map' ? valueIn(assertion, 'Assert') : undefined;
      if (assert !== undefined) yield assert;
    }
  }
}
