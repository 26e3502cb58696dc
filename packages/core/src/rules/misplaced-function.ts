/** A function where the service does not evaluate it. */
import type { Context } from '../functions/function.ts';
import { functions } from '../functions/index.ts';
import { contextOf } from '../model/place.ts';
import type { PlacedCall } from '../model/references.ts';
import type { Template } from '../model/template.ts';
import { resolve } from '../syntax/node.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { insertBefore } from './insertions.ts';
import { defineRule, type FixOf } from './rule.ts';

interface Data {
  readonly name: string;
  readonly context: Context;
}

const places: { readonly [C in Context]: { readonly en: string; readonly 'zh-cn': string } } = {
  value: { en: 'in a value', 'zh-cn': '取值中' },
  condition: { en: 'in a condition', 'zh-cn': '条件中' },
  conditionRoot: { en: 'as a whole condition', 'zh-cn': '条件的最外层' },
  rule: { en: 'in a rule', 'zh-cn': '规则中' },
  count: { en: 'in a Count', 'zh-cn': 'Count 中' },
};

export default defineRule<Data, 'template'>({
  id: 'misplaced-function',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The function ${name} is not supported here.` },
  summary: { en: 'A function stands where ROS does not know it.', 'zh-cn': '函数出现在不支持它的位置。' },
  why: {
    en: 'Conditions, rules and counts are evaluated before resources exist; comparisons exist only there. ROS refuses other functions at either place.',
    'zh-cn': '条件、规则和 Count 在资源创建前求值,比较函数只能用于其中。其他情况会被 ROS 拒绝。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String
Outputs:
  IsLarge:
    Value:
      Fn::Equals:
        - Ref: Size
        - large
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String
Conditions:
  IsLarge:
    Fn::Equals:
      - Ref: Size
      - large
Outputs:
  IsLarge:
    Value:
      Fn::If: [IsLarge, 'yes', 'no']
`,
  message: {
    en: ({ name, context }) =>
      `${quote(name)} cannot stand ${places[context].en}${context === 'conditionRoot' ? `; expected ${list(rootNames)}` : comparison(name)}`,
    'zh-cn': ({ name, context }) =>
      `${quote(name)} 不能用于${places[context]['zh-cn']}${context === 'conditionRoot' ? `;应为 ${listZh(rootNames)}` : ''}`,
  },
  *check(template) {
    for (const call of template.calls) {
      const { definition, name, key, place, depth } = call;
      if (definition === undefined) continue;
      const table = contextOf(place);
      if (table === undefined || place === 'deletionPolicy') continue;
      const context = table === 'condition' && depth === 0 ? 'conditionRoot' : table;
      if (definition.contexts.includes(context)) continue;
      yield { span: key, data: { name, context }, fixes: namedCondition(call, template) };
    }
  },
});

/** Gives a comparison that decides between branches a name under Conditions. */
function namedCondition(
  { node, definition, outer }: PlacedCall,
  { document, root, symbols, sections }: Template,
): FixOf[] {
  const { text } = document;
  const written = text.slice(node.start, node.end);
  const decides = outer?.argument.kind === 'seq' && outer.argument.items[0] === node && outer.definition?.branches;
  if (!decides || !definition?.contexts.includes('conditionRoot') || /[\r\n]/.test(written)) return [];
  let name = 'Condition1';
  for (let number = 2; symbols.condition.has(name); number += 1) name = `Condition${number}`;
  const section = sections.get('Conditions');
  const conditions = section && resolve(section.value);
  const [first] = conditions?.kind === 'map' ? conditions.entries : [];
  const around = root.entries.find(({ value }) => value.start <= node.start && node.end <= value.end);
  const isJson = around?.key.style === 'double';
  const quoted = isJson ? `"${name}"` : name;
  const added =
    first !== undefined
      ? insertBefore(text, first, name, written, 'suggest')
      : around && section === undefined
        ? insertBefore(text, around, 'Conditions', `{${quoted}: ${written}}`, 'suggest')
        : [];
  const title = { en: `Name it ${name} under Conditions`, 'zh-cn': `在 Conditions 中命名为 ${name}` };
  const span = { start: node.start, end: node.end };
  return added.map((fix) => ({ ...fix, title, edits: [...fix.edits, { span, newText: quoted }] }));
}

const rootNames = functions.filter(({ contexts }) => contexts.includes('conditionRoot')).map(({ name }) => name);

/** Comparisons have a place of their own. */
function comparison(name: string): string {
  const contexts = functions.find((each) => each.name === name)?.contexts;
  return contexts?.includes('value') ? '' : '; give it a name under Conditions';
}
