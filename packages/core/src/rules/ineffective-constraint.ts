/** A limit on a type of parameter that has nothing to limit. */
import { type Node, textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly type: string;
  /** The limit that does the same for this type. */
  readonly instead: string | undefined;
}

const others: { readonly [name: string]: string } = {
  MinLength: 'MinValue',
  MaxLength: 'MaxValue',
  MinValue: 'MinLength',
  MaxValue: 'MaxLength',
};

/** Types that each limit says nothing about; lengths of lists and JSON mean something, though no page says what. */
const idleOn: { readonly [name: string]: (type: string) => boolean } = {
  MinLength: (type) => type === 'Number' || type === 'Boolean',
  MaxLength: (type) => type === 'Number' || type === 'Boolean',
  MinValue: (type) => ['String', 'Boolean', 'CommaDelimitedList', 'Json'].includes(type),
  MaxValue: (type) => ['String', 'Boolean', 'CommaDelimitedList', 'Json'].includes(type),
  AllowedPattern: (type) => type !== 'String',
};

export default defineRule<Data, 'template'>({
  id: 'ineffective-constraint',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A limit does not apply to the type of its parameter.',
    'zh-cn': '限制不适用于该参数类型。',
  },
  why: {
    en: 'Lengths limit text, values limit numbers, patterns limit text; elsewhere they do nothing, and any value passes.',
    'zh-cn': '长度限制用于字符串,取值范围用于数字,正则用于字符串;用在别处不起作用,任何值都能通过。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: Number
    MaxLength: 3
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
    MaxValue: 999
Outputs:
  Size:
    Value:
      Ref: Size
`,
  message: {
    en: ({ name, type, instead }) =>
      `${quote(name)} does not limit a parameter of type ${type}${instead === undefined ? '' : `; expected ${quote(instead)}`}`,
    'zh-cn': ({ name, type, instead }) =>
      `${quote(name)} 对 ${type} 类型不起作用${instead === undefined ? '' : `;应为 ${quote(instead)}`}`,
  },
  *check(template) {
    const types = template.spec.grammar.entities.parameter?.fields.Type?.shape;
    const known = types?.kind === 'string' ? (types.enum ?? []) : [];
    for (const { body } of template.symbols.parameter.values()) {
      const type = textOf(body && valueIn(body, 'Type'));
      if (body === undefined || type === undefined || !known.includes(type)) continue;
      for (const { key, value } of body.entries) {
        const name = key.raw;
        if (!Object.hasOwn(idleOn, name) || idleOn[name]?.(type) !== true || isNull(value)) continue;
        const instead = type === 'Number' || type === 'String' ? others[name] : undefined;
        yield { span: key, data: { name, type, instead } };
      }
    }
  },
});

const isNull = (node: Node) => node.kind === 'scalar' && node.value === null;
