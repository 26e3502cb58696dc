/** Reads the text of a file in which users describe types of their own; the first thing that is wrong in it is told with its place. */
import { type Lines, linesOf, parse, type Text } from '@ros-lint/core';
import { check, describe, plainOf, quote } from '@ros-lint/core/model';
import type { UserTypes } from '@ros-lint/spec';
import { userTypesForm } from '@ros-lint/spec/user-types-form';
import type { ConfigProblem } from './judge.ts';

export type UserTypesReading =
  | { readonly types: UserTypes }
  | { readonly problem: ConfigProblem; readonly lines: Lines };

export function readUserTypes(text: string): UserTypesReading {
  const { root, problems } = parse('', text);
  const tell = (start: number, end: number, message: Text) => ({
    problem: { span: { start, end }, message },
    lines: linesOf(text),
  });
  if (root === undefined || problems.length > 0) return tell(0, 0, say.unreadable);
  const [misfit] = check(root, userTypesForm, { meaningOf: () => ({ kind: 'data' }) }, 'exact');
  if (misfit === undefined) return { types: plainOf(root) as UserTypes };
  const { kind, node, key, shape } = misfit;
  if (kind === 'unknown-key') return tell(node.start, node.end, say.unknown(quote(key)));
  if (kind === 'missing-key') return tell(node.start, node.end, say.missing(quote(key)));
  return tell(node.start, node.end, say.wrong(node.kind === 'scalar' ? quote(node.raw) : undefined, describe(shape)));
}

const say = {
  unreadable: {
    en: 'cannot be read; expected a map with "types"',
    'zh-cn': '无法读取;应为包含 "types" 的映射',
  },
  unknown: (name: string): Text => ({ en: `${name} is not known here`, 'zh-cn': `${name} 在此处无效` }),
  missing: (name: string): Text => ({ en: `${name} is missing`, 'zh-cn': `${name} 缺失` }),
  wrong: (value: string | undefined, expected: Text): Text => ({
    en: `${value ?? 'this value'} does not fit; expected ${expected.en}`,
    'zh-cn': `${value ?? '该值'} 不符合要求;应为 ${expected['zh-cn']}`,
  }),
};
