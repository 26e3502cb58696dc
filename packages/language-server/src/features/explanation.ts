/** What a rule judges and why, as a page of Markdown. */
import { type Language, rules, ruleUrl } from '@ros-lint/core';

export interface Explanation {
  readonly title: string;
  readonly markdown: string;
  readonly url: string;
}

export function explainRule(id: string, language: Language): Explanation | undefined {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return undefined;
  const say = words[language];
  const url = ruleUrl(id);
  const parts = [
    `# ${id}`,
    rule.summary[language],
    rule.why[language],
    `**${say.severity}** ${rule.severity}${rule.default === 'off' ? ` (${say.off})` : ''}`,
    ...(rule.rosError === undefined ? [] : [`**${say.service}** \`${rule.rosError.code}\``]),
    ...example(say.bad, rule.bad),
    ...example(say.good, rule.good),
    `[${id}](${url})`,
  ];
  return { title: id, markdown: `${parts.join('\n\n')}\n`, url };
}

function example(title: string, source: string): string[] {
  const text = source.replace(/^\n+|\s+$/g, '');
  if (text === '') return [];
  const language = /^\s*[[{]/.test(text) ? 'json' : 'yaml';
  return [`## ${title}`, `\`\`\`${language}\n${text}\n\`\`\``];
}

const words = {
  en: { severity: 'Severity:', off: 'off unless turned on', service: 'ROS answers:', bad: 'Wrong', good: 'Right' },
  'zh-cn': {
    severity: '级别:',
    off: '默认关闭',
    service: 'ROS 返回:',
    bad: '错误示例',
    good: '正确示例',
  },
} satisfies { readonly [language in Language]: unknown };
