/** A section that is not the kind of value it must be. */
import { describe } from '../shape/describe.ts';
import type { Shape } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly expected: Shape;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-section',
  on: 'template',
  severity: 'error',
  rosError: { code: 'InvalidTemplateSection', message: ({ name }) => `The template section is invalid: ${name}.` },
  summary: {
    en: 'A section is a list or a single value, where a map must stand.',
    'zh-cn': '模板某部分的值类型错误。',
  },
  why: {
    en: 'ROS refuses a template whose sections have the wrong form, and ignores a description or metadata it cannot read.',
    'zh-cn': '各部分形式错误的模板会被 ROS 拒绝;无法识别的描述或元数据会被忽略。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  - Type: ALIYUN::ECS::VPC
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ name, expected }) => `${quote(name)} has the wrong form; expected ${describe(expected).en}`,
    'zh-cn': ({ name, expected }) => `${quote(name)} 的形式错误;应为${describe(expected)['zh-cn']}`,
  },
  *check(template) {
    for (const { kind, entity, node, name, shape, field } of template.misfits) {
      if (entity !== 'template' || (kind !== 'kind' && kind !== 'literal') || name === undefined) continue;
      const section = template.sections.get(name);
      const span = section !== undefined && node.kind !== 'scalar' ? section.key : node;
      yield { span, data: { name, expected: shape }, severity: field?.tolerated ? 'warning' : 'error' };
    }
  },
});
