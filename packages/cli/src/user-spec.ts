/** Joins what the files of users say of types of their own to what we know; what is wrong in one is told with its place. */
import { readUserTypes } from '@ros-lint/config';
import type { Language, Spec } from '@ros-lint/core';
import { createSpec, type UserTypes, withUserTypes } from '@ros-lint/spec';
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
  const read = readUserTypes(reading.text);
  if ('types' in read) return { value: { types: read.types, text: reading.text } };
  const { line, column } = read.lines.position(read.problem.span.start);
  return fail(`ros-lint: ${shown(file)}:${line}:${column} ${read.problem.message[language]}`);
}
