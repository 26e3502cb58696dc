/** A rule of the template that cannot be judged. */
import { resolve, type SeqNode, textOf, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import type { Finding } from './rule.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly problem: Text }, 'template'>({
  id: 'invalid-rule',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ problem }) => `The rule is invalid: ${problem.en}.` },
  summary: { en: 'A rule has no assertion, or one of the wrong form.', 'zh-cn': '规则缺少断言,或断言形式错误。' },
  why: {
    en: 'ROS checks the rules before it creates anything; one that it cannot read fails the stack or is never checked.',
    'zh-cn': 'ROS 在创建资源前检查规则;无法读取的规则会导致失败或不被检查。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Zone: {Type: String}
Rules:
  Zones:
    Assertions:
      - AssertDescription: one of our zones
        Asert:
          Fn::Contains: [[a, b], {Ref: Zone}]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Zone: {Type: String}
Rules:
  Zones:
    Assertions:
      - AssertDescription: one of our zones
        Assert:
          Fn::Contains: [[a, b], {Ref: Zone}]
`,
  message: {
    en: ({ problem }) => problem.en,
    'zh-cn': ({ problem }) => problem['zh-cn'],
  },
  *check(template, { spec }) {
    for (const { entity, symbol, kind, node, key } of template.misfits) {
      if (entity !== 'rule' || symbol === undefined) continue;
      const isNull = symbol.body === undefined && resolve(symbol.entry.value).kind === 'scalar';
      if (kind === 'unknown-key' && key !== undefined) {
        const near = nearest(key, ruleKeys);
        yield {
          span: node,
          data: { problem: say.unknown(key, near) },
          severity: 'warning',
          fixes: suggest(node, near),
        };
      } else if (!isNull)
        yield {
          span: symbol.body === undefined ? symbol.entry.key : node,
          data: { problem: say.form },
          severity: 'warning',
        };
    }
    for (const { entry, body } of template.symbols.rule.values()) {
      if (body === undefined) continue;
      const assertions = valueIn(body, 'Assertions');
      if (assertions === undefined) yield { span: entry.key, data: { problem: say.none }, severity: 'warning' };
      else if (assertions.kind === 'seq') yield* judge(assertions, spec.grammar.limits.assertionsPerRule);
    }
  },
});

const ruleKeys = ['RuleCondition', 'Assertions'];
const assertionKeys = ['Assert', 'AssertDescription'];

const say = {
  unknown: (key: string, near: string | undefined): Text => ({
    en: `${quote(key)} does not belong to a rule${didYouMean(near)}`,
    'zh-cn': `${quote(key)} 不是规则的有效键${didYouMeanZh(near)}`,
  }),
  form: { en: 'expected a list of assertions here', 'zh-cn': '此处应为断言列表' },
  none: { en: 'a rule without "Assertions" checks nothing', 'zh-cn': '没有 "Assertions" 的规则不会检查任何内容' },
  noAssert: { en: 'this assertion has no "Assert"', 'zh-cn': '此断言缺少 "Assert"' },
  never: { en: 'an "Assert" that is false fails every stack', 'zh-cn': '值为 false 的 "Assert" 会使所有资源栈失败' },
  tooMany: (count: number, most: number): Text => ({
    en: `a rule has ${count} assertions; at most ${most} are allowed`,
    'zh-cn': `规则包含 ${count} 个断言;最多允许 ${most} 个`,
  }),
};

function* judge(assertions: SeqNode, most: number): Iterable<Finding<{ readonly problem: Text }>> {
  const { length } = assertions.items;
  if (length > most) yield { span: assertions.items[most] ?? assertions, data: { problem: say.tooMany(length, most) } };
  for (const item of assertions.items) {
    const assertion = resolve(item);
    if (assertion.kind !== 'map') {
      yield { span: item, data: { problem: say.noAssert } };
      continue;
    }
    const strange = assertion.entries.filter(({ key }) => !assertionKeys.includes(key.raw));
    for (const { key } of strange) {
      const near = nearest(key.raw, assertionKeys);
      yield {
        span: key,
        data: { problem: say.unknown(key.raw, near) },
        severity: 'warning',
        fixes: suggest(key, near),
      };
    }
    const assert = valueIn(assertion, 'Assert');
    const isFalse = assert?.kind === 'scalar' && assert.value === false;
    if (isFalse) yield { span: assert, data: { problem: say.never }, severity: 'warning' };
    const isMisspelt = strange.some(({ key }) => nearest(key.raw, ['Assert']) !== undefined);
    const first = assertion.entries[0];
    if (assert === undefined && !isMisspelt) yield { span: first?.key ?? item, data: { problem: say.noAssert } };
    if (assert?.kind === 'scalar' && typeof assert.value !== 'boolean' && textOf(assert) === undefined) {
      yield { span: assert, data: { problem: say.noAssert } };
    }
  }
}
