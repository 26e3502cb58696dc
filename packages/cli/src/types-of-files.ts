/** The resource types that files mention, which are found as `check` finds them: files, folders, globs. */
import { typesIn } from '@ros-lint/spec';
import { discover } from './discover.ts';
import { fail, type Outcome } from './outcome.ts';
import { readInput, readText } from './read-text.ts';

/** Fails when something that was named cannot be read; what in a folder is none of ours holds no types. */
export async function typesOfFiles(operands: readonly string[]): Promise<Outcome<ReadonlySet<string>>> {
  const { files, failures } = await discover(operands);
  const [failure] = failures;
  if (failure !== undefined) return fail(failure);
  const types = new Set<string>();
  for (const { path, isNamed } of files) {
    const read = path === '-' ? await readInput() : readText(path);
    if (read.kind === 'text') for (const type of typesIn(read.text)) types.add(type);
    else if (isNamed || read.kind === 'failed') return fail(`${path}: ${read.reason}`);
  }
  return { value: types };
}
