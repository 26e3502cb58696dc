/** `npm run spec`: regenerates the data about resource types; with `--check` only says whether they are stale. */
import { generateSpec } from '../spec/index.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  return generateSpec(args, root);
}
