/** A `Count` that is no number of instances. */
import { callOf } from '../functions/index.ts';
import type { Template } from '../model/template.ts';
import { canBe } from '../shape/check.ts';
import { describe } from '../shape/describe.ts';
import { integer, type Shape, string } from '../shape/shape.ts';
import { entryOf, type Node, resolve, type ScalarNode } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule, type Finding } from './rule.ts';

interface Data {
  readonly value: string;
  /** `text`: a number in quotes. */
  readonly problem: 'text' | 'value';
  /** What a function yields instead. */
  readonly yields?: Shape;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-count',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ value }) => `The value of Count is invalid: ${value}.` },
  summary: {
    en: 'Count is no whole number from 0 up, nor a function that yields one.',
    'zh-cn': 'Count 不是非负整数,也不是返回整数的函数。',
  },
  why: {
    en: 'ROS has to know how many instances there are before it reads the resource.',
    'zh-cn': 'ROS 在读取资源之前必须知道实例数量。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: -1
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: 2
`,
  message: {
    en: ({ value, problem, yields }) =>
      problem === 'text'
        ? `${quote(value)} is text; expected the number ${numberOf(value)}`
        : `${quote(value)} ${yields ? `yields ${describe(yields).en}; expected a whole number` : 'is no count; expected a whole number from 0 up, or a function'}`,
    'zh-cn': ({ value, problem, yields }) =>
      problem === 'text'
        ? `${quote(value)} 是字符串;应为数字 ${numberOf(value)}`
        : `${quote(value)} ${yields ? `返回${describe(yields)['zh-cn']};应为整数` : '不是有效的数量;应为非负整数或函数'}`,
  },
  *check(template) {
    for (const { body } of template.symbols.resource.values()) {
      const entry = body && entryOf(body, 'Count');
      if (entry === undefined) continue;
      const node = resolve(entry.value);
      const call = callOf(node);
      if (call !== undefined) {
        const yields = template.types.typeOf(node);
        const fits = canBe(integer(), yields, 'exact') || canBe(string(), yields, 'exact');
        // What cannot stand here at all is told as that.
        if (fits || !call.definition?.contexts.includes('count') || isUnknown(node, template)) continue;
        yield { span: call.key, data: { value: call.name, problem: 'value', yields } };
      } else if (node.kind !== 'scalar') {
        const value = node.kind === 'seq' ? '[…]' : '{…}';
        yield { span: entry.key, data: { value, problem: 'value' } };
      } else if (!isNatural(node)) yield judgeScalar(node, entry.key);
    }
  },
});

function judgeScalar(node: ScalarNode, key: ScalarNode): Finding<Data> {
  const value = node.value === null ? 'null' : node.raw;
  const span = node.end > node.start ? node : key;
  // Python's int() takes text with digits, which is still no number.
  const isText = typeof node.value === 'string' && /^\s*\+?\d+(?:_\d+)*\s*$/.test(node.value);
  if (!isText) return { span, data: { value, problem: 'value' } };
  const title = { en: 'Write a number', 'zh-cn': '改为数字' };
  const edits = [{ span: { start: node.start, end: node.end }, newText: numberOf(value) }];
  return { span, data: { value, problem: 'text' }, severity: 'warning', fixes: [{ title, safety: 'safe', edits }] };
}

const numberOf = (digits: string) => String(Number(digits.replaceAll('_', '')));

/** A whole number that was not written as a fraction: `1.0` and JSON's `1e2` are none for the service. */
function isNatural({ value, raw }: ScalarNode): boolean {
  const isFraction = /[.]|^[+-]?\d+e/i.test(raw);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && !isFraction;
}

/** True when the call names something that is not known before there are resources. */
function isUnknown(call: Node, template: Template): boolean {
  const reference = template.references.find((each) => each.call?.node === call);
  return reference !== undefined && template.target(reference) === undefined;
}
