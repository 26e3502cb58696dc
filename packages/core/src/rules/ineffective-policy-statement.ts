/** A statement of a stack policy, or a whole policy, that can never matter. */

import type { Severity } from '../diagnostic.ts';
import type { Policy, Statement } from '../model/policy.ts';
import type { Span } from '../text/span.ts';
import { fitsWildcard } from '../text/wildcard.ts';
import { defineRule } from './rule.ts';

type Kind = 'replace' | 'overridden' | 'covered' | 'allowsNothing';

const texts: { readonly [kind in Kind]: { readonly en: string; readonly 'zh-cn': string } } = {
  replace: {
    en: '"Update:Replace" is reserved and has no effect',
    'zh-cn': '"Update:Replace" 为保留操作,不起作用',
  },
  overridden: {
    en: 'this Allow never matters: a Deny covers all of it',
    'zh-cn': '此 Allow 语句不会生效:它完全被 Deny 语句覆盖',
  },
  covered: {
    en: 'this statement adds nothing: an earlier one covers all of it',
    'zh-cn': '此语句没有作用:它已被之前的语句完全覆盖',
  },
  allowsNothing: {
    en: 'this policy denies every update: it has no Allow',
    'zh-cn': '此策略拒绝所有更新:没有任何 Allow 语句',
  },
};

export default defineRule<{ readonly kind: Kind }, 'policy'>({
  id: 'ineffective-policy-statement',
  on: 'policy',
  severity: 'info',
  summary: {
    en: 'A statement of a stack policy can never matter.',
    'zh-cn': '资源栈策略中的语句永远不会起作用。',
  },
  why: {
    en: 'What is not allowed is denied, and a Deny wins over every Allow. A policy without an Allow denies every update of the stack.',
    'zh-cn': '未被允许的操作都会被拒绝,且 Deny 优先于 Allow。没有 Allow 的策略会拒绝资源栈的所有更新。',
  },
  bad: `
Statement:
  - Effect: Deny
    Action: Update:*
    Principal: '*'
    Resource: '*'
`,
  good: `
Statement:
  - Effect: Deny
    Action: Update:Delete
    Principal: '*'
    Resource: LogicalResourceId/Database
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
`,
  message: { en: ({ kind }) => texts[kind].en, 'zh-cn': ({ kind }) => texts[kind]['zh-cn'] },
  *check(policy) {
    // A policy that breaks the grammar, or that cannot be read in part, means nothing yet.
    if (policy.violations.length > 0 || policy.document.damaged) return;
    for (const [kind, span, severity] of defects(policy)) yield { span, data: { kind }, severity };
  },
});

function* defects({ root, statements }: Policy): Iterable<[Kind, Span, Severity]> {
  const first = statements[0]?.node ?? root;
  if (!statements.some(({ effect }) => effect === 'Allow')) yield ['allowsNothing', first, 'warning'];
  for (const [index, statement] of statements.entries()) {
    for (const node of statement.actions) if (node.value === 'Update:Replace') yield ['replace', node, 'info'];
    const denies = statements.filter(({ effect }) => effect === 'Deny');
    if (statement.effect === 'Allow' && denies.some((deny) => covers(deny, statement))) {
      yield ['overridden', statement.node, 'info'];
      continue;
    }
    const earlier = statements.slice(0, index).filter(({ effect }) => effect === statement.effect);
    if (earlier.some((each) => covers(each, statement))) yield ['covered', statement.node, 'info'];
  }
}

/** True when a plain statement is certainly about everything that another one is about. */
function covers(wide: Statement, narrow: Statement): boolean {
  if (wide.exceptActions || wide.exceptResources || narrow.exceptActions || narrow.exceptResources) return false;
  if (wide.conditions.length > 0) return false;
  const covered = (inner: { readonly value: unknown }, outer: { readonly value: unknown }) =>
    outer.value === inner.value || outer.value === '*' || fitsWildcard(String(outer.value), String(inner.value));
  return (
    narrow.actions.every((action) => wide.actions.some((each) => covered(action, each))) &&
    narrow.resources.every((resource) => wide.resources.some((each) => covered(resource, each)))
  );
}
