/** `npm run bench`: the bars and what is measured now; with `-- --strict` a broken bar is a failure. */
import { createSpec } from '@ros-lint/spec';
import { measureBroken } from '../bench/broken-speed.ts';
import { measureColdStart } from '../bench/cold-start.ts';
import { measureConditions } from '../bench/condition-speed.ts';
import { measureCorpus } from '../bench/corpus-speed.ts';
import { measureEditor } from '../bench/editor-speed.ts';
import { measureLint } from '../bench/lint-speed.ts';
import { isBroken, renderRows } from '../bench/measure.ts';
import { measureRequests } from '../bench/request-speed.ts';
import { measureSpecLoading } from '../bench/spec-loading.ts';
import { buildBundles } from '../build/bundles.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  const { failed } = await buildBundles(root);
  const spec = createSpec();
  const rows = [
    ...measureLint(spec),
    ...measureConditions(spec),
    ...measureBroken(spec),
    ...measureRequests(spec),
    ...(failed.includes('packages/spec') ? [] : measureSpecLoading(root)),
    ...(failed.includes('packages/cli') ? [] : [measureColdStart(root), ...measureCorpus(root)]),
    ...(failed.includes('packages/language-server') ? [] : await measureEditor(root)),
  ];
  process.stdout.write(`${renderRows(rows)}\n`);
  return failed.length > 0 || (args.includes('--strict') && rows.some(isBroken)) ? 1 : 0;
}
