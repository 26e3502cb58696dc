/** `--fix` on real files: what is written, what is kept, and what is refused. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, rosLint } from './command.ts';

/** A safe fix in line 9 (a list in place of a text), and an unsafe one in line 1. */
const sick = `ROSTemplateFormatVersion: '2015-09-10'   # the version
Resources:
  Web:   # odd  spacing
    Type: ALIYUN::ECS::VPC
Outputs:
  # what others need
  Id:
    Value:
      "Fn::GetAtt": "Web.VpcId" # as in the docs
`;
const safe = sick.replace('"Web.VpcId"', '["Web", "VpcId"]');
const unsafe = safe.replace('2015-09-10', '2015-09-01');

test('--fix mends what is safe and says how much', () => {
  const folder = folderOf({ 'a.yml': sick });
  const { code, stdout, stderr } = folder.run(['a.yml', '--fix']);
  expect(folder.read('a.yml')).toBe(safe);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/, 1 fixed\n$/);
  const again = folder.run(['a.yml', '--fix', '--format', 'json']);
  expect(JSON.parse(again.stdout).summary).toMatchObject({ errors: 1, fixed: 0 });
  expect(folder.read('a.yml')).toBe(safe);
});

test('--fix-unsafe mends the rest too', () => {
  const folder = folderOf({ 'a.yml': sick });
  expect(folder.run(['a.yml', '--fix-unsafe'])).toEqual({
    code: 0,
    stdout: 'no problems in 1 file, 2 fixed\n',
    stderr: '',
  });
  expect(folder.read('a.yml')).toBe(unsafe);
});

test('what is not shown is not mended', () => {
  const folder = folderOf({ 'a.yml': sick });
  folder.run(['a.yml', '--fix', '--rule', 'invalid-argument=hint']);
  expect(folder.read('a.yml')).toBe(sick);
  folder.run(['a.yml', '--fix', '--rule', 'invalid-argument=hint', '--hints']);
  expect(folder.read('a.yml')).toBe(safe);
});

describe('--fix-dry-run', () => {
  test('prints a difference that git applies, and writes nothing', () => {
    const folder = folderOf({ 'a b.yml': sick, 'c.yml': unsafe });
    const { code, stdout, stderr } = folder.run(['.', '--fix-dry-run', '--fix-unsafe']);
    expect(folder.read('a b.yml')).toBe(sick);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'no problems left in 2 files, 2 would be fixed\n' });
    expect(stdout).toBe(`--- a/a b.yml\t
+++ b/a b.yml\t
@@ -1,4 +1,4 @@
-ROSTemplateFormatVersion: '2015-09-10'   # the version
+ROSTemplateFormatVersion: '2015-09-01'   # the version
 Resources:
   Web:   # odd  spacing
     Type: ALIYUN::ECS::VPC
@@ -6,4 +6,4 @@
   # what others need
   Id:
     Value:
-      "Fn::GetAtt": "Web.VpcId" # as in the docs
+      "Fn::GetAtt": ["Web", "VpcId"] # as in the docs
`);
    const { status } = spawnSync('git', ['apply', '-'], {
      cwd: folder.path,
      input: stdout,
      env: { PATH: process.env.PATH },
    });
    expect(status).toBe(0);
    expect(folder.read('a b.yml')).toBe(unsafe);
  });

  test('of a text with a byte order mark git applies it as well', () => {
    const folder = folderOf({ 'a.yml': `\ufeff${sick}` });
    const { stdout } = folder.run(['a.yml', '--fix-dry-run', '--fix-unsafe']);
    expect(spawnSync('git', ['apply', '-'], { cwd: folder.path, input: stdout }).status).toBe(0);
    expect(folder.read('a.yml')).toBe(`\ufeff${unsafe}`);
  });

  test('a file outside of the working directory is named from the root of its repository', () => {
    const folder = folderOf({ 'x/a.yml': sick, 'y/': '' });
    for (const path of ['../x/a.yml', join(folder.path, 'x/a.yml')]) {
      const { stdout } = folder.run([path, '--fix-dry-run'], { cwd: 'y' });
      expect(stdout).toMatch(/^--- a\/x\/a\.yml\n\+\+\+ b\/x\/a\.yml\n/);
    }
  });

  test('says in every word that nothing was done', () => {
    const run = (...args: string[]) => rosLint(['a.yml', '--fix-dry-run', ...args], { 'a.yml': sick });
    expect(run().stderr).toMatch(/\n1 error left in 1 file, 1 would be fixed\n$/);
    expect(run('--lang', 'zh').stderr).toMatch(/\n1 个文件:修复后仍有 1 个错误,可修复 1 个\n$/);
    expect(JSON.parse(run('-fjson').stderr).summary).toMatchObject({ errors: 1, fixable: 1 });
    expect(JSON.parse(run('-fjson').stderr).summary).not.toHaveProperty('fixed');
  });

  test('shows no secret of a request, though --fix - gives the text back with it', () => {
    const request = `{
  "Action": "CreateStack",
  "RegionId": "cn-hangzhou"
  "StackName": "demo",
  "AccessKeySecret": "a-very-secret-key",
  "TemplateURL": "oss://ros/demo"
}
`;
    const dry = rosLint(['request', 'a.json', '--fix-dry-run'], { 'a.json': request });
    expect(dry.stdout).toContain(
      '\n+  "RegionId": "cn-hangzhou",\n   "StackName": "demo",\n   "AccessKeySecret": ****',
    );
    expect(dry.stdout + dry.stderr).not.toContain('a-very-secret-key');
    const mended = rosLint(['request', '-', '--fix'], {}, { input: request });
    expect(mended.stdout).toContain('a-very-secret-key');
    expect(mended.stderr).not.toContain('a-very-secret-key');
  });

  test('a last line without a line break', () => {
    const { stdout } = rosLint(['a.yml', '--fix-dry-run'], { 'a.yml': sick.trimEnd() });
    expect(stdout).toMatch(/\n-.*docs\n\\ No newline at end of file\n\+.*docs\n\\ No newline at end of file\n$/);
  });

  test('nothing to mend is an empty difference', () => {
    expect(rosLint(['a.yml', '--fix-dry-run'], { 'a.yml': unsafe }).stdout).toBe('');
  });
});

