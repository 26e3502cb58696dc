/** The whole command on a small file, started anew each time, against Node doing nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, type Row } from './measure.ts';
import { samples } from './templates.ts';

const BAR = 2.2;
const ROUNDS = 21;

export function measureColdStart(root: string): Row {
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-bench-'));
  const file = join(folder, 'template.yml');
  writeFileSync(file, samples()[0]?.yaml ?? '');
  const command = join(root, 'packages/cli/dist/ros-lint.js');
  const start = (args: readonly string[]) => () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  const works = [start([command, file]), start(['-e', '0'])];
  interleave(2, works);
  const [ours, other] = interleave(ROUNDS, works);
  rmSync(folder, { recursive: true });
  if (ours === undefined || other === undefined) throw new Error('nothing was measured');
  return { name: 'cold ros-lint on 5 KB / node -e 0', ours, other, ratio: ours.median / other.median, bar: BAR };
}
