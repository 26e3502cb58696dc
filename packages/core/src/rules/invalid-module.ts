/** A module with a field that only resources have. */
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'invalid-module',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The module does not support ${name}.` },
  summary: {
    en: 'A module has a Count, Metadata or UpdatePolicy.',
    'zh-cn': '模块使用了 Count、Metadata 或 UpdatePolicy。',
  },
  why: {
    en: 'A module is replaced by its resources before these fields are read; ROS refuses them.',
    'zh-cn': '模块会先展开为其资源,ROS 不支持这些字段。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Network:
    Type: MODULE::My::Net::Vpc
    Count: 2
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Network:
    Type: MODULE::My::Net::Vpc
    Version: v2
`,
  message: {
    en: ({ name }) => `a module takes no ${quote(name)}`,
    'zh-cn': ({ name }) => `模块不支持 ${quote(name)}`,
  },
  *check(template, { spec }) {
    const forms = spec.grammar.typeForms
      .filter(({ family }) => family === 'module')
      .map(({ pattern }) => new RegExp(pattern));
    for (const { body } of template.symbols.resource.values()) {
      const type = textOf(body && valueIn(body, 'Type'));
      if (body === undefined || type === undefined || !forms.some((form) => form.test(type))) continue;
      for (const { key } of body.entries) {
        if (spec.grammar.moduleRefuses.includes(key.raw)) yield { span: key, data: { name: key.raw } };
      }
    }
  },
});
