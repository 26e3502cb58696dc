/** `--watch`: a run for every change that decides the answer, and none for any other. */
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { bad, command, type Folder, folderOf, good } from './command.ts';

/** Longer than several looks, so that a run that should not be would have begun. */
const LONG = 1500;

/** A run that is not there after so many milliseconds does not come. */
const LATE = 40_000;

/** Starts the command, which ends with the test. */
function watching(folder: Folder, args: readonly string[], cwd = '.') {
  const child = spawn(process.execPath, [command, '--watch', ...args], {
    cwd: join(folder.path, cwd),
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder.path, '.cache') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let hasEnded = false;
  let isLate = false;
  let told = 0;
  let wake: () => void = () => undefined;
  const hear = (data: Buffer) => {
    said += data;
    wake();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('close', () => {
    hasEnded = true;
    wake();
  });
  const runs = () => said.split(/waiting for changes.*\n/).slice(0, -1);
  return {
    /** How many runs were not asked for yet. */
    untold: () => runs().length - told,
    /** What is said until somebody says what is expected. Runs before, which saw half of a change, are passed over. */
    async says(expected: string): Promise<void> {
      const late = setTimeout(() => {
        isLate = true;
        wake();
      }, LATE);
      for (;;) {
        const found = runs().findIndex((run, index) => index >= told && run.includes(expected));
        if (found !== -1) {
          told = found + 1;
          clearTimeout(late);
          return;
        }
        if (hasEnded || isLate) throw new Error(`${hasEnded ? 'ended' : 'waited'} without "${expected}": ${said}`);
        await new Promise<void>((woken) => {
          wake = woken;
        });
      }
    },
  };
}

/** As `sed -i` and many editors save. */
function replace(folder: Folder, file: string, content: string): void {
  folder.write('draft~', content);
  renameSync(join(folder.path, 'draft~'), join(folder.path, file));
}

const broken = '1 error in 1 file';
const fine = 'no problems in 1 file';
const off = '{"rules": {"unknown-reference": "off"}}';

test('checks again when a file changes, and not because of what it wrote itself', async () => {
  const folder = folderOf({ 'a.yml': bad });
  const watch = watching(folder, ['--cache', '--jobs', '2', '-ftext', '-fjson:out.json']);
  await watch.says(broken);
  folder.write('a.yml', good);
  await watch.says(fine);
  folder.write('notes.txt', 'x');
  folder.write('b.yml', good);
  await watch.says('no problems in 2 files');
  await sleep(LONG);
  expect(watch.untold()).toBe(0);
});

test.each([['.'], ['a.yml'], ['*.yml']])('sees every file that another takes the place of: %s', async (operand) => {
  const folder = folderOf({ 'a.yml': bad });
  const watch = watching(folder, [operand]);
  await watch.says(broken);
  for (let round = 0; round < 3; round += 1) {
    replace(folder, 'a.yml', good);
    await watch.says(fine);
    replace(folder, 'a.yml', bad);
    await watch.says(broken);
  }
});

test('many changes at once are one run', async () => {
  const folder = folderOf({ 'a.yml': good });
  const watch = watching(folder, []);
  await watch.says(fine);
  for (let round = 0; round < 20; round += 1) folder.write(`b${round}.yml`, good);
  await watch.says('no problems in 21 files');
  await sleep(LONG);
  expect(watch.untold()).toBe(0);
});

test.each(['ros-lint.config.mjs', 'ros-lint.config.cjs', 'ros-lint.config.js'])(
  '%s says something else each time',
  async (name) => {
    const config = (level: string) =>
      `${name.endsWith('.mjs') ? 'export default' : 'module.exports ='} {"rules": {"unknown-reference": "${level}"}};`;
    const folder = folderOf({ 'a.yml': bad, [name]: config('error') });
    const watch = watching(folder, []);
    await watch.says(broken);
    folder.write(name, config('off'));
    await watch.says(fine);
    folder.write(name, config('warning'));
    await watch.says('1 warning in 1 file');
    replace(folder, name, config('off'));
    await watch.says(fine);
  },
);

test.each([[[]], [['--jobs', '2']]])('a rule of the user changes, breaks and is mended: %j', async (args) => {
  const rule = (message: string) =>
    `export default { id: 'acme', on: 'template', severity: 'error', summary: 'x', message: () => '${message}', *check(t) { yield { span: t.root, data: {} }; } };`;
  const folder = folderOf({
    'ros-lint.config.json': '{"rules": {"./rules/r.mjs": "on"}}',
    'rules/r.mjs': rule('one'),
    'tpl/a.yml': good,
    'tpl/b.yml': good,
  });
  const watch = watching(folder, ['tpl', ...args]);
  await watch.says('one [acme]');
  folder.write('rules/r.mjs', rule('two'));
  await watch.says('two [acme]');
  folder.write('rules/r.mjs', 'export default {');
  await watch.says('cannot be loaded');
  folder.write('rules/r.mjs', rule('three'));
  await watch.says('three [acme]');
});

test('a configuration appears, changes and goes in a folder above', async () => {
  const folder = folderOf({ 'tpl/deep/a.yml': bad });
  const watch = watching(folder, ['tpl']);
  await watch.says(broken);
  folder.write('ros-lint.config.json', off);
  await watch.says(fine);
  folder.write('tpl/ros-lint.config.yaml', '{}');
  await watch.says(broken);
  rmSync(join(folder.path, 'tpl/ros-lint.config.yaml'));
  await watch.says(fine);
  replace(folder, 'ros-lint.config.json', '{}');
  await watch.says(broken);
});

test('files that are named beside the operands matter', async () => {
  const types = (name: string) =>
    `types:\n  'ALIYUN::Own::Type':\n    properties:\n      ${name}:\n        type: string\n`;
  const template = `ROSTemplateFormatVersion: '2015-09-01'\nResources:\n  A:\n    Type: ALIYUN::Own::Type\n    Properties:\n      One: x\n`;
  const folder = folderOf({ 'tpl/a.yml': template, 'other/conf.json': '{}', 'shared/s.yml': types('One') });
  const watch = watching(folder, ['tpl', '--config', 'other/conf.json', '--spec', 'shared/s.yml']);
  await watch.says(fine);
  folder.write('shared/s.yml', types('Two'));
  await watch.says('"One"');
  folder.write('shared/s.yml', types('One'));
  await watch.says(fine);
  folder.write('other/conf.json', '{');
  await watch.says('other/conf.json:1');
  folder.write('other/conf.json', '{}');
  await watch.says(fine);
});

test.each([
  ['ros-lint.baseline.json', []],
  ['own/known.json', ['--baseline', 'own/known.json']],
])('the baseline %s is written, goes, and comes again', async (file, args) => {
  const folder = folderOf({ 'tpl/a.yml': bad, 'own/': '' });
  folder.run(['tpl', '--update-baseline', ...args]);
  const forgiving = folder.read(file);
  const watch = watching(folder, ['tpl', ...args]);
  await watch.says(fine);
  folder.write(file, '{"version": 1, "files": {}}');
  await watch.says(broken);
  folder.write(file, forgiving);
  await watch.says(fine);
  rmSync(join(folder.path, file));
  await watch.says(args.length === 0 ? broken : 'does not exist');
  folder.write(file, forgiving);
  await watch.says(fine);
});

test('a file that is named may be called anything', async () => {
  const folder = folderOf({ 'tpl/stack.tpl': bad });
  const watch = watching(folder, ['tpl/stack.tpl']);
  await watch.says(broken);
  folder.write('tpl/stack.tpl', good);
  await watch.says(fine);
});

test('a template that a request names is part of what is judged', async () => {
  const call = 'aliyun ros CreateStack --RegionId cn-hangzhou --StackName MyStack --TemplateBody-FILE tpl/stack.yml';
  const folder = folderOf({ 'call.sh': `${call}\n`, 'tpl/': '' });
  const watch = watching(folder, ['call.sh']);
  await watch.says(fine);
  folder.write('tpl/stack.yml', good);
  await watch.says('"VpcId" has no default');
  folder.write('call.sh', `${call} --Parameters.1.ParameterKey VpcId --Parameters.1.ParameterValue vpc-1\n`);
  await watch.says(fine);
  folder.write('tpl/stack.yml', good.replaceAll('VpcId', 'Other'));
  await watch.says('"VpcId" is no parameter of the template');
});

test('what a walk passes over, and what is ignored, is no reason for a run', async () => {
  const folder = folderOf({ 'a.yml': good, '.gitignore': 'made/\n', 'node_modules/x/': '', 'made/': '' });
  const watch = watching(folder, []);
  await watch.says(fine);
  for (const file of ['node_modules/x/b.yml', '.git/b.yml', 'made/b.yml', 'b.txt']) folder.write(file, bad);
  await sleep(LONG);
  expect(watch.untold()).toBe(0);
  folder.write('.gitignore', '');
  await watch.says('1 error in 2 files');
});

test.each([
  ['tpl', '.'],
  ['.', 'tpl'],
])('waits for a folder that went away to come back: %s in %s', async (operand, cwd) => {
  const folder = folderOf({ 'tpl/a.yml': bad });
  const watch = watching(folder, [operand], cwd);
  await watch.says(broken);
  for (let round = 0; round < 2; round += 1) {
    rmSync(join(folder.path, 'tpl'), { recursive: true });
    await watch.says('');
    mkdirSync(join(folder.path, 'tpl'));
    folder.write('tpl/a.yml', good);
    await watch.says(fine);
  }
});

test('waits for a file that is not there yet', async () => {
  const folder = folderOf({});
  const watch = watching(folder, ['a.yml']);
  await watch.says('does not exist');
  folder.write('a.yml', good);
  await watch.says(fine);
});
