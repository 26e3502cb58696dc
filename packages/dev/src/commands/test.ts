/** `npm test`: builds what is stale, runs every test, and closes with one plain line of counts. Arguments go to vitest. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildBundles } from '../build/bundles.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  const { failed: unbuilt } = await buildBundles(root);
  const report = join(root, `node_modules/.cache/ros-lint/tests-${process.pid}.json`);
  mkdirSync(dirname(report), { recursive: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const { passed, failed, skipped } = countsOf(report);
  rmSync(report, { force: true });
  const missed = unbuilt.length + (failed === 0 && status !== 0 ? 1 : failed);
  for (const folder of unbuilt) process.stdout.write(`failed to build: ${folder}\n`);
  process.stdout.write(`\n${passed} passed, ${missed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return missed > 0 || passed === 0 ? 1 : 0;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A file that could not even be loaded counts as one failed test. */
function countsOf(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const read = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const broken = read.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.every((each) => each.status !== 'failed');
  });
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}
