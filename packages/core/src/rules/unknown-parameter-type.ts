/** A type of a parameter that does not exist. */
import type { Spec } from '../spec/spec.ts';
import { resolve } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly parameter: string;
  readonly type: string;
  readonly near: string | undefined;
  /** True for the type of a resource or of CloudFormation. */
  readonly foreign: boolean;
  readonly known: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-parameter-type',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ parameter, type }) => `The type ${type} of parameter ${parameter} is invalid.`,
  },
  summary: { en: 'A parameter has a type that does not exist.', 'zh-cn': '参数类型不存在。' },
  why: {
    en: 'ROS knows seven types, case-sensitive, and none for lists of one kind or for ids of resources: a list is a CommaDelimitedList or Json, a choice of resources is a String with an AssociationProperty.',
    'zh-cn':
      'ROS 只有七种参数类型,区分大小写,没有特定元素的列表类型或资源 ID 类型:列表用 CommaDelimitedList 或 Json,选择资源用带 AssociationProperty 的 String。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Zones:
    Type: List<String>
Outputs:
  Zones:
    Value:
      Ref: Zones
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Zones:
    Type: CommaDelimitedList
Outputs:
  Zones:
    Value:
      Ref: Zones
`,
  message: {
    en({ type, near, foreign, known }) {
      const what = `${quote(type)} is no type of a parameter`;
      if (near !== undefined) return `${what}${didYouMean(near)}`;
      return foreign
        ? `${what}; expected "String" with an AssociationProperty`
        : `${what}; expected one of ${list(known)}`;
    },
    'zh-cn'({ type, near, foreign, known }) {
      const what = `${quote(type)} 不是参数类型`;
      if (near !== undefined) return `${what}${didYouMeanZh(near)}`;
      return foreign ? `${what};应为带 AssociationProperty 的 "String"` : `${what};应为 ${listZh(known)} 之一`;
    },
  },
  *check(template, { spec }) {
    for (const { kind, entity, symbol, node: written, name, shape } of template.misfits) {
      if (entity !== 'parameter' || kind !== 'allowed' || name !== 'Type' || symbol === undefined) continue;
      const node = resolve(written);
      if (node.kind !== 'scalar' || shape.kind !== 'string') continue;
      const known = shape.enum ?? [];
      const near = meant(node.raw, known, spec);
      const foreign = node.raw.includes('::');
      yield {
        span: node,
        data: { parameter: symbol.name, type: node.raw, near, foreign, known },
        // The engine has one that no page describes.
        severity: node.raw === 'None' ? 'warning' : 'error',
        fixes: near === undefined && !foreign ? [] : [replaceValueText(node, near ?? 'String')],
      };
    }
  },
});

/** What people used to other tools mean by a type, else one with a similar name. */
function meant(type: string, known: readonly string[], { grammar }: Spec): string | undefined {
  const { parameterTypes } = grammar.habits;
  const habit = [type, type.toLowerCase()].find((name) => Object.hasOwn(parameterTypes, name));
  if (habit !== undefined) return parameterTypes[habit];
  if (type.startsWith('List<')) return 'Json';
  return nearest(type, known);
}
