/** A local that ROS cannot evaluate. */
import { entryOf, type MapNode, textOf, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly problem: Text; readonly name: string }, 'template'>({
  id: 'invalid-local',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateSection',
    message: ({ name }) => `The template section is invalid: Locals.${name}.`,
  },
  summary: { en: 'A local has the wrong form for its type.', 'zh-cn': '局部变量的形式与其类型不符。' },
  why: {
    en: 'A local is a Macro or an Eval with a Value, or a DATASOURCE type with Properties; ROS refuses anything else.',
    'zh-cn': '局部变量应为带 Value 的 Macro 或 Eval,或带 Properties 的 DATASOURCE 类型,其他形式会被拒绝。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  Name:
    Type: Macro
    Values: web
Outputs:
  Name: {Value: {Ref: Name}}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  Name:
    Type: Macro
    Value: web
Outputs:
  Name: {Value: {Ref: Name}}
`,
  message: {
    en: ({ problem }) => problem.en,
    'zh-cn': ({ problem }) => problem['zh-cn'],
  },
  *check(template) {
    for (const { entity, symbol, kind, node, name, key, shape } of template.misfits) {
      if (entity !== 'local' || symbol === undefined) continue;
      const span = name === undefined ? symbol.entry.key : node;
      if (kind !== 'unknown-key' || key === undefined)
        yield { span, data: { problem: say.form(name ?? symbol.name), name: symbol.name } };
      else {
        const known = shape.kind === 'object' ? Object.keys(shape.fields) : [];
        const near = nearest(key, known);
        yield {
          span: node,
          data: { problem: say.unknown(key, near, known), name: symbol.name },
          fixes: suggest(node, near),
        };
      }
    }
    for (const { name, entry, body } of template.symbols.local.values()) {
      if (body === undefined) continue;
      const problem = problemOf(body);
      if (problem !== undefined) yield { span: problem.span ?? entry.key, data: { problem: problem.text, name } };
    }
  },
});

const say = {
  form: (name: string): Text => ({ en: `${quote(name)} has the wrong form`, 'zh-cn': `${quote(name)} 的形式错误` }),
  unknown: (key: string, near: string | undefined, known: readonly string[]): Text => ({
    en: `${quote(key)} is no key of a local${near ? didYouMean(near) : `; expected one of ${list(known)}`}`,
    'zh-cn': `${quote(key)} 不是局部变量的有效键${near ? didYouMeanZh(near) : `;应为 ${listZh(known)} 之一`}`,
  }),
  type: (type: string): Text => ({
    en: `${quote(type)} is no type of a local; expected Macro, Eval or a DATASOURCE type`,
    'zh-cn': `${quote(type)} 不是有效的局部变量类型;应为 Macro、Eval 或 DATASOURCE 类型`,
  }),
  noValue: { en: 'this local has no "Value"', 'zh-cn': '此局部变量缺少 "Value"' },
  properties: { en: '"Properties" belongs to a DATASOURCE type only', 'zh-cn': '"Properties" 只用于 DATASOURCE 类型' },
  value: {
    en: 'a DATASOURCE local has "Properties", not "Value"',
    'zh-cn': 'DATASOURCE 局部变量应使用 "Properties" 而不是 "Value"',
  },
};

function problemOf(body: MapNode): { span: Span | undefined; text: Text } | undefined {
  const typeNode = valueIn(body, 'Type');
  const type = textOf(typeNode);
  const value = entryOf(body, 'Value');
  const properties = entryOf(body, 'Properties');
  if (type?.startsWith('DATASOURCE::')) return value && { span: value.key, text: say.value };
  if (type !== undefined && type !== 'Macro' && type !== 'Eval') return { span: typeNode, text: say.type(type) };
  if (properties !== undefined) return { span: properties.key, text: say.properties };
  const isMisspelt = body.entries.some(({ key }) => key.raw !== 'Type' && nearest(key.raw, ['Value']) !== undefined);
  return value === undefined && !isMisspelt ? { span: undefined, text: say.noValue } : undefined;
}
