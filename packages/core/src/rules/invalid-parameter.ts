/** A parameter that is no map, has no type, or has an attribute of the wrong kind. */
import { describe } from '../shape/describe.ts';
import type { Shape } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly parameter: string;
  readonly problem: 'whole' | 'missing' | 'empty' | 'form';
  /** The attribute that is wrong. */
  readonly name: string | undefined;
  readonly expected: Shape;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-parameter',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ parameter, name }) =>
      `The parameter ${name === undefined ? parameter : `${parameter} (${name})`} is invalid.`,
  },
  summary: {
    en: 'A parameter is no map, has no Type, or has an attribute of the wrong kind.',
    'zh-cn': '参数不是映射、缺少 Type,或属性类型错误。',
  },
  why: {
    en: 'ROS cannot tell which values it takes and refuses the template.',
    'zh-cn': 'ROS 无法判断参数可取的值,因此拒绝模板。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    MinValue: 1
Outputs:
  Size:
    Value:
      Ref: Size
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: Number
    MinValue: 1
Outputs:
  Size:
    Value:
      Ref: Size
`,
  message: {
    en({ parameter, problem, name, expected }) {
      switch (problem) {
        case 'whole':
          return `the parameter ${quote(parameter)} has the wrong form; expected a map with a "Type"`;
        case 'missing':
          return `the parameter ${quote(parameter)} has no ${quote(name)}`;
        case 'empty':
          return `${quote(name)} is empty; expected at least one value`;
        case 'form':
          return `${quote(name)} has the wrong form; expected ${describe(expected).en}`;
      }
    },
    'zh-cn'({ parameter, problem, name, expected }) {
      switch (problem) {
        case 'whole':
          return `参数 ${quote(parameter)} 的形式错误;应为包含 "Type" 的映射`;
        case 'missing':
          return `参数 ${quote(parameter)} 缺少 ${quote(name)}`;
        case 'empty':
          return `${quote(name)} 为空;应至少包含一个值`;
        case 'form':
          return `${quote(name)} 的形式错误;应为${describe(expected)['zh-cn']}`;
      }
    },
  },
  *check(template) {
    for (const { kind, entity, symbol, node, name, shape, field } of template.misfits) {
      // An unknown key and an unknown type have rules of their own.
      if (entity !== 'parameter' || symbol === undefined || kind === 'unknown-key' || kind === 'allowed') continue;
      const isWhole = name === undefined || kind === 'missing-key';
      // In a Terraform template a parameter only decorates a variable, which has its type already.
      if (isWhole && template.kind === 'terraform') continue;
      const problem = isWhole ? (name === undefined ? 'whole' : 'missing') : kind === 'count' ? 'empty' : 'form';
      yield {
        span: isWhole ? symbol.entry.key : node,
        data: { parameter: symbol.name, problem, name, expected: shape },
        severity: field?.tolerated ? 'warning' : 'error',
      };
    }
  },
});
