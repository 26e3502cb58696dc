/** An output that is no map, has no value, or has a field of the wrong kind. */
import { describe } from '../shape/describe.ts';
import type { Shape } from '../shape/shape.ts';
import { entryOf, type MapNode, type Node, resolve } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly output: string;
  readonly name: string | undefined;
  readonly missing: boolean;
  readonly expected: Shape;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-output',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateSection',
    message: ({ output }) => `The template section is invalid: Outputs.${output}.`,
  },
  summary: { en: 'An output is no map, or has no Value.', 'zh-cn': '输出不是映射,或缺少 Value。' },
  why: { en: 'ROS has nothing to output and refuses the template.', 'zh-cn': 'ROS 无法确定输出内容,因此拒绝模板。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Region:
    Description: where it runs
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
    en({ output, name, missing, expected }) {
      if (name === undefined) return `the output ${quote(output)} has the wrong form; expected a map with a "Value"`;
      if (missing) return `the output ${quote(output)} has no ${quote(name)}`;
      return `${quote(name)} has the wrong form; expected ${describe(expected).en}`;
    },
    'zh-cn'({ output, name, missing, expected }) {
      if (name === undefined) return `输出 ${quote(output)} 的形式错误;应为包含 "Value" 的映射`;
      if (missing) return `输出 ${quote(output)} 缺少 ${quote(name)}`;
      return `${quote(name)} 的形式错误;应为${describe(expected)['zh-cn']}`;
    },
  },
  *check(template) {
    for (const { kind, entity, symbol, node, name, shape, field } of template.misfits) {
      if (entity !== 'output' || symbol === undefined || kind === 'unknown-key') continue;
      const isWhole = name === undefined || kind === 'missing-key';
      // In a Terraform template an output only decorates one of the Terraform code, so it may be empty.
      if (template.kind === 'terraform' && (kind === 'missing-key' || isNull(symbol.entry.value))) continue;
      // A misspelt key is told where it stands; a value that is null is written, and yields nothing.
      if (kind === 'missing-key' && isMisspelt(name, symbol.body)) continue;
      if (kind === 'missing-key' && name !== undefined && symbol.body && entryOf(symbol.body, name)) continue;
      yield {
        span: isWhole ? symbol.entry.key : node,
        data: { output: symbol.name, name, missing: kind === 'missing-key', expected: shape },
        severity: field?.tolerated ? 'warning' : 'error',
      };
    }
  },
});

function isNull(node: Node): boolean {
  const value = resolve(node);
  return value.kind === 'scalar' && value.value === null;
}

function isMisspelt(name: string | undefined, body: MapNode | undefined): boolean {
  return name !== undefined && (body?.entries.some(({ key }) => nearest(key.raw, [name]) !== undefined) ?? false);
}
