/** A key of an output that ROS does not know. */
import { contentSpan } from '../functions/argument.ts';
import { entryOf } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly output: string;
  readonly name: string;
  readonly near: string | undefined;
  readonly known: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-output-key',
  on: 'template',
  severity: 'warning',
  rosError: {
    code: 'InvalidTemplateSection',
    message: ({ output }) => `The template section is invalid: Outputs.${output}.`,
  },
  summary: { en: 'An output has a key that ROS does not know.', 'zh-cn': '输出包含 ROS 未知的键。' },
  why: {
    en: 'The service drops what stands there, and refuses the output when that was meant to be its Value.',
    'zh-cn': '服务会丢弃该内容;若本应是 Value,则会拒绝该输出。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Region:
    Desciption: where it runs
    Value:
      Ref: ALIYUN::Region
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Region:
    Description: where it runs
    Value:
      Ref: ALIYUN::Region
`,
  message: {
    en: ({ name, near, known }) =>
      `${quote(name)} is no key of an output${near ? didYouMean(near) : `; expected one of ${list(known)}`}`,
    'zh-cn': ({ name, near, known }) =>
      `${quote(name)} 不是输出的有效键${near ? didYouMeanZh(near) : `;应为 ${listZh(known)} 之一`}`,
  },
  *check(template) {
    for (const { kind, entity, symbol, node, key, shape } of template.misfits) {
      if (entity !== 'output' || kind !== 'unknown-key' || key === undefined || shape.kind !== 'object') continue;
      const known = Object.keys(shape.fields);
      const near = nearest(key, known);
      // Without what it was meant to be the output is refused, unless it only decorates one of Terraform.
      const isNeeded = near !== undefined && shape.fields[near]?.required && template.kind !== 'terraform';
      const isGiven = near !== undefined && symbol?.body !== undefined && entryOf(symbol.body, near) !== undefined;
      const span = node.kind === 'scalar' ? contentSpan(node) : node;
      yield {
        span,
        data: { output: symbol?.name ?? '', name: key, near, known },
        severity: isNeeded && !isGiven ? 'error' : 'warning',
        fixes: suggest(span, near),
      };
    }
  },
});
