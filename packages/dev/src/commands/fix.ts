/** `npm run fix`: formats every file and mends what the linter can mend safely. */
import { runTools } from '../build/tools.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  return runTools(root, [['@biomejs/biome', 'biome', 'check', '--write', ...(args.length > 0 ? args : ['.'])]]);
}
