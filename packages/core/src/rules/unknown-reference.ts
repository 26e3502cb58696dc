/** A name that nothing in the template declares. */
import { visibleKinds } from '../model/place.ts';
import { type DeclarationKind, declarationKinds, declarationNames } from '../model/symbols.ts';
import type { Text } from '../text/language.ts';
import { nearestOfMany } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** What could stand there. */
  readonly wanted: readonly DeclarationKind[];
  readonly near: string | undefined;
  /** What the name is declared as, when that cannot be used here. */
  readonly declared: DeclarationKind | 'pseudo' | undefined;
  /** The declaration in which it is used. */
  readonly referencer: string;
}

/** Such as "parameter, resource or local". */
function kindsText(kinds: readonly DeclarationKind[]): Text {
  const en = kinds.map((kind) => declarationNames[kind].en);
  const zh = kinds.map((kind) => declarationNames[kind]['zh-cn']);
  const join = (names: readonly string[], comma: string, or: string) =>
    names.length > 1 ? `${names.slice(0, -1).join(comma)}${or}${names.at(-1)}` : (names[0] ?? '');
  return { en: join(en, ', ', ' or '), 'zh-cn': join(zh, '、', '或') };
}

export default defineRule<Data, 'template'>({
  id: 'unknown-reference',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateReference',
    message: ({ name, referencer }) => `The specified reference "${name}" (in ${referencer}) is incorrect.`,
  },
  summary: {
    en: 'A reference names something that the template does not declare.',
    'zh-cn': '引用了模板中未声明的名称。',
  },
  why: {
    en: 'ROS refuses the template before it creates anything. Names are case-sensitive, and every branch is checked, also one that no condition selects today.',
    'zh-cn': 'ROS 在创建任何资源之前就会拒绝模板。名称区分大小写;所有分支都会检查,包括当前条件未选中的分支。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: VpcID
Outputs:
  Vpc:
    Value:
      Ref: VpcId
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: VpcId
`,
  message: {
    en: ({ name, wanted, near, declared }) =>
      declared === undefined
        ? `${quote(name)} is no ${kindsText(wanted).en} of this template${didYouMean(near)}`
        : `${quote(name)} is a ${nameOf(declared).en}, which cannot be used here; expected a ${kindsText(wanted).en}`,
    'zh-cn': ({ name, wanted, near, declared }) =>
      declared === undefined
        ? `${quote(name)} 不是此模板中的${kindsText(wanted)['zh-cn']}${didYouMeanZh(near)}`
        : `${quote(name)} 是${nameOf(declared)['zh-cn']},不能在此处使用;应为${kindsText(wanted)['zh-cn']}`,
  },
  *check(template, { spec }) {
    const habits = spec.grammar.habits.pseudoParameters;
    const nearName = nearestOfMany();
    for (const reference of template.references) {
      if (template.target(reference) !== undefined || template.isOpen(reference)) continue;
      const { name, span, owner } = reference;
      const near = own(habits, name) ?? nearName(name, () => template.namesFor(reference));
      const isPseudo = spec.pseudoParameters.some((parameter) => parameter.name === name);
      const kind = declarationKinds.find((each) => template.symbols[each].has(name));
      const declared = kind ?? (isPseudo ? 'pseudo' : undefined);
      const wanted = visibleKinds(reference.kind, reference.place);
      yield { span, data: { name, wanted, near, declared, referencer: owner.name }, fixes: suggest(span, near) };
    }
  },
});

function nameOf(declared: DeclarationKind | 'pseudo'): Text {
  return declared === 'pseudo' ? { en: 'pseudo parameter', 'zh-cn': '伪参数' } : declarationNames[declared];
}
