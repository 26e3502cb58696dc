/** A list whose items are not numbered from 1, or not at all. */
import type { Form } from '../model/readers/reading.ts';
import type { Written } from '../model/readers/written.ts';
import { parse } from '../syntax/parse.ts';
import { quote } from '../text/wording.ts';
import { replaceName } from './fixes.ts';
import { invalidParameter } from './request-words.ts';
import { defineRule, type FixOf } from './rule.ts';

interface Data {
  readonly name: string;
  readonly kind: 'number' | 'gap' | 'bare';
  /** The number as written, or the one that is missing. */
  readonly number: string;
}

export default defineRule<Data, 'request'>({
  id: 'misnumbered-request-list',
  on: 'request',
  severity: 'error',
  rosError: invalidParameter,
  summary: { en: 'The items of a list are not numbered from 1.', 'zh-cn': '列表项未从 1 开始编号。' },
  why: {
    en: 'On the wire each item of a list is a parameter of its own: Name.1, Name.2, … The service does not find items with another number or none.',
    'zh-cn': '列表的每一项都是独立的参数:Name.1、Name.2……编号有误或未编号的项会被服务拒绝或忽略。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&StackName.0=MyStack\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&StackName.1=MyStack\n',
  message: {
    en: ({ name, kind, number }) => {
      if (kind === 'bare') return `${quote(name)} is a list; expected ${name}.1, ${name}.2, …`;
      if (kind === 'gap') return `${quote(`${name}.${number}`)} is missing; items are numbered from 1 without gaps`;
      return `${quote(`${name}.${number}`)} has no valid number; items are numbered from 1`;
    },
    'zh-cn': ({ name, kind, number }) => {
      if (kind === 'bare') return `${name} 是列表;应写作 ${name}.1、${name}.2……`;
      if (kind === 'gap') return `缺少 ${name}.${number};列表项应从 1 开始连续编号`;
      return `${name}.${number} 的编号无效;列表项应从 1 开始编号`;
    },
  },
  *check(request) {
    for (const problem of request.problems) {
      if (problem.kind === 'number') {
        const { list: name, written, indexes, free } = problem;
        const [first] = indexes;
        if (first === undefined) continue;
        const wanted = String(free);
        const fix = { ...replaceName(first, wanted), edits: indexes.map((span) => ({ span, newText: wanted })) };
        yield { span: first, data: { name, kind: 'number', number: written }, fixes: [fix] };
      } else if (problem.kind === 'gap') {
        const { list: name, missing, index } = problem;
        yield { span: index, severity: 'warning', data: { name, kind: 'gap', number: String(missing) } };
      } else if (problem.kind === 'bare') {
        const { name, value } = problem;
        const fixes = value.value.trimStart().startsWith('[')
          ? writtenOut(name, value, request.form)
          : [numbered(name)];
        yield { span: name, data: { name: name.value, kind: 'bare', number: '' }, fixes };
      }
    }
  },
});

function numbered(name: { readonly value: string; readonly start: number; readonly end: number }): FixOf {
  const wanted = `${name.value}.1`;
  return {
    title: { en: `Change to ${quote(wanted)}`, 'zh-cn': `改为 ${quote(wanted)}` },
    safety: 'safe',
    edits: [{ span: { start: name.end, end: name.end }, newText: '.1' }],
  };
}

/** A list in JSON as the parameters that it stands for. */
function writtenOut(name: Written, value: Written, form: Form): FixOf[] {
  const parameters = parametersIn(name.value, value.value);
  if (parameters === undefined) return [];
  const isCommand = form === 'cli';
  const isEncoded = value.end - value.start !== value.value.length;
  const spell = (text: string) => {
    if (isCommand) return `'${text.replaceAll("'", "'\\''")}'`;
    return isEncoded ? encodeURIComponent(text) : text;
  };
  const newText = parameters
    .map(([key, text], index) => `${isCommand && index > 0 ? '--' : ''}${key}${isCommand ? ' ' : '='}${spell(text)}`)
    .join(isCommand ? ' ' : '&');
  const title = { en: 'Number the items', 'zh-cn': '为列表项编号' };
  return [{ title, safety: 'safe', edits: [{ span: { start: name.start, end: value.end }, newText }] }];
}

/** Each text of the list with the name that it gets; nothing when the text is no JSON or holds more than texts. */
function parametersIn(name: string, text: string): (readonly [string, string])[] | undefined {
  const { root, problems } = parse('', text);
  if (root?.kind !== 'seq' || root.items.length === 0 || problems.length > 0) return undefined;
  const parameters: (readonly [string, string])[] = [];
  for (const [index, item] of root.items.entries()) {
    const members = item.kind === 'map' ? item.entries : [{ key: undefined, value: item }];
    for (const { key, value } of members) {
      if (value.kind !== 'scalar' || value.value === null) return undefined;
      parameters.push([`${name}.${index + 1}${key === undefined ? '' : `.${key.raw}`}`, value.raw]);
    }
  }
  return parameters;
}
