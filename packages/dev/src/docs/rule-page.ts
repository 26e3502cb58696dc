/** The page of one rule: everything its file says about it, and what the linter really answers to its examples. */
import type { AnyRule, Diagnostic, Language, Safety } from '@ros-lint/core';
import { annotate } from './marks.ts';

/** What the page needs to know of the linter: its findings on an example of a rule. */
export type Findings = (rule: AnyRule, source: string, language: Language) => readonly Diagnostic[];

export function rulePage(declared: AnyRule, findings: Findings): string {
  const rule: AnyRule = { ...declared, bad: declared.bad.trimStart(), good: declared.good.trimStart() };
  const found = findings(rule, rule.bad, 'en');
  const lines = [
    `<!-- Written by \`npm run docs\` from packages/core/src/rules/${rule.id}.ts: change that file, not this one. -->`,
    `# ${rule.id}`,
    '',
    `**${rule.severity}** · ${rule.default === 'on' ? 'on' : 'off'} by default · since ${rule.since} · ${fixOf(found)}`,
    '',
    rule.summary.en,
    rule.why.en,
    '',
    `> ${rule.summary['zh-cn']}`,
    `> ${rule.why['zh-cn']}`,
    ...answerOf(found),
    ...(rule.bad === '' ? [] : examples(rule, found, findings)),
    '',
    '## Turn it off',
    '',
    `\`ros-lint --rule ${rule.id}=off\`, or another severity in place of \`off\`.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Both examples with what the linter says about them. */
function examples(rule: AnyRule, found: readonly Diagnostic[], findings: Findings): string[] {
  return [
    '',
    '## Wrong',
    ...fenced(rule, rule.bad, found),
    ...fenced(rule, rule.bad, findings(rule, rule.bad, 'zh-cn')),
    '',
    '## Right',
    ...fenced(rule, rule.good, findings(rule, rule.good, 'en')),
  ];
}

/** The list of all rules, by id. */
export function ruleIndex(rules: readonly AnyRule[], findings: Findings): string {
  const rows = rules.map((rule) => {
    const found = findings(rule, rule.bad, 'en');
    const code = found.find(({ rosError }) => rosError !== undefined)?.rosError?.code;
    const cells = [
      `[${rule.id}](${rule.id}.md)`,
      rule.default === 'on' ? rule.severity : 'off',
      `${cell(rule.summary.en)}<br>${cell(rule.summary['zh-cn'])}`,
      code === undefined ? '' : `\`${code}\``,
      safetiesOf(found).join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const lines = [
    '<!-- Written by `npm run docs` from packages/core/src/rules: change the rules, not this page. -->',
    '# Rules',
    '',
    `${rules.length} rules. \`ros-lint explain <rule>\` prints a page in the terminal, and \`ros-lint explain <ROS error>\` finds the rules by what the service answers.`,
    '',
    '| rule | severity | what is wrong | ROS answers | fix |',
    '|---|---|---|---|---|',
    ...rows,
  ];
  return `${lines.join('\n')}\n`;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

const fixNames: { readonly [S in Safety]: string } = {
  safe: 'safe fix',
  unsafe: 'unsafe fix',
  suggest: 'suggested fix',
};

function fixOf(found: readonly Diagnostic[]): string {
  const safeties = safetiesOf(found);
  return safeties.length === 0 ? 'no fix' : safeties.map((safety) => fixNames[safety]).join(', ');
}

function safetiesOf(found: readonly Diagnostic[]): Safety[] {
  const offered = new Set(found.flatMap(({ fixes }) => fixes.map(({ safety }) => safety)));
  return (['safe', 'unsafe', 'suggest'] as const).filter((safety) => offered.has(safety));
}

/** What the service itself would say to the wrong example. */
function answerOf(found: readonly Diagnostic[]): string[] {
  const error = found.find(({ rosError }) => rosError !== undefined)?.rosError;
  return error === undefined ? [] : ['', '## What ROS answers', '', `\`${error.code}\`: ${error.message}`];
}

function fenced(rule: AnyRule, source: string, found: readonly Diagnostic[]): string[] {
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const language = text.startsWith('{') ? 'json' : rule.on === 'request' ? 'http' : 'yaml';
  const annotations = found.map(({ span, severity, message }) => ({
    span,
    mark: '^' as const,
    label: `${severity} ${rule.id}`,
    message,
  }));
  return ['', `\`\`\`${language}`, annotate(text, annotations).replace(/\n$/, ''), '```'];
}
