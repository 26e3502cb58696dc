/** Only what changed: --staged, --since and --changed-lines, in real repositories; and --shard, which splits the work. */
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bad, type Folder, folderOf, good } from './command.ts';

/** A repository with one commit, in which `old.yml` is bad. */
function repository(): Folder & { git(...args: string[]): void } {
  const folder = folderOf({ 'old.yml': bad, 'sub/a b.yml': good, '模板.yml': good, 'notes.md': 'x' });
  rmSync(join(folder.path, '.git'), { recursive: true });
  const env = { PATH: process.env.PATH, HOME: folder.path, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder.path, env, encoding: 'utf8' });
    expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
  };
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'one');
  return { ...folder, git };
}

const pathsOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout).files.map(({ path }: { path: string }) => path);

describe('--staged', () => {
  test('checks what will be committed, as it will be committed', () => {
    const { run, write, git } = repository();
    expect(pathsOf(run(['--staged', '-fjson']))).toEqual([]);
    write('sub/a b.yml', bad);
    expect(pathsOf(run(['--staged', '-fjson']))).toEqual([]);
    git('add', 'sub/a b.yml');
    write('sub/a b.yml', good);
    const staged = run(['--staged', '-fjson']);
    expect(pathsOf(staged)).toEqual(['sub/a b.yml']);
    expect(staged.code).toBe(1);
    expect(pathsOf(run(['--staged', '-fjson'], { cwd: 'sub' }))).toEqual(['a b.yml']);
  });

  test('says that nothing was changed, not that there is nothing', () => {
    const { run } = repository();
    expect(run(['--staged'])).toEqual({ code: 0, stdout: 'no ROS template was changed\n', stderr: '' });
    expect(run(['--since', 'HEAD', '--lang', 'zh']).stdout).toBe('没有 ROS 模板发生变更\n');
  });

  test('takes operands, and leaves out what is not theirs', () => {
    const { run, write, git } = repository();
    write('sub/a b.yml', bad);
    write('模板.yml', bad);
    write('notes.md', bad);
    git('add', '-A');
    expect(pathsOf(run(['--staged', '-fjson']))).toEqual(['sub/a b.yml', '模板.yml']);
    expect(pathsOf(run(['sub', '--staged', '-fjson']))).toEqual(['sub/a b.yml']);
    expect(pathsOf(run(['**/*b.yml', '--staged', '-fjson']))).toEqual(['sub/a b.yml']);
  });

  test('works before the first commit', () => {
    const { run, write, git, path } = repository();
    rmSync(join(path, '.git'), { recursive: true });
    git('init', '-q');
    write('new.yml', bad);
    git('add', 'new.yml');
    expect(pathsOf(run(['--staged', '-fjson']))).toEqual(['new.yml']);
  });
});

describe('--since', () => {
  test('checks what differs from where the branch began, new files too', () => {
    const { run, write, git } = repository();
    git('checkout', '-qb', 'work');
    write('sub/a b.yml', bad);
    git('commit', '-qam', 'two');
    write('new.yml', bad);
    git('checkout', '-q', 'main');
    write('old.yml', good);
    git('commit', '-qam', 'three');
    git('checkout', '-q', 'work');
    expect(pathsOf(run(['--since', 'main', '-fjson']))).toEqual(['new.yml', 'sub/a b.yml']);
  });

  test('a commit that is not there', () => {
    expect(repository().run(['--since', 'nowhere'])).toMatchObject({
      code: 2,
      stderr: 'ros-lint: --since: there is no commit "nowhere" here; a shallow clone may have to fetch it first\n',
    });
    expect(repository().run(['--since', '--output=x'])).toMatchObject({ code: 2 });
  });
});

