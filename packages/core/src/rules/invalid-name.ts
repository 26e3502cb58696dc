/** A name that a declaration cannot have. */
import type { Severity } from '../diagnostic.ts';
import { usesModules } from '../model/modules.ts';
import type { ScalarNode } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { replaceValue } from './fixes.ts';
import { defineRule } from './rule.ts';

const problems = {
  text: {
    en: 'is no text, so nothing can refer to it; expected it in quotes',
    'zh-cn': '不是字符串,无法被引用;请加引号',
  },
  empty: { en: 'is empty; expected a name', 'zh-cn': '为空;应为名称' },
  slash: { en: 'holds a "/", which names of resources cannot', 'zh-cn': '包含 "/",资源名称中不允许' },
  long: { en: 'is longer than a name should be', 'zh-cn': '过长' },
  blank: { en: 'holds a blank; letters and digits are safer', 'zh-cn': '包含空白;建议仅使用字母和数字' },
  letters: { en: 'holds more than letters, digits and "_"', 'zh-cn': '包含字母、数字和 "_" 以外的字符' },
} as const;

type Problem = keyof typeof problems;

export default defineRule<{ readonly name: string; readonly problem: Problem }, 'template'>({
  id: 'invalid-name',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The name ${name} is invalid.` },
  summary: { en: 'A declaration has an impossible name.', 'zh-cn': '声明的名称无效。' },
  why: {
    en: 'Names are text; a resource name holds no "/". ROS refuses others; blanks and very long names lead to trouble later.',
    'zh-cn': '名称为字符串,资源名称不能包含 "/"。ROS 会拒绝无效名称;含空白或过长的名称也会带来问题。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  net/vpc:
    Type: ALIYUN::ECS::VPC
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  NetVpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ name, problem }) => `${quote(name)} ${problems[problem].en}`,
    'zh-cn': ({ name, problem }) => `${quote(name)} ${problems[problem]['zh-cn']}`,
  },
  *check(template, { spec }) {
    const { logicalId } = spec.grammar.limits;
    let hasModules: boolean | undefined;
    for (const kind of named) {
      // There the names are those of Terraform variables.
      if (kind === 'parameter' && template.kind === 'terraform') continue;
      for (const { entry, name } of template.symbols[kind].values()) {
        const { key } = entry;
        const found = problemOf(kind, key, logicalId);
        if (found === undefined) continue;
        const [problem, severity] = found;
        // There some signs are reserved, which is told by itself.
        if (problem === 'letters') {
          hasModules ??= usesModules(template);
          if (hasModules) continue;
        }
        const span = key.end > key.start ? key : entry.value;
        const canQuote = problem === 'text' && key.style === 'plain' && name !== '';
        yield { span, data: { name, problem }, severity, fixes: canQuote ? [replaceValue(key, name, 'safe')] : [] };
      }
    }
  },
});

/** Names of outputs and rules are free. */
const named = ['parameter', 'resource', 'local', 'condition', 'mapping'] as const;

function problemOf(kind: (typeof named)[number], key: ScalarNode, longest: number): [Problem, Severity] | undefined {
  const name = key.raw;
  // Whoever looks a mapping up by text misses it, which no service says beforehand.
  if (typeof key.value !== 'string') return ['text', kind === 'mapping' ? 'warning' : 'error'];
  if (kind === 'resource') {
    if (name === '') return ['empty', 'error'];
    if (name.includes('/')) return ['slash', 'error'];
    if (name.length > longest) return ['long', 'warning'];
    return /\s/.test(name) ? ['blank', 'hint'] : undefined;
  }
  if (kind !== 'parameter' && kind !== 'local') return undefined;
  if (name === '') return ['empty', 'warning'];
  return /^[\p{L}\p{N}_]+$/u.test(name) ? undefined : ['letters', 'hint'];
}
