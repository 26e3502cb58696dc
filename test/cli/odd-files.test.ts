/** Files that are not what their name says: the command says so in one line, neither crashes nor hangs. */
import { execFileSync, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bad, command, folderOf, good, rosLint } from './command.ts';

const isWindows = process.platform === 'win32';

describe('what cannot be read ends with 2', () => {
  const wide = Buffer.from(`\ufeff${good}`, 'utf16le');
  test.each<[string, Buffer | string, string]>([
    ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'is a binary file'],
    ['UTF-16', wide, 'is UTF-16 text; ROS takes UTF-8 only, so save it as UTF-8'],
    [
      'UTF-16, the other way round',
      Buffer.from(wide).swap16(),
      'is UTF-16 text; ROS takes UTF-8 only, so save it as UTF-8',
    ],
    ['UTF-16 without a mark', wide.subarray(2), 'is UTF-16 text; ROS takes UTF-8 only, so save it as UTF-8'],
    [
      'GBK',
      Buffer.concat([Buffer.from(good), Buffer.from([0x23, 0xb2, 0xe2, 0x0a])]),
      'is not UTF-8 text (line 10); save it as UTF-8',
    ],
    [
      'too large',
      'x'.repeat(5 * 1024 * 1024),
      'is too large (5.0 MB; files above 4 MB are not read, and ROS takes 512 KB)',
    ],
  ])('%s', (_name, content, reason) => {
    expect(rosLint(['x.yml'], { 'x.yml': content })).toEqual({
      code: 2,
      stdout: '',
      stderr: `ros-lint: x.yml: ${reason}\n`,
    });
  });

  test('a link in a circle', () => {
    const folder = folderOf({});
    symlinkSync('x.yml', join(folder.path, 'x.yml'));
    const run = folder.run(['x.yml']);
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: x.yml: is a symbolic link that leads in a circle\n',
    });
  });

  test.skipIf(isWindows)('a pipe that nobody writes to', () => {
    const folder = folderOf({});
    execFileSync('mkfifo', [join(folder.path, 'x.yml')]);
    expect(folder.run(['x.yml'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: x.yml: is not a plain file; use "-" to read from a pipe\n',
    });
    expect(folder.run(['.']).code).toBe(0);
  });

  // The superuser may read everything.
  test.skipIf(isWindows || process.getuid?.() === 0)('a file without permission', () => {
    const folder = folderOf({ 'x.yml': good });
    chmodSync(join(folder.path, 'x.yml'), 0o000);
    const expected = { code: 2, stdout: '', stderr: 'ros-lint: x.yml: may not be read (permission denied)\n' };
    expect(folder.run(['x.yml'])).toEqual(expected);
    expect(folder.run(['.'])).toEqual(expected);
  });

  test.skipIf(process.platform !== 'linux')('a file that fails while it is read', () => {
    expect(rosLint(['/proc/self/mem'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: /proc/self/mem: cannot be used (EIO)\n',
    });
  });

  test.skipIf(isWindows)('a device', () => {
    const reason = 'is not a plain file; use "-" to read from a pipe';
    expect(rosLint(['/dev/zero']).stderr).toBe(`ros-lint: /dev/zero: ${reason}\n`);
  });

  test('no name at all', () => {
    expect(rosLint(['']).stderr).toBe('ros-lint: "": does not exist\n');
  });

  test('a path through a file', () => {
    expect(rosLint(['a.yml/b.yml'], { 'a.yml': good }).stderr).toBe('ros-lint: a.yml/b.yml: does not exist\n');
  });

  test('standard input of another encoding', () => {
    const run = rosLint(['-'], {}, { input: wide });
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: <stdin>: is UTF-16 text; ROS takes UTF-8 only, so save it as UTF-8\n',
    });
  });
});

test('in a folder, other files are passed over, but never a template in another encoding', () => {
  const run = rosLint(['.'], {
    'image.json': Buffer.from([0x89, 0x50, 0, 0xff]),
    'large.json': 'x'.repeat(5 * 1024 * 1024),
    'other.yml': Buffer.from('a: b', 'utf16le'),
    'wide.yml': Buffer.from(`\ufeff${good}`, 'utf16le'),
  });
  expect(run.code).toBe(2);
  expect(run.stderr).toBe('ros-lint: wide.yml: is UTF-16 text; ROS takes UTF-8 only, so save it as UTF-8\n');
});

test('an empty file is no template', () => {
  expect(rosLint(['a.yml', 'b.yml'], { 'a.yml': '', 'b.yml': '\n \n' })).toEqual({
    code: 0,
    stdout: 'no ROS template found\n',
    stderr: 'skipped a.yml: not a ROS template (it is empty)\nskipped b.yml: not a ROS template (it is empty)\n',
  });
});

test('a byte order mark is not counted', () => {
  const { code, stdout } = rosLint(['a.yml', '--format', 'json'], { 'a.yml': `\ufeff${bad}` });
  expect(code).toBe(1);
  const [diagnostic] = JSON.parse(stdout).files[0].diagnostics;
  expect(diagnostic.start).toEqual({ line: 7, column: 17, offset: bad.indexOf('VpcIdd') });
});

test('a read-only file is read', () => {
  const folder = folderOf({ 'a.yml': good });
  chmodSync(join(folder.path, 'a.yml'), 0o444);
  expect(folder.run(['a.yml']).code).toBe(0);
});

test('a name that commands the terminal is made harmless', () => {
  const { stdout } = rosLint(['.'], { 'a\u001b[31m.yml': bad });
  expect(stdout).toMatch(/^a␛\[31m\.yml:7:17 error /);
});

test.skipIf(process.platform !== 'linux')('a report that finds no room ends with 2', () => {
  const { path } = folderOf({ 'a.yml': bad });
  const stdio: StdioOptions = ['ignore', openSync('/dev/full', 'w'), 'pipe'];
  const { status, stderr } = spawnSync(process.execPath, [command, 'a.yml'], { cwd: path, stdio, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'ros-lint: standard output cannot be written (ENOSPC)\n' });
});

test('a reader that goes away is no failure', async () => {
  const { path } = folderOf({ 'a.yml': bad.replace('Value:', `Value: ${' '.repeat(10)}`) });
  const child = spawn(process.execPath, [command, '--format', 'json', 'a.yml'], { cwd: path });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});