test('--changed-lines reports only what they have to do with', () => {
  const { run, write, git } = repository();
  const errors = (...args: string[]) => JSON.parse(run([...args, '-fjson']).stdout).summary.errors;
  write('old.yml', `${bad}  More:\n    Value: 1\n`);
  expect([errors('--since', 'main'), errors('--since', 'main', '--changed-lines')]).toEqual([1, 0]);
  write('old.yml', `${bad}  More:\n    Value: !Ref Nobody\n`);
  expect([errors('--since', 'main'), errors('--since', 'main', '--changed-lines')]).toEqual([2, 1]);
  git('add', 'old.yml');
  write('old.yml', good);
  expect(errors('--staged', '--changed-lines')).toBe(1);
});

describe('--changed-lines', () => {
  const found = ({ stdout }: { stdout: string }) =>
    JSON.parse(stdout).files.flatMap(({ path, diagnostics }: { path: string; diagnostics: { message: string }[] }) =>
      diagnostics.map(({ message }) => `${path}: ${message}`),
    );
  const lines = ['--since', 'HEAD', '--changed-lines', '-fjson'];

  test('tells what the change broke elsewhere', () => {
    const { run, write, git } = repository();
    write('old.yml', good);
    git('commit', '-qam', 'two');
    write('old.yml', good.replace('  VpcId:', '  Main:'));
    const gone = expect.stringMatching(/^old\.yml: "VpcId" is no /);
    expect(found(run(lines))).toEqual([gone, gone]);
    write('old.yml', good.replace('!Ref VpcId', '!Ref VpcIdd').concat('  More:\n    Value: 1\n'));
    expect(found(run(lines))).toEqual([expect.stringMatching(/^old\.yml: "VpcIdd" is no /)]);
  });

  test('means the lines as they were before fixes moved them', () => {
    const { run, write, git } = repository();
    const text = (name: string, mark: string) =>
      `ROSTemplateFormatVersion: '2015-09-01'\nParameters:\n  DbPassword:${mark}\n    Type: String\nOutputs:\n  A:\n    Value: !Ref DbPassword\n  B:\n    Value: !Ref ${name}\n`;
    write('old.yml', text('Old', ''));
    git('commit', '-qam', 'two');
    // The error was there before: only its line tells that it has to do with the change. The fix puts a line above it.
    write('old.yml', text('Old # touched', ' # touched'));
    const { code, stdout } = run([...lines, '--fix-unsafe', '--hints']);
    expect(code).toBe(1);
    expect(found({ stdout })).toEqual([expect.stringMatching(/^old\.yml: "Old" is no /)]);
  });

  test('knows a file that was renamed and that git takes for binary, whatever the name', () => {
    const { run, write, git } = repository();
    const name = 'tab\t "new".yml';
    write('old.yml', `${bad}  More:\n    Value: !Ref Nobody\n`);
    write('.gitattributes', '*.yml -diff\n');
    git('add', '-A');
    git('commit', '-qm', 'two');
    git('config', 'diff.renames', 'false');
    git('mv', 'old.yml', name);
    expect(found(run(['--staged', '--changed-lines', '-fjson']))).toEqual([]);
    // Of two errors that were there before, the one on the changed line.
    write(name, `${bad}  More:\n    Value: !Ref Nobody # touched\n`);
    git('add', '-A');
    expect(found(run(['--staged', '--changed-lines', '-fjson']))).toEqual([expect.stringMatching(/: "Nobody" is no /)]);
  });

  test('is not widened by what somebody set for git', () => {
    const { run, write, git } = repository();
    const others = Array.from({ length: 6 }, (_, index) => `  O${index}:\n    Value: 1\n`).join('');
    write('old.yml', `# a\n${bad}${others}`);
    git('commit', '-qam', 'two');
    git('config', 'diff.interHunkContext', '50');
    git('config', 'diff.noprefix', 'true');
    write('old.yml', `# b\n${bad}${others}  More:\n    Value: 1\n`);
    expect(found(run(lines))).toEqual([]);
  });
});