test('standard input is mended onto standard output', () => {
  const { code, stdout, stderr } = rosLint(['-', '--fix-unsafe'], {}, { input: `\ufeff${sick}` });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `\ufeff${unsafe}`,
    stderr: 'no problems in 1 file, 2 fixed\n',
  });
});

describe('keeps', () => {
  test('byte order mark and line endings', () => {
    const wide = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const folder = folderOf({ 'a.yml': wide(sick) });
    folder.run(['a.yml', '--fix']);
    expect(folder.read('a.yml')).toBe(wide(safe));
  });

  test('the mode of the file, and leaves nothing else behind', () => {
    const folder = folderOf({ 'a.yml': sick });
    chmodSync(join(folder.path, 'a.yml'), 0o640);
    folder.run(['a.yml', '--fix']);
    expect(statSync(join(folder.path, 'a.yml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path).sort()).toEqual(['.git', 'a.yml']);
  });

  test('links as links, and mends what they lead to', () => {
    const folder = folderOf({ 'real/a.yml': sick });
    symlinkSync('real/a.yml', join(folder.path, 'link.yml'));
    folder.run(['link.yml', '--fix']);
    expect(lstatSync(join(folder.path, 'link.yml')).isSymbolicLink()).toBe(true);
    expect(folder.read('real/a.yml')).toBe(safe);
  });

  test('the other name of a file as it was', () => {
    // A second name of the same file may belong to a store that others share.
    const folder = folderOf({ 'a.yml': sick });
    linkSync(join(folder.path, 'a.yml'), join(folder.path, 'stored'));
    folder.run(['a.yml', '--fix']);
    expect([folder.read('a.yml'), folder.read('stored')]).toEqual([safe, sick]);
  });

  test('a file that needs nothing untouched', () => {
    const folder = folderOf({ 'a.yml': unsafe });
    const before = statSync(join(folder.path, 'a.yml'));
    folder.run(['a.yml', '--fix-unsafe']);
    const after = statSync(join(folder.path, 'a.yml'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });
});

test('a folder in which nothing can be made gives exit code 2 and the findings as they are', () => {
  const folder = folderOf({ 'a.yml': sick });
  // A name as long as names may be leaves no room for the draft beside it.
  const name = `${'a'.repeat(251)}.yml`;
  writeFileSync(join(folder.path, name), sick);
  const { code, stdout, stderr } = folder.run([name, '--fix']);
  expect(code).toBe(2);
  expect(stderr).toContain('has too long a name');
  expect(stdout).toContain('2 errors');
  expect(readFileSync(join(folder.path, name), 'utf8')).toBe(sick);
});
