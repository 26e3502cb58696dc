/** `ros-lint explain <rule|ROS error>`: what a rule judges and why, found by its id or by the error that the service answers. */
import { type AnyRule, type Language, nearest, rules, ruleUrl } from '@ros-lint/core';
import type { Arguments } from '../args.ts';
import { displayWidth } from '../cells.ts';
import type { Paint } from '../paint.ts';
import { complain, print } from '../terminal.ts';
import type { Surroundings } from './index.ts';

const LONGEST = 96;

export function explain({ operands }: Arguments, { paint, language }: Surroundings): number {
  const [name, ...others] = operands;
  if (name === undefined || others.length > 0) {
    complain('ros-lint: explain takes one name: the id of a rule or an error of ROS; "ros-lint rules" lists them');
    return 2;
  }
  const found = rulesNamed(name);
  if (!isFilled(found)) {
    const ids = rules.map(({ id }) => id);
    // Of two names equally near, the first one is taken: errors of ROS are written with capitals, ids without.
    const near = nearest(name, /[A-Z]/.test(name) ? [...errorCodes(), ...ids] : [...ids, ...errorCodes()]);
    complain(`ros-lint: neither a rule nor a ROS error is called "${name}"${near ? `; did you mean "${near}"?` : ''}`);
    return 2;
  }
  const [{ id, rosError }] = found;
  if (rosError !== undefined && id !== name.toLowerCase()) {
    print(`${paint('strong', rosError.code)} ${words[language].isFoundBy}\n\n`);
  }
  print(found.map((rule) => renderRule(rule, language, paint)).join('\n'));
  return 0;
}

function rulesNamed(name: string): AnyRule[] {
  const folded = name.toLowerCase();
  const byId = rules.filter(({ id }) => id === folded);
  return byId.length > 0 ? byId : rules.filter(({ rosError }) => rosError?.code.toLowerCase() === folded);
}

const isFilled = <Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] => items.length > 0;

/** The errors of the service that a rule pre-empts. */
export function errorCodes(): string[] {
  return [...new Set(rules.flatMap(({ rosError }) => (rosError === undefined ? [] : [rosError.code])))];
}

function renderRule(rule: AnyRule, language: Language, paint: Paint): string {
  const { id, severity, default: state, on, summary, why, rosError, bad, good } = rule;
  const say = words[language];
  const lines = [
    `${paint('strong', id)}  ${paint(severity, severity)}${state === 'off' ? ` (${say.isOff})` : ''}  ${paint('faint', say.on[on])}`,
    '',
    ...wrap(summary[language]),
    ...wrap(why[language]),
    ...(rosError === undefined ? [] : ['', `${paint('strong', say.service)} ${rosError.code}`]),
    '',
    paint('error', say.bad),
    ...indent(bad),
    '',
    paint('good', say.good),
    ...indent(good),
    '',
    paint('name', ruleUrl(id)),
    '',
  ];
  return lines.join('\n');
}

/** Lines of a readable length; Chinese has no blanks to break at, and the terminal breaks it well. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(`${line} ${word}`) > LONGEST) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const indent = (source: string): string[] =>
  source
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`));

const words = {
  en: {
    isFoundBy: 'is an error of ROS, found beforehand by:',
    isOff: 'off unless turned on',
    on: {
      document: 'judges the text of a file',
      policy: 'judges stack policies',
      request: 'judges requests',
      template: 'judges templates',
    },
    service: 'ROS answers:',
    bad: 'Wrong',
    good: 'Right',
  },
  'zh-cn': {
    isFoundBy: '是 ROS 返回的错误,以下规则可提前发现:',
    isOff: '默认关闭',
    on: { document: '检查文件文本', policy: '检查资源栈策略', request: '检查请求', template: '检查模板' },
    service: 'ROS 返回:',
    bad: '错误示例',
    good: '正确示例',
  },
} satisfies { readonly [language in Language]: unknown };