describe('operands beside --staged and --since', () => {
  test('patterns with braces, names that look like stages, and ways through links', () => {
    const { run, write, git, path } = repository();
    write('0:z.yml', bad);
    write('b.json', '{"ROSTemplateFormatVersion": "2015-09-01", "Outputs": {"A": {"Value": {"Ref": "No"}}}}');
    symlinkSync(path, `${path}-link`);
    git('add', '-A');
    expect(pathsOf(run(['--staged', '-fjson', '*.{yml,json}']))).toEqual(['0:z.yml', 'b.json']);
    expect(pathsOf(run(['--staged', '-fjson', join(`${path}-link`, 'b.json')]))).toEqual(['b.json']);
    expect(pathsOf(run(['--staged', '-fjson', `${path}-link`]))).toEqual(['0:z.yml', 'b.json']);
    rmSync(`${path}-link`);
  });

  test('a path that never was is a slip of the pen; one that was deleted is not', () => {
    const { run, git } = repository();
    expect(run(['--staged', 'nope'])).toMatchObject({
      code: 2,
      stderr: 'ros-lint: nope: does not exist, and never did in this repository\n',
    });
    git('rm', '-q', 'old.yml');
    expect(run(['--since', 'HEAD', 'old.yml'])).toMatchObject({ code: 0, stdout: 'no ROS template was changed\n' });
  });
});

test('what git complains of is said in its words', () => {
  const { run, path } = repository();
  writeFileSync(join(path, '.git/config'), '[core');
  expect(run(['--staged'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^ros-lint: git says: .*config/) });
  expect(run(['--staged'], { env: { PATH: '' } })).toMatchObject({
    code: 2,
    stderr: 'ros-lint: git is not installed, or not in the PATH\n',
  });
});

test('where there is no git, that is said', () => {
  const folder = folderOf({ 'a.yml': good });
  rmSync(join(folder.path, '.git'), { recursive: true });
  expect(folder.run(['--staged'], { env: { GIT_CEILING_DIRECTORIES: join(folder.path, '..') } })).toMatchObject({
    code: 2,
    stderr: 'ros-lint: this folder belongs to no git repository\n',
  });
});

test.each([
  [['--staged', '--fix'], '--fix and --staged exclude each other'],
  [['--staged', '--since', 'x'], '--staged and --since exclude each other'],
  [['--changed-lines'], '--changed-lines needs --staged or --since REF'],
  [['--shard', '5/4'], '--shard takes one of several, such as 2/4, not "5/4"'],
  [['--shard', '0/4'], '--shard takes one of several, such as 2/4, not "0/4"'],
])('%j', (args, message) => {
  expect(folderOf({}).run(args)).toEqual({ code: 2, stdout: '', stderr: `ros-lint: ${message}\n` });
});

test('the shards together are one run, and each file is in one of them', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`t${index}.yml`, `# ${index}\n${index % 3 === 0 ? bad : good}`]),
  );
  const folder = folderOf({ ...files, 'none.yml': 'x: 1' });
  const whole = JSON.parse(folder.run(['.', '-fjson']).stdout);
  const parts = [1, 2, 3, 4].map((number) => JSON.parse(folder.run(['.', '-fjson', '--shard', `${number}/4`]).stdout));
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect(parts.flatMap((part) => part.files).sort(byPath)).toEqual(whole.files.sort(byPath));
  expect(parts.reduce((sum, { summary }) => sum + summary.errors, 0)).toBe(whole.summary.errors);
  expect(parts.every((part) => part.files.length > 2)).toBe(true);
});

test('--stats tells where the time went', () => {
  const { stderr, stdout } = folderOf({ 'a.yml': good }).run(['--stats']);
  expect(stdout).toBe('no problems in 1 file\n');
  expect(stderr).toMatch(
    /time by phase\n[\s\S]* reading files\n[\s\S]* linting\n[\s\S]*time by rule[\s\S]* all rules\n$/,
  );
});

test('inside GitHub Actions the format is theirs, unless another is asked for', () => {
  const folder = folderOf({ 'a.yml': bad });
  const env = { GITHUB_ACTIONS: 'true' };
  expect(folder.run(['.'], { env }).stdout).toMatch(/^::error file=a\.yml,line=7,/);
  expect(folder.run(['.', '--format', 'text'], { env }).stdout).toMatch(/^a\.yml:7:17 error /);
});
