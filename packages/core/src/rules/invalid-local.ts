/** A local that ROS cannot evaluate. */
import { contentSpan } from '../functions/argument.ts';
import { callOf } from '../functions/index.ts';
import { dataSource, localType } from '../model/local-type.ts';
import type { Declaration } from '../model/symbols.ts';
import type { Template } from '../model/template.ts';
import { describe } from '../shape/describe.ts';
import { entryOf, type MapNode, textOf, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { replaceValueText, suggest } from './fixes.ts';
import { defineRule, type Finding, type FixOf } from './rule.ts';

interface Data {
  readonly problem: Text;
  readonly name: string;
}

export default defineRule<Data, 'template'>({
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
  *check(template, { spec }) {
    if (template.symbols.local.size === 0) return;
    for (const { entity, symbol, kind, node, name, key, shape } of template.misfits) {
      if (entity !== 'local' || symbol === undefined) continue;
      if (kind === 'unknown-key' && key !== undefined) {
        const known = shape.kind === 'object' ? Object.keys(shape.fields) : [];
        const near = nearest(key, known);
        const data = { problem: say.unknown(key, near, known), name: symbol.name };
        yield { span: node, data, fixes: suggest(node, near) };
      } else {
        const isWhole = name === undefined;
        const problem = isWhole ? say.form(symbol.name) : say.field(name, describe(shape));
        const span = isWhole || node.end === node.start ? symbol.entry.key : node;
        yield { span, data: { problem, name: symbol.name } };
      }
    }
    const sources = spec.names('resourceType').filter((type) => type.startsWith(dataSource));
    for (const declaration of template.symbols.local.values()) {
      const { name, entry, body } = declaration;
      const found = body && problemOf(declaration, body, sources);
      if (found === undefined) continue;
      const { span = entry.key, problem, fixes = [] } = found;
      yield { span, data: { problem, name }, fixes };
    }
    yield* stackIds(template);
  },
});

const say = {
  form: (name: string): Text => ({
    en: `the local ${quote(name)} has the wrong form; expected a map with a "Value"`,
    'zh-cn': `局部变量 ${quote(name)} 的形式错误;应为包含 "Value" 的映射`,
  }),
  field: (name: string, expected: Text): Text => ({
    en: `${quote(name)} has the wrong form; expected ${expected.en}`,
    'zh-cn': `${quote(name)} 的形式错误;应为${expected['zh-cn']}`,
  }),
  unknown: (key: string, near: string | undefined, known: readonly string[]): Text => ({
    en: `${quote(key)} is no key of a local${near ? didYouMean(near) : `; expected one of ${list(known)}`}`,
    'zh-cn': `${quote(key)} 不是局部变量的有效键${near ? didYouMeanZh(near) : `;应为 ${listZh(known)} 之一`}`,
  }),
  type: (type: string, near: string | undefined): Text => ({
    en: `${quote(type)} is no type of a local${near ? didYouMean(near) : '; expected Macro, Eval or a DATASOURCE type'}`,
    'zh-cn': `${quote(type)} 不是有效的局部变量类型${near ? didYouMeanZh(near) : ';应为 Macro、Eval 或 DATASOURCE 类型'}`,
  }),
  noValue: { en: 'this local has no "Value"', 'zh-cn': '此局部变量缺少 "Value"' },
  properties: { en: '"Properties" belongs to a DATASOURCE type only', 'zh-cn': '"Properties" 只用于 DATASOURCE 类型' },
  value: {
    en: 'a DATASOURCE local has "Properties", not "Value"',
    'zh-cn': 'DATASOURCE 局部变量应使用 "Properties" 而不是 "Value"',
  },
  inMap: (name: string): Text => ({
    en: `${quote(name)} cannot be the value of a key inside an Eval local`,
    'zh-cn': `${quote(name)} 不能作为 Eval 局部变量中映射的值`,
  }),
};

interface Found {
  /** The name of the local when missing. */
  readonly span?: Span;
  readonly problem: Text;
  readonly fixes?: readonly FixOf[];
}

function problemOf(local: Declaration, body: MapNode, sources: readonly string[]): Found | undefined {
  const typeNode = valueIn(body, 'Type');
  const type = textOf(typeNode);
  const value = entryOf(body, 'Value');
  const properties = entryOf(body, 'Properties');
  const kind = localType(local);
  if (kind === 'query') return value && { span: value.key, problem: say.value };
  if (kind === undefined && typeNode?.kind === 'scalar' && type) {
    const near = nearest(type, ['Macro', 'Eval', ...sources]);
    const fixes = near === undefined ? [] : [replaceValueText(typeNode, near)];
    return { span: contentSpan(typeNode), problem: say.type(type, near), fixes };
  }
  if (properties !== undefined) return { span: properties.key, problem: say.properties };
  const isMisspelt = body.entries.some(({ key }) => key.raw !== 'Type' && nearest(key.raw, ['Value']) !== undefined);
  return value === undefined && !isMisspelt && !body.damaged ? { problem: say.noValue } : undefined;
}

/** The identity of the stack is not known in the temporary stack that evaluates a local; only there, below a key, it is refused. */
function* stackIds(template: Template): Iterable<Finding<Data>> {
  for (const reference of template.references) {
    const { place, owner, call, span } = reference;
    if (place !== 'local' || call === undefined) continue;
    const target = template.target(reference);
    if (target?.kind !== 'pseudo' || !target.parameter.notInLocalMaps) continue;
    const { parent } = call.node;
    const isValue = parent?.kind === 'map' && parent !== owner.body && callOf(parent) === undefined;
    if (isValue && localType(owner) === 'eval')
      yield { span, data: { problem: say.inMap(target.name), name: owner.name } };
  }
}
