/** A chain of locals longer than ROS follows. */
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
      `the local ${quote(name)} leads through ${depth} other locals; at most ${limit} are followed`,
    'zh-cn': ({ name, depth, limit }) => `局部变量 ${quote(name)} 经过 ${depth} 层其他局部变量;最多 ${limit} 层`,
  },
  *check(template, { spec }) {
    const { localsDepth: limit } = spec.grammar.limits;
    const graph = template.localNeeds;
    const depths = new Map<string, number>();
    const depthOf = (name: string, open: ReadonlySet<string>): number => {
      const known = depths.get(name);
      // A circle has a rule of its own.
      if (known !== undefined || open.has(name)) return known ?? 0;
      const inside = new Set(open).add(name);
      const depth = Math.max(0, ...(graph.edges.get(name) ?? []).map(({ to }) => 1 + depthOf(to, inside)));
      depths.set(name, depth);
      return depth;
    };
    for (const { name, entry } of template.symbols.local.values()) {
      const depth = depthOf(name, new Set());
      if (depth === limit + 1) yield { span: entry.key, data: { name, depth, limit } };
    }
  },
});
