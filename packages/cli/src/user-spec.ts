/** Joins what the files of users say of types of their own to what we know; what is wrong in one is told with its place. */
import { readUserTypes } from '@ros-lint/config';
import type { Language, Spec } from '@ros-lint/core';
import { openSpec, type UserTypes, withUserTypes } from '@ros-lint/spec';
import { type Arguments, has, lastValue } from './args.ts';
import type { Surroundings } from './commands/index.ts';
import { configFinder } from './config/find.ts';
import { shown } from './discover.ts';
import { fail, hasFailed, type Outcome } from './outcome.ts';
import { readText } from './read-text.ts';
import { complain } from './terminal.ts';

/** A specification, and what its files say, by which a cache knows whether it still holds. */
export interface JoinedSpec {
  readonly spec: Spec;
  readonly stamp: string;
}

/** Answers for the same files are kept, since every checked file asks. What cannot be used is told, by one of several threads. */
export function specLoader(
  language: Language,
  tell: (line: string) => void = complain,
): (files: readonly string[]) => Outcome<JoinedSpec> {
  const { spec, refreshed } = openSpec(process.env);
  if (refreshed?.kind === 'unusable') tell(`ros-lint: ${shown(refreshed.file)} ${refreshed.reason[language]}`);
  const start = { spec, stamp: refreshed?.kind === 'types' ? refreshed.types.hash : '' };
  const known = new Map<string, Outcome<JoinedSpec>>();
  return (files) => {
    const key = files.join('\0');
    const found = known.get(key) ?? join(start, files, language);
    known.set(key, found);
    return found;
  };
}

/** What holds in this folder, for commands that are about types and no file: the configuration's files and those of `--spec`. */
export async function specHere(args: Arguments, { complaintPaint, language }: Surroundings): Promise<Outcome<Spec>> {
  const file = lastValue(args, 'config');
  const from = has(args, 'no-config') ? 'none' : file === undefined ? 'search' : { file };
  const config = await configFinder({ from, paint: complaintPaint, language, modules: 'once' })('.');
  if (hasFailed(config)) return config;
  const joined = specLoader(language)([...config.value.specFiles, ...(args.options.spec ?? [])]);
  return hasFailed(joined) ? joined : { value: joined.value.spec };
}

function join(start: JoinedSpec, files: readonly string[], language: Language): Outcome<JoinedSpec> {
  let joined = start;
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
