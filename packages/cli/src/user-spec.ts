/** Reads the files in which users describe types of their own; what is wrong in one is told with its place. */
import { type Language, linesOf, parse, type Spec } from '@ros-lint/core';
import { check, describe, plainOf, quote } from '@ros-lint/core/model';
import { createSpec, type UserTypes, userTypesForm, withUserTypes } from '@ros-lint/spec';
import { shown } from './discover.ts';
import { fail, hasFailed, type Outcome } from './outcome.ts';
import { readText } from './read-text.ts';

/** A specification, and what its files say, by which a cache knows whether it still holds. */
export interface JoinedSpec {
  readonly spec: Spec;
  readonly stamp: string;
}

/** Answers for the same files are kept, since every checked file asks. */
export function specLoader(language: Language): (files: readonly string[]) => Outcome<JoinedSpec> {
  const shipped = createSpec();
  const known = new Map<string, Outcome<JoinedSpec>>();
  return (files) => {
    const key = files.join('\0');
    const found = known.get(key) ?? join(shipped, files, language);
    known.set(key, found);
    return found;
  };
}

function join(shipped: Spec, files: readonly string[], language: Language): Outcome<JoinedSpec> {
  let joined: JoinedSpec = { spec: shipped, stamp: '' };
  for (const file of files) {
    const read = readTypes(file, language);
    if (hasFailed(read)) return read;
    const { types, text } = read.value;
    joined = { spec: withUserTypes(joined.spec, types, shown(file)), stamp: `${joined.stamp}\0${text}` };
  }
  return { value: joined };
}

function readTypes(file: string, language: Language): Outcome<{ readonly types: UserTypes; readonly text: string }> {
  const reading = readText(file);
  if (reading.kind !== 'text') return fail(`ros-lint: ${shown(file)} ${reading.reason}`);
  const { text } = reading;
  const { root, problems } = parse(file, text);
  const lines = linesOf(text);
  const tell = (start: number, reason: string) => {
    const { line, column } = lines.position(start);
    return fail(`ros-lint: ${shown(file)}:${line}:${column} ${reason}`);
  };
  const words = said[language];
  if (root === undefined || problems.length > 0) return tell(0, words.unreadable);
  const [misfit] = check(root, userTypesForm, { meaningOf: () => ({ kind: 'data' }) }, 'exact');
  if (misfit === undefined) return { value: { types: plainOf(root) as UserTypes, text } };
  const { kind, node, key, shape } = misfit;
  if (kind === 'unknown-key') return tell(node.start, `${quote(key)} ${words.unknown}`);
  if (kind === 'missing-key') return tell(node.start, `${quote(key)} ${words.missing}`);
  const value = node.kind === 'scalar' ? quote(node.raw) : words.value;
  return tell(node.start, `${value} ${words.wrong} ${describe(shape)[language]}`);
}

const said = {
  en: {
    unreadable: 'cannot be read; expected a map with "types"',
    unknown: 'is not known here',
    missing: 'is missing',
    wrong: 'does not fit; expected',
    value: 'this value',
  },
  'zh-cn': {
    unreadable: '无法读取;应为包含 "types" 的映射',
    unknown: '在此处无效',
    missing: '缺失',
    wrong: '不符合要求;应为',
    value: '该值',
  },
} satisfies { readonly [language in Language]: unknown };
