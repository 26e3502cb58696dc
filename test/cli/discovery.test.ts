/** Which files are checked: named ones, those in folders, those that a pattern matches. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bad, type Folder, folderOf, good, rosLint } from './command.ts';

/** The files of the report, in its order. */
function filesOf(folder: Folder, args: readonly string[], cwd = '.'): string[] {
  const { stdout } = folder.run([...args, '--format', 'json'], { cwd });
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
}

describe('a folder', () => {
  test('is searched for the endings of templates, sorted', () => {
    const files = ['z.yml', 'b/c.yaml', 'b/a.json', 'a.template', 'B.YML', 'x.txt', 'y.tf'];
    const folder = folderOf(Object.fromEntries(files.map((file) => [file, good])));
    expect(filesOf(folder, ['.'])).toEqual(['B.YML', 'a.template', 'b/a.json', 'b/c.yaml', 'z.yml']);
    expect(filesOf(folder, [])).toEqual(filesOf(folder, ['.']));
    expect(filesOf(folder, ['b'])).toEqual(['b/a.json', 'b/c.yaml']);
    expect(filesOf(folder, ['../b'], 'b')).toEqual(['../b/a.json', '../b/c.yaml']);
  });

  test('may be called like a file', () => {
    expect(filesOf(folderOf({ 'dir.yml/a.yml': good }), ['dir.yml'])).toEqual(['dir.yml/a.yml']);
    expect(filesOf(folderOf({ 'dir.yml/a.yml': good }), ['.'])).toEqual(['dir.yml/a.yml']);
  });

  test('is not searched in what was installed or built', () => {
    const files = ['a.yml', 'node_modules/x/a.yml', 'sub/node_modules/a.yml', 'dist/a.yml', '.git/a.yml'];
    const folder = folderOf(Object.fromEntries(files.map((file) => [file, good])));
    expect(filesOf(folder, ['.'])).toEqual(['a.yml']);
    expect(filesOf(folder, ['dist', 'node_modules/x/a.yml'])).toEqual(['dist/a.yml', 'node_modules/x/a.yml']);
  });

  test('is not searched in what git ignores', () => {
    const folder = folderOf({
      '.gitignore': 'out/\n*.gen.yml\n!keep.gen.yml\n',
      'a.yml': good,
      'a.gen.yml': good,
      'keep.gen.yml': good,
      'out/a.yml': good,
      'sub/.gitignore': '/local.yml\n',
      'sub/local.yml': good,
      'sub/deep/local.yml': good,
      'sub/deep/out/a.yml': good,
    });
    expect(filesOf(folder, ['.'])).toEqual(['a.yml', 'keep.gen.yml', 'sub/deep/local.yml']);
    expect(filesOf(folder, ['deep'], 'sub')).toEqual(['deep/local.yml']);
    // Who asks for an ignored folder or file gets it.
    expect(filesOf(folder, ['out', 'a.gen.yml'])).toEqual(['a.gen.yml', 'out/a.yml']);
  });

  test('is left when it holds nothing of ours', () => {
    expect(rosLint(['.'], { 'package.json': '{}', 'a.yml': 'a: 1\n' })).toEqual({
      code: 0,
      stdout: 'no ROS template found\n',
      stderr: '',
    });
  });

  test('tells with --verbose what was skipped', () => {
    const { code, stderr } = rosLint(['.', '--verbose'], { 'a.yml': 'a: 1\n', 'b.json': Buffer.from([0, 255, 1]) });
    expect(code).toBe(0);
    expect(stderr).toBe('skipped a.yml: not a ROS template\nskipped b.json: is a binary file\n');
  });

  test('with links in a circle ends', () => {
    const folder = folderOf({ 'a/a.yml': good, 'b.yml': good });
    symlinkSync('..', join(folder.path, 'a/up'));
    symlinkSync('loop.yml', join(folder.path, 'loop.yml'));
    symlinkSync('none.yml', join(folder.path, 'broken.yml'));
    symlinkSync('..', join(folder.path, 'around'));
    expect(filesOf(folder, ['.'])).toEqual(['a/a.yml', 'b.yml']);
  });

  test('checks a file once, whatever links lead to it, unless they were named', () => {
    const folder = folderOf({ 'b.yml': good, 'away/c.yml': good, 'ros-lint.config.json': '{"ignore": ["away"]}' });
    symlinkSync('b.yml', join(folder.path, 'a-link.yml'));
    // The file itself is left out, so that only the link leads to it.
    symlinkSync('away/c.yml', join(folder.path, 'c-link.yml'));
    expect(filesOf(folder, ['.'])).toEqual(['b.yml', 'c-link.yml']);
    expect(filesOf(folder, ['a-link.yml', '.'])).toEqual(['a-link.yml', 'c-link.yml']);
    expect(filesOf(folder, ['a-link.yml', 'b.yml'])).toEqual(['a-link.yml', 'b.yml']);
  });
});

