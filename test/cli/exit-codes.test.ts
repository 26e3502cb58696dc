/** What the command answers to the shell. */
import { expect, test } from 'vitest';
import { bad, folderOf, good, rosLint } from './command.ts';

test('0 when nothing is wrong', () => {
  const run = rosLint(['a.yml'], { 'a.yml': good });
  expect(run).toEqual({ code: 0, stdout: 'no problems in 1 file\n', stderr: '' });
});

test('1 when something is wrong', () => {
  const { code, stderr } = rosLint(['a.yml'], { 'a.yml': bad });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

test('1 when one of several files is wrong', () => {
  const { code, stdout } = rosLint(['good.yml', 'bad.yml'], { 'good.yml': good, 'bad.yml': bad });
  expect(code).toBe(1);
  expect(stdout).toMatch(/\n1 error in 2 files\n$/);
});

test('0 when the finding is made less than an error', () => {
  expect(rosLint(['a.yml', '--rule', 'unknown-reference=warning'], { 'a.yml': bad }).code).toBe(0);
  expect(rosLint(['a.yml', '--rule=unknown-reference=off'], { 'a.yml': bad })).toEqual({
    code: 0,
    stdout: 'no problems in 1 file\n',
    stderr: '',
  });
});

test('1 when there are more warnings than allowed', () => {
  const folder = folderOf({ 'a.yml': bad });
  const args = ['a.yml', '--rule', 'unknown-reference=warning'];
  expect(folder.run([...args, '--max-warnings', '1']).code).toBe(0);
  const over = folder.run([...args, '--max-warnings', '0', '--quiet']);
  expect(over.code).toBe(1);
  expect(over.stderr).toBe('ros-lint: 1 warnings, but --max-warnings allows 0\n');
  expect(over.stdout).toBe('1 warning in 1 file (1 not shown)\n');
});

test('2 when a file does not exist, and the others are checked all the same', () => {
  const run = rosLint(['none.yml', 'a.yml'], { 'a.yml': bad });
  expect(run.code).toBe(2);
  expect(run.stderr).toBe('ros-lint: none.yml: does not exist\n');
  expect(run.stdout).toMatch(/1 error in 1 file\n$/);
});

test('2 when an option is wrong, and nothing is checked', () => {
  const run = rosLint(['--formt', 'json', 'a.yml'], { 'a.yml': bad });
  expect(run).toEqual({
    code: 2,
    stdout: '',
    stderr: 'ros-lint: unknown option --formt; did you mean --format?\nros-lint --help lists commands and options\n',
  });
});

test('2 when the report cannot be written', () => {
  const run = rosLint(['a.yml', '--output', 'a.yml/report.txt'], { 'a.yml': good });
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/^ros-lint: a\.yml\/report\.txt: cannot be written: /);
});
