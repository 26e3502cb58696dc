/** A rule of the template that cannot be judged. */
import type { Severity } from '../diagnostic.ts';
import { callOf, strayKind } from '../functions/index.ts';
import { type Entry, entryOf, type MapNode, type Node, resolve } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
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
      if (entity !== 'rule' || symbol?.body === undefined || kind !== 'unknown-key' || key === undefined) continue;
      yield unknown(node, key, ruleKeys);
    }
    for (const { name, entry, body } of template.symbols.rule.values()) {
      const value = resolve(entry.value);
      if (body === undefined) {
        const isNull = value.kind === 'scalar' && value.value === null;
        yield isNull
          ? { span: entry.key, data: { problem: say.nothing(name) }, severity: 'hint' }
          : { span: entry.key, data: { problem: say.form(name) } };
        continue;
      }
      const condition = entryOf(body, 'RuleCondition');
      if (condition !== undefined) yield* judgeCondition(condition);
      yield* judgeAssertions(name, entry, body, spec.grammar.limits.assertionsPerRule);
    }
  },
});

type Found = Finding<{ readonly problem: Text }>;

const ruleKeys = ['RuleCondition', 'Assertions'];
const assertionKeys = ['Assert', 'AssertDescription'];

const say = {
  unknown: (key: string, near: string | undefined, known: readonly string[]): Text => ({
    en: `${quote(key)} does not belong to a rule${near ? didYouMean(near) : `; expected ${known.join(' or ')}`}`,
    'zh-cn': `${quote(key)} 不是规则的有效键${near ? didYouMeanZh(near) : `;应为 ${known.join(' 或 ')}`}`,
  }),
  form: (name: string): Text => ({
    en: `the rule ${quote(name)} has the wrong form; expected a map with "Assertions"`,
    'zh-cn': `规则 ${quote(name)} 的形式错误;应为包含 "Assertions" 的映射`,
  }),
  nothing: (name: string): Text => ({
    en: `the rule ${quote(name)} checks nothing; expected "Assertions"`,
    'zh-cn': `规则 ${quote(name)} 不检查任何内容;应包含 "Assertions"`,
  }),
  list: { en: '"Assertions" has the wrong form; expected a list', 'zh-cn': '"Assertions" 的形式错误;应为列表' },
  assertion: {
    en: 'an assertion has the wrong form; expected a map with "Assert"',
    'zh-cn': '断言的形式错误;应为包含 "Assert" 的映射',
  },
  noAssert: { en: 'this assertion has no "Assert"', 'zh-cn': '此断言缺少 "Assert"' },
  condition: (key: string): Text => ({
    en: `${quote(key)} has the wrong form; expected a function, a boolean or the name of a condition`,
    'zh-cn': `${quote(key)} 的形式错误;应为函数、布尔值或条件名称`,
  }),
  never: { en: 'an "Assert" that is false fails every stack', 'zh-cn': '值为 false 的 "Assert" 会使所有资源栈失败' },
  tooMany: (count: number, most: number): Text => ({
    en: `the rule has ${count} assertions; expected ${most} at most`,
    'zh-cn': `规则包含 ${count} 个断言;最多 ${most} 个`,
  }),
};

function unknown(node: Span, key: string, known: readonly string[], severity: Severity = 'warning'): Found {
  const near = nearest(key, known);
  return { span: node, data: { problem: say.unknown(key, near, known) }, severity, fixes: suggest(node, near) };
}

function* judgeAssertions(name: string, entry: Entry, body: MapNode, most: number): Iterable<Found> {
  const assertions = entryOf(body, 'Assertions');
  const list = assertions && resolve(assertions.value);
  if (assertions === undefined || list === undefined) {
    const isMisspelt = body.entries.some(({ key }) => nearest(key.raw, ruleKeys) === 'Assertions');
    if (!isMisspelt) yield { span: entry.key, data: { problem: say.nothing(name) }, severity: 'warning' };
  } else if (list.kind === 'seq') {
    const { length } = list.items;
    if (length === 0) yield { span: assertions.key, data: { problem: say.nothing(name) }, severity: 'hint' };
    if (length > most) yield { span: assertions.key, data: { problem: say.tooMany(length, most) } };
    for (const item of list.items) yield* judgeAssertion(item);
  } else {
    const isNull = list.kind === 'scalar' && list.value === null;
    yield isNull
      ? { span: assertions.key, data: { problem: say.nothing(name) }, severity: 'hint' }
      : { span: assertions.key, data: { problem: say.list }, severity: 'warning' };
    if (list.kind === 'map') yield* judgeAssertion(list);
  }
}

function* judgeAssertion(item: Node): Iterable<Found> {
  const assertion = resolve(item);
  if (assertion.kind !== 'map') {
    yield { span: item, data: { problem: say.assertion } };
    return;
  }
  const strange = assertion.entries.filter(({ key }) => !assertionKeys.includes(key.raw));
  const assert = entryOf(assertion, 'Assert');
  const isMeant = ({ key }: Entry) => assert === undefined && nearest(key.raw, assertionKeys) === 'Assert';
  for (const each of strange) yield unknown(each.key, each.key.raw, assertionKeys, isMeant(each) ? 'error' : 'warning');
  if (assert !== undefined) yield* judgeCondition(assert);
  else if (!strange.some(isMeant)) {
    yield { span: assertion.entries[0]?.key ?? item, data: { problem: say.noAssert } };
  }
  const value = assert && resolve(assert.value);
  const isFalse = value?.kind === 'scalar' && value.value === false;
  if (isFalse) yield { span: value, data: { problem: say.never }, severity: 'warning' };
}

/** A function, true or false, or the name of a condition. Which function and which condition, other rules judge. */
function* judgeCondition({ key, value }: Entry): Iterable<Found> {
  const node = resolve(value);
  // A function that is misspelt, or not alone, is told by its name.
  const isStray = node.kind === 'map' && node.entries.some((each) => strayKind(each.key.raw, node.entries.length));
  if (callOf(node) !== undefined || isStray) return;
  if (
    node.kind === 'scalar' &&
    (typeof node.value === 'boolean' || (typeof node.value === 'string' && node.value !== ''))
  )
    return;
  const span = node.kind === 'scalar' && node.end > node.start ? node : key;
  yield { span, data: { problem: say.condition(key.raw) } };
}
