/** An AllowedPattern that is no regular expression. */
import { isBrokenPattern } from '../shape/pattern.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly parameter: string;
  readonly pattern: string;
}

export default defineRule<Data, 'template'>({
  id: 'broken-pattern',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ parameter, pattern }) => `The AllowedPattern ${pattern} of parameter ${parameter} is invalid.`,
  },
  summary: {
    en: 'The pattern of a parameter is no regular expression.',
    'zh-cn': '参数的 AllowedPattern 不是正则表达式。',
  },
  why: {
    en: 'The service cannot check any value against it. Patterns are regular expressions of Python; what only Python knows is not reported.',
    'zh-cn': '服务无法用它检查任何值。模式为 Python 正则表达式;仅 Python 支持的语法不会报告。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
    AllowedPattern: '[a-z'
Outputs:
  Name:
    Value:
      Ref: Name
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
    AllowedPattern: '[a-z]+'
Outputs:
  Name:
    Value:
      Ref: Name
`,
  message: {
    en: ({ pattern }) => `${quote(pattern)} is no regular expression`,
    'zh-cn': ({ pattern }) => `${quote(pattern)} 不是正则表达式`,
  },
  *check(template) {
    for (const { name: parameter, body } of template.symbols.parameter.values()) {
      const node = body && valueIn(body, 'AllowedPattern');
      const pattern = textOf(node);
      if (node === undefined || pattern === undefined || !isBrokenPattern(pattern)) continue;
      yield { span: node, data: { parameter, pattern } };
    }
  },
});
