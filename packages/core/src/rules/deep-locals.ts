/** A chain of locals longer than ROS follows. */
import type { Graph } from '../model/graph.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly depth: number; readonly limit: number }, 'template'>({
  id: 'deep-locals',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ name }) => `The reference depth of the local ${name} is too large.`,
  },
  summary: { en: 'Locals refer to each other over more than 5 steps.', 'zh-cn': '局部变量的引用链超过 5 层。' },
  why: {
    en: 'ROS stops following locals after 5 steps and refuses the template.',
    'zh-cn': 'ROS 最多跟随 5 层局部变量引用,超过会拒绝模板。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  A: {Value: {Ref: B}}
  B: {Value: {Ref: C}}
  C: {Value: {Ref: D}}
  D: {Value: {Ref: E}}
  E: {Value: {Ref: F}}
  F: {Value: {Ref: G}}
  G: {Value: end}
Outputs:
  A: {Value: {Ref: A}}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  A: {Value: {Ref: B}}
  B: {Value: end}
Outputs:
  A: {Value: {Ref: A}}
`,
  message: {
    en: ({ name, depth, limit }) =>
      `the local ${quote(name)} leads through ${depth} other locals; expected ${limit} at most`,
    'zh-cn': ({ name, depth, limit }) => `局部变量 ${quote(name)} 经过 ${depth} 层其他局部变量;最多 ${limit} 层`,
  },
  *check(template, { spec }) {
    const { localsDepth: limit } = spec.grammar.limits;
    const depths = depthsOf(template.localNeeds);
    for (const { name, entry } of template.symbols.local.values()) {
      const depth = depths.get(name) ?? 0;
      // Whoever leads there is too deep as well, for the same reason.
      if (depth === limit + 1) yield { span: entry.key, data: { name, depth, limit } };
    }
  },
});

/** How many steps lead on from each local; one in a circle, which has a rule of its own, counts as the end. Without recursion. */
function depthsOf({ nodes, edges }: Graph): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const open = new Set<string>();
  for (const start of nodes) {
    const pending = [start];
    for (let name = pending.at(-1); name !== undefined; name = pending.at(-1)) {
      const needs = edges.get(name) ?? [];
      if (!depths.has(name) && !open.has(name)) {
        open.add(name);
        for (const { to } of needs) if (!depths.has(to) && !open.has(to)) pending.push(to);
        if (pending.at(-1) !== name) continue;
      }
      pending.pop();
      if (depths.has(name)) continue;
      depths.set(
        name,
        needs.reduce((most, { to }) => Math.max(most, 1 + (depths.get(to) ?? 0)), 0),
      );
      open.delete(name);
    }
  }
  return depths;
}
