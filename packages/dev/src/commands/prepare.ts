/** What npm runs when somebody installs from this repository, as pre-commit does: builds the command, which is not committed. */
import { buildBundles } from '../build/bundles.ts';

export async function run(_args: readonly string[], root: string): Promise<number> {
  const { failed } = await buildBundles(root);
  return failed.includes('packages/cli') ? 1 : 0;
}