describe('a pattern', () => {
  const files = ['a.yml', 'b.yaml', 'x/c.yml', 'x/y/d.yml', 'x/y/e.txt', 'node_modules/f.yml'];
  const folder = () => folderOf(Object.fromEntries(files.map((file) => [file, good])));

  test.each([
    ['*.yml', ['a.yml']],
    ['**/*.yml', ['a.yml', 'x/c.yml', 'x/y/d.yml']],
    ['./**/*.{yml,yaml}', ['a.yml', 'b.yaml', 'x/c.yml', 'x/y/d.yml']],
    ['x/**', ['x/c.yml', 'x/y/d.yml', 'x/y/e.txt']],
    ['x/?.yml', ['x/c.yml']],
    ['[ab].y*ml', ['a.yml', 'b.yaml']],
  ])('%s', (pattern, expected) => {
    expect(filesOf(folder(), [pattern])).toEqual(expected);
  });

  test('that matches nothing is a mistake', () => {
    expect(folder().run(['none/*.yml'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: none/*.yml: no file matches\n',
    });
  });

  test('that is the name of a file is that file', () => {
    expect(filesOf(folderOf({ 'a[1].yml': good, 'a1.yml': good }), ['a[1].yml'])).toEqual(['a[1].yml']);
  });
});

describe('a whole path', () => {
  const files = { 'a/b.yml': bad, 'a/..b.yml': bad, 'c.yml': bad };

  test('below the working directory is shown from there, in every format', () => {
    const folder = folderOf(files);
    const whole = (path: string) => join(folder.path, path);
    expect(filesOf(folder, [whole('c.yml'), whole('a')])).toEqual(['a/..b.yml', 'a/b.yml', 'c.yml']);
    expect(filesOf(folder, [folder.path])).toEqual(filesOf(folder, ['.']));
    expect(filesOf(folder, [whole('**/*.yml')])).toEqual(['a/..b.yml', 'a/b.yml', 'c.yml']);
    expect(filesOf(folder, [whole('a/..b.yml'), whole('a/b.yml')], 'a')).toEqual(['..b.yml', 'b.yml']);
    for (const format of ['text', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson']) {
      const far = folder.run([whole('a/b.yml'), whole('c.yml'), '--format', format]);
      expect(far.stdout).toContain('c.yml');
      expect(far).toEqual(folder.run(['a/b.yml', 'c.yml', '--format', format]));
    }
    expect(folder.run([whole('none.yml')]).stderr).toBe('ros-lint: none.yml: does not exist\n');
    const input = folder.run(['-', '--stdin-filename', whole('x/y.yml')], { input: bad });
    expect(input.stdout).toMatch(/^x\/y\.yml:7:/);
  });

  test('outside of it stays whole', () => {
    const folder = folderOf(files);
    const whole = (path: string) => join(folder.path, path);
    expect(filesOf(folder, [whole('c.yml'), whole('a/b.yml')], 'a')).toEqual([whole('c.yml'), 'b.yml']);
    expect(filesOf(folder, ['../c.yml'], 'a')).toEqual(['../c.yml']);
  });
});

test('a file that is reached in several ways is checked once', () => {
  const folder = folderOf({ 'a.yml': good, 'sub/b.yml': good });
  expect(filesOf(folder, ['a.yml', './a.yml', join(folder.path, 'a.yml'), '*.yml', '.'])).toEqual([
    'a.yml',
    'sub/b.yml',
  ]);
});

test('a named file that is no template is skipped aloud', () => {
  expect(rosLint(['a.yml', 'b.json'], { 'a.yml': 'a: 1\n', 'b.json': '{"Type": "x"}' })).toEqual({
    code: 0,
    stdout: 'no ROS template found\n',
    stderr: 'skipped a.yml: not a ROS template\nskipped b.json: not a ROS template\n',
  });
});
