/** `npm run build`: the bundles that are published, and the declarations beside them. */
import { buildBundles } from '../build/bundles.ts';
import { buildDeclarations } from '../build/declarations.ts';

export async function run(_args: readonly string[], root: string): Promise<number> {
  const bundles = await buildBundles(root);
  const declarations = buildDeclarations(root);
  for (const folder of bundles.built) process.stdout.write(`built ${folder}\n`);
  for (const folder of declarations.built) process.stdout.write(`declared ${folder}\n`);
  const failed = [...bundles.failed, ...declarations.failed];
  for (const folder of failed) process.stderr.write(`failed: ${folder}\n`);
  return failed.length > 0 ? 1 : 0;
}
