/** Findings that are forgiven: written once, known again after everything moved, and forgotten when they are gone. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bad, folderOf, good } from './command.ts';

const name = 'ros-lint.baseline.json';
const old = () => {
  const folder = folderOf({ 'a.yml': bad, 'sub/b.yml': bad, 'c.yml': good });
  const first = folder.run(['.', '--update-baseline']);
  expect(first).toEqual({
    code: 0,
    stdout: 'no problems in 3 files, 2 forgiven by the baseline\n',
    stderr: `${name}: forgives 2 findings, forgot 0\n`,
  });
  return folder;
};

test('the file is sorted, and says what is forgiven where', () => {
  expect(JSON.parse(old().read(name))).toEqual({
    version: 1,
    files: {
      'a.yml': { 'unknown-reference': { 'Outputs/Id/Value/Ref VpcIdd': 1 } },
      'sub/b.yml': { 'unknown-reference': { 'Outputs/Id/Value/Ref VpcIdd': 1 } },
    },
  });
});

describe('with it', () => {
  test('old findings are forgiven, wherever they are checked from and in whatever language', () => {
    const folder = old();
    expect(folder.run(['.', '--baseline', name, '--lang', 'zh']).code).toBe(0);
    const { code, stdout } = folder.run(['b.yml', '--baseline', `../${name}`], { cwd: 'sub' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'no problems in 1 file, 1 forgiven by the baseline\n' });
  });

  test('moved lines do not matter, a new finding does', () => {
    const folder = old();
    folder.write('a.yml', `# moved\n\n${bad}`);
    expect(folder.run(['.', '--baseline', name]).code).toBe(0);
    folder.write('a.yml', bad.replace('Same:\n    Value: !Ref VpcId', 'Same:\n    Value: !Ref Vpc'));
    const { code, stdout } = folder.run(['.', '--baseline', name, '-fjson']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ errors: 1, forgiven: 2 });
  });

  test('the same fault once more at the same place is new', () => {
    const twice = (list: string) => good.replace('!Ref VpcId', `!Join ['', [${list}]]`);
    const folder = folderOf({ 'a.yml': twice('!Ref X, a') });
    folder.run(['.', '--update-baseline']);
    expect(folder.run(['.', '--baseline', name]).code).toBe(0);
    folder.write('a.yml', twice('b, !Ref X, !Ref X'));
    expect(JSON.parse(folder.run(['.', '--baseline', name, '-fjson']).stdout).summary).toMatchObject({
      errors: 1,
      forgiven: 1,
    });
  });

  test('what is gone is told, and forgotten by the next update', () => {
    const folder = old();
    folder.write('a.yml', good);
    rmSync(join(folder.path, 'sub/b.yml'));
    expect(folder.run(['.', '--baseline', name]).stderr).toBe(
      `${name}: 2 forgiven findings are gone; --update-baseline forgets them\n`,
    );
    expect(folder.run(['c.yml', '--update-baseline']).stderr).toBe(`${name}: forgives 0 findings, forgot 1\n`);
    expect(Object.keys(JSON.parse(folder.read(name)).files)).toEqual(['a.yml']);
    folder.run(['.', '--update-baseline']);
    expect(JSON.parse(folder.read(name)).files).toEqual({});
  });

  test('what is forgiven is not mended', () => {
    const spoilt = good.replace('!Ref VpcId', '\n      Fn::GetAtt: Web.VpcId');
    const folder = folderOf({ 'a.yml': spoilt });
    folder.run(['.', '--update-baseline']);
    folder.run(['.', '--baseline', name, '--fix']);
    expect(folder.read('a.yml')).toBe(spoilt);
  });

  test('the configuration may name it', () => {
    const folder = old();
    folder.write('ros-lint.config.json', `{"baseline": "${name}"}`);
    expect(folder.run(['.']).code).toBe(0);
    expect(folder.run(['.', '--no-baseline']).code).toBe(1);
    expect(folder.run(['b.yml'], { cwd: 'sub' }).code).toBe(0);
  });
});

const none = 'is no baseline of ros-lint; delete it, and --update-baseline writes one';

describe('of files that are not checked any more', () => {
  const gone = `${name}: 1 forgiven finding is gone; --update-baseline forgets it\n`;

  test.each([
    ['a file that is ignored now', 'ros-lint.config.json', '{"ignore": ["a.yml"]}'],
    ['a file that is no template any more', 'a.yml', 'a: 1\n'],
  ])('%s', (_, file, content) => {
    const folder = old();
    folder.write(file, content);
    expect(folder.run(['sub']).stderr).toBe('');
    expect(folder.run(['.', '--baseline', name]).stderr).toBe(gone);
    expect(folder.run(['.', '--update-baseline']).stderr).toBe(`${name}: forgives 1 finding, forgot 1\n`);
    expect(Object.keys(JSON.parse(folder.read(name)).files)).toEqual(['sub/b.yml']);
  });
});

describe('which one', () => {
  test('without a configuration the nearest one upward, which is also the one that is updated', () => {
    const folder = old();
    expect(folder.run(['.'], { cwd: 'sub' })).toMatchObject({ code: 0 });
    folder.write('sub/c.yml', bad);
    expect(folder.run(['.'], { cwd: 'sub' })).toMatchObject({ code: 1 });
    folder.run(['.', '--update-baseline'], { cwd: 'sub' });
    expect(Object.keys(JSON.parse(folder.read(name)).files)).toEqual(['a.yml', 'sub/b.yml', 'sub/c.yml']);
  });

  test('never one beyond the repository', () => {
    const folder = folderOf({ 'inner/.git/': '', 'inner/a.yml': bad, 'a.yml': bad });
    folder.run(['.', '--update-baseline']);
    expect(folder.run(['.'], { cwd: 'inner' }).code).toBe(1);
  });

  test.each([
    ['named', '{"baseline": "old.json"}', 'old.json'],
    ['beside it', '{}', name],
  ])('of each file the one of its configuration: %s', (_, config, file) => {
    const folder = folderOf({ 'a.yml': bad, 'x/ros-lint.config.json': config, 'x/deep/b.yml': bad });
    folder.run(['.', '--update-baseline'], { cwd: 'x' });
    expect(folder.run(['x'])).toMatchObject({ code: 0, stdout: 'no problems in 1 file, 1 forgiven by the baseline\n' });
    expect(folder.run(['.'])).toMatchObject({ code: 1 });
    expect(folder.run(['.', '--update-baseline']).stderr).toBe(
      `${name}: forgives 1 finding, forgot 0\nx/${file}: forgives 1 finding, forgot 0\n`,
    );
    expect(folder.run(['.'])).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(JSON.parse(folder.read(name)).files)).toEqual(['a.yml']);
    expect(Object.keys(JSON.parse(folder.read(`x/${file}`)).files)).toEqual(['deep/b.yml']);
  });

  test('what another baseline holds now is forgotten', () => {
    const folder = old();
    folder.write('sub/ros-lint.config.json', '{"baseline": "own.json"}');
    expect(folder.run(['.', '--update-baseline']).stderr).toBe(
      `${name}: forgives 1 finding, forgot 1\nsub/own.json: forgives 1 finding, forgot 0\n`,
    );
  });
});

test.each([
  ['{}', none],
  ['{"version": 1, "files": {"a.yml": {"x": {"y": "z"}}}}', none],
  ['x', none],
  [
    '{\n<<<<<<< HEAD\n',
    'holds a conflict that git left; take one side, or delete the file, and --update-baseline writes it anew',
  ],
])('a file that is none: %j', (text, reason) => {
  const folder = folderOf({ [name]: text, 'a.yml': good });
  for (const options of [['--baseline', name], ['--update-baseline']]) {
    const { code, stderr } = folder.run(['.', ...options]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `ros-lint: ${name}: ${reason}\n` });
  }
  expect(folder.read(name)).toBe(text);
});

test('one that is missing is a mistake', () => {
  const { code, stderr } = folderOf({ 'a.yml': good }).run(['.', '--baseline', name]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: `ros-lint: ${name}: does not exist\n` });
});

test('names such as __proto__ are names', () => {
  const folder = folderOf({ '__proto__.yml': bad.replaceAll('Id:', 'constructor:') });
  folder.run(['.', '--update-baseline']);
  expect(folder.run(['.', '--baseline', name]).code).toBe(0);
});
