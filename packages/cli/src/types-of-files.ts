/** The resource types that the files of `--types-of` mention. */
import { typesIn } from '@ros-lint/spec';
import type { Arguments } from './args.ts';
import { fail, type Outcome } from './outcome.ts';
import { readInput, readText } from './read-text.ts';

/** Nothing when no file was named; `-` is standard input. */
export async function typesOfFiles(args: Arguments): Promise<Outcome<ReadonlySet<string> | undefined>> {
  const files = args.options['types-of'];
  if (files === undefined) return { value: undefined };
  const types = new Set<string>();
  for (const file of files) {
    const read = file === '-' ? await readInput() : readText(file);
    if (read.kind !== 'text') return fail(`${file} ${read.reason}`);
    for (const type of typesIn(read.text)) types.add(type);
  }
  return { value: types };
}
