/** `npm run build`: the bundles that are published, and the declarations beside them. */
import { buildBundles } from '../build/bundles.ts';
import { buildDeclarations } from '../build/declarations.ts';

export async function run(_args: readonly string[], root: string): Promise<number> {
  const built = await buildBundles(root);
  const declared = buildDeclarations(root);
  process.stdout.write(
    `${[...built, ...declared].map((name) => `built ${name}\n`).join('') || 'everything is fresh\n'}`,
  );
  return 0;
}
