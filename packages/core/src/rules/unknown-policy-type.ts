/** A resource type in the condition of a stack policy that nobody knows, or that the template does not use. */
import { contentSpan } from '../functions/argument.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { fitsWildcard } from '../text/wildcard.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly type: string;
  readonly kind: 'unknown' | 'unused';
  readonly near: string | undefined;
}

export default defineRule<Data, 'policy'>({
  id: 'unknown-policy-type',
  on: 'policy',
  severity: 'warning',
  summary: {
    en: 'A stack policy is about a resource type that does not exist, or that the template does not use.',
    'zh-cn': '资源栈策略涉及不存在或模板未使用的资源类型。',
  },
  why: {
    en: 'The service takes the policy, and the statement never applies. Whether the template uses a type is checked only when it is known, and only an info.',
    'zh-cn': '服务会接受该策略,但该语句永远不会生效。仅在已知模板时检查模板是否使用该类型,且只作为提示信息。',
  },
  bad: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
    Condition:
      StringEquals:
        ResourceType: ALIYUN::ECS::VCP
`,
  good: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
    Condition:
      StringLike:
        ResourceType: ALIYUN::ECS::V*
`,
  message: {
    en: ({ type, kind, near }) =>
      kind === 'unknown'
        ? `${quote(type)} fits no known resource type${didYouMean(near)}`
        : `${quote(type)} fits no resource of the template`,
    'zh-cn': ({ type, kind, near }) =>
      kind === 'unknown'
        ? `没有与 ${quote(type)} 匹配的已知资源类型${didYouMeanZh(near)}`
        : `模板中没有类型与 ${quote(type)} 匹配的资源`,
  },
  *check({ statements, template }, { spec }) {
    const families = spec.grammar.typeForms.map(({ pattern, family }) => ({ pattern: new RegExp(pattern), family }));
    const resources = template?.kind === 'plain' ? [...template.symbols.resource.values()] : undefined;
    const used = resources?.map(({ body }) => textOf(body && valueIn(body, 'Type')));
    for (const { operator, types } of statements.flatMap(({ conditions }) => conditions)) {
      const isPattern = operator === 'StringLike';
      for (const node of types) {
        const type = String(node.value);
        // A wildcard that compares as a whole text has a rule of its own.
        if (type.includes('*') && !isPattern) continue;
        const fits = (known: string) => (isPattern ? fitsWildcard(type, known) : type === known);
        const family = families.find(({ pattern }) => pattern.test(type.replaceAll('*', 'a')))?.family;
        const isKnown = spec.resourceType(type) !== undefined || spec.names('resourceType').some(fits);
        if (!isKnown && (family === 'cloud' || (family === undefined && !type.includes('*')))) {
          const near = type.includes('*') ? undefined : nearest(type, spec.names('resourceType'));
          yield { span: node, data: { type, kind: 'unknown', near }, fixes: suggest(contentSpan(node), near) };
        } else if (used !== undefined && !used.some((each) => each === undefined || fits(each))) {
          yield { span: node, severity: 'info', data: { type, kind: 'unused', near: undefined } };
        }
      }
    }
  },
});
