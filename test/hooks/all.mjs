#!/usr/bin/env node
/** Runs every test with real programs, beside each other because they mostly wait for npm, and closes with one line of counts. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './repository.mjs';

const scripts = [
  ['pre-commit.mjs', '--prek'],
  ['managers.mjs'],
  ['pipelines.mjs'],
  ['packages.mjs'],
  ['formats.mjs'],
  ['shells.mjs'],
];

/** What a program printed, in one piece. A program that ends early has failed, whatever it counted before. */
const run = ([script, ...args]) =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [join(root, 'test/hooks', script), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('close', (code) => {
      const [, passed = '0', failed = '1'] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
      const missed = Math.max(Number(failed), code === 0 ? 0 : 1);
      const seconds = Math.round((performance.now() - start) / 1000);
      process.stdout.write(
        `${script} (${seconds} s)\n${output
          .replace(/^(\d+ passed, \d+ failed)$/m, '')
          .trimEnd()
          .replace(/^/gm, '  ')}\n`,
      );
      resolve({ passed: Number(passed), failed: missed });
    });
  });

// Once, because two builds at a time would write the same files.
spawnSync(process.execPath, [join(root, 'packages/dev/run.mjs'), 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const counts = await Promise.all(scripts.map(run));
const sum = (name) => counts.reduce((total, each) => total + each[name], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
