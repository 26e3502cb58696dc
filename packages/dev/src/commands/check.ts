/** `npm run check`: types, format and lint, and what nobody uses; all of them run, whatever the first ones say. */
import { runTools } from '../build/tools.ts';

export async function run(_args: readonly string[], root: string): Promise<number> {
  return runTools(root, [
    ['typescript', 'tsc', '-p', '.'],
    ['@biomejs/biome', 'biome', 'check', '--error-on-warnings', '.'],
    ['knip', 'knip', '--treat-config-hints-as-errors'],
  ]);
}
