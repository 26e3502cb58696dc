/** `npm run spec`: regenerates what is derived from facts about ROS; with `-- --check` only says what of it is stale. */
import { generateSchemas } from '../requests/index.ts';
import { generateSpec } from '../spec/index.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  const ends = [await generateSpec(args, root), await generateSchemas(args, root)];
  return Math.max(...ends);
}
