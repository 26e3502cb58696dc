/** A `Count` that is no number of instances. */
import { callOf } from '../functions/index.ts';
import { canBe } from '../shape/check.ts';
import { integer, string } from '../shape/shape.ts';
import { entryOf, resolve } from '../syntax/node.ts';
import type { Edit } from '../text/edits.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly value: string; readonly asText: boolean }, 'template'>({
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
    en: ({ value, asText }) =>
      asText
        ? `${quote(value)} is text; expected the number ${value.trim()}`
        : `${quote(value)} is no number of instances; expected a whole number from 0 up, or a function`,
    'zh-cn': ({ value, asText }) =>
      asText
        ? `${quote(value)} 是字符串;应为数字 ${value.trim()}`
        : `${quote(value)} 不是有效的实例数量;应为非负整数或函数`,
  },
  *check(template) {
    for (const { body } of template.symbols.resource.values()) {
      const entry = body && entryOf(body, 'Count');
      if (entry === undefined) continue;
      const node = resolve(entry.value);
      if (node.kind === 'map' && callOf(node) !== undefined) {
        const shape = template.types.typeOf(node);
        if (canBe(integer(), shape, 'exact') || canBe(string(), shape, 'exact')) continue;
      }
      const value = node.kind === 'scalar' ? node.raw : node.kind === 'seq' ? '[…]' : '{…}';
      const isNumber = node.kind === 'scalar' && typeof node.value === 'number' && /^[+]?\d[\d_]*$/.test(node.raw);
      if (isNumber) continue;
      // Python's int() takes text with digits, which is still no number.
      const asText = node.kind === 'scalar' && typeof node.value === 'string' && /^\s*[+]?\d+\s*$/.test(node.value);
      const span = node.kind === 'scalar' && node.end > node.start ? node : entry.key;
      const number: Edit = { span: { start: node.start, end: node.end }, newText: value.trim() };
      const title = { en: 'Write a number', 'zh-cn': '改为数字' };
      yield {
        span,
        data: { value, asText },
        severity: asText ? 'warning' : 'error',
        fixes: asText ? [{ title, safety: 'safe', edits: [number] }] : [],
      };
    }
  },
});
