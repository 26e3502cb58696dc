/** The whole command on all official templates, first and from its cache, against `yaml` reading the same files in one process. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, type Row } from './measure.ts';

const BAR = 0.8;
const CACHE_BAR = 0.3;
const ROUNDS = 7;

const readAll = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { parseDocument } from 'yaml';
  const folder = process.argv[1];
  for (const file of readdirSync(folder, { recursive: true })) {
    if (/\\.(ya?ml|json)$/.test(file)) parseDocument(readFileSync(join(folder, file), 'utf8'), { uniqueKeys: false });
  }
`;

/** Nothing where the templates do not lie beside the clone. */
export function measureCorpus(root: string): Row[] {
  const corpus = join(root, '../shared/corpus/ros-templates');
  if (!existsSync(corpus)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-bench-'));
  const cache = ['--cache', '--cache-file', join(folder, 'cache.json')];
  const command = join(root, 'packages/cli/dist/ros-lint.js');
  const start = (args: readonly string[]) => () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    // Some of these templates have real errors.
    if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  const lint = [command, corpus, '--no-config', '--quiet', '--output', join(folder, 'report.txt')];
  const again = start([...lint, ...cache]);
  again();
  const works = [start(lint), start(['--input-type=module', '-e', readAll, corpus]), again];
  const [ours, other, cached] = interleave(ROUNDS, works);
  rmSync(folder, { recursive: true });
  if (ours === undefined || other === undefined || cached === undefined) throw new Error('nothing was measured');
  return [
    { name: 'official templates / yaml in one process', ours, other, ratio: ours.min / other.min, bar: BAR },
    {
      name: 'the same from the cache / the first run',
      ours: cached,
      other: ours,
      ratio: cached.min / ours.min,
      bar: CACHE_BAR,
    },
  ];
}
