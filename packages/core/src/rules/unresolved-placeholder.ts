/** A placeholder in a text that nothing replaces: outside Fn::Sub, or one that is no name. */
import { subTokens } from '../functions/sub.ts';
import type { PlacedCall } from '../model/references.ts';
import type { Template } from '../model/template.ts';
import { type Node, resolve, type ScalarNode } from '../syntax/node.ts';
import { spanInScalar } from '../syntax/source-map.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly function: string;
}

export default defineRule<Data, 'template'>({
  id: 'unresolved-placeholder',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A text holds a placeholder for a declared name, and no Fn::Sub replaces it.',
    'zh-cn': '字符串中含有已声明名称的占位符,但未使用 Fn::Sub 替换。',
  },
  why: {
    en: 'Only Fn::Sub replaces placeholders; elsewhere they are passed on as they stand.',
    'zh-cn': '只有 Fn::Sub 会替换占位符,其他位置会原样传递。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
Outputs:
  Text:
    Value:
      Fn::Join: ['-', ['\${Name}', {Ref: Name}]]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
Outputs:
  Text:
    Value:
      Fn::Join: ['-', [{'Fn::Sub': '\${Name}'}, x]]
`,
  message: {
    en: ({ name, function: call }) => `"\${${name}}" is not replaced inside ${quote(call)}; use Fn::Sub for this text`,
    'zh-cn': ({ name, function: call }) => `"\${${name}}" 在 ${quote(call)} 中不会被替换;请对该字符串使用 Fn::Sub`,
  },
  *check(template) {
    const { text } = template.document;
    if (!text.includes('${')) return;
    for (const call of template.calls) {
      if (call.definition === undefined || call.definition.keepsPlaceholders) continue;
      const texts = directTexts(call);
      if (texts.length === 0 || isBelowScript(call, template)) continue;
      for (const scalar of texts) {
        for (const { content, from, to } of subTokens(scalar)) {
          if (!isDeclared(content, template)) continue;
          yield { span: spanInScalar(text, scalar, from - 2, to + 1), data: { name: content, function: call.name } };
        }
      }
    }
  },
});

/** The texts that the call itself is given: its argument, the items of it, and the items of a list among them. */
function directTexts({ argument }: PlacedCall): ScalarNode[] {
  const texts: ScalarNode[] = [];
  const add = (node: Node, levels: number) => {
    const target = resolve(node);
    if (target.kind === 'scalar') {
      if (typeof target.value === 'string' && target.value.includes('${')) texts.push(target);
    } else if (target.kind === 'seq' && levels > 0) for (const item of target.items) add(item, levels - 1);
  };
  add(argument, 2);
  return texts;
}

function isDeclared(name: string, { symbols, spec }: Template): boolean {
  return (
    symbols.parameter.has(name) ||
    symbols.resource.has(name) ||
    spec.pseudoParameters.some((each) => each.name === name)
  );
}

/** Scripts are full of placeholders of their own. */
function isBelowScript(call: PlacedCall, { spec }: Template): boolean {
  let child: unknown = call.node;
  for (let parent = call.node.parent; parent !== undefined; child = parent, parent = parent.parent) {
    if (parent.kind !== 'map') continue;
    const key = parent.entries.find(({ value }) => value === child)?.key.raw;
    if (key !== undefined && spec.grammar.scriptProperties.includes(key)) return true;
  }
  return false;
}
