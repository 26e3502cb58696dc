/** Options, right and wrong. */
import { describe, expect, test } from 'vitest';
import { commands, options } from '../../packages/cli/src/options.ts';
import { bad, folderOf, good, rosLint } from './command.ts';

describe('a wrong command line says what was probably meant', () => {
  test.each([
    [['--quite'], 'unknown option --quite; did you mean --quiet?'],
    [['-z'], 'unknown option -z'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['--format'], '--format needs a value: --format NAME[:FILE]'],
    [['--config', '--quiet'], '--config needs a value: --config FILE'],
    [['explain', '--quiet', 'x'], '--quiet is not an option of "ros-lint explain"'],
    [['--format', 'jsn'], 'unknown format "jsn"; did you mean "json"?'],
    [
      ['--format', 'pdf'],
      'unknown format "pdf"; there are checkstyle, github, gitlab, json, junit, rdjson, sarif, text',
    ],
    [
      ['--format', 'json', '--format', 'text'],
      'two formats would be written to standard output; give one a file: text:FILE',
    ],
    [['--max-warnings', 'many'], '--max-warnings takes a number, not "many"'],
    [
      ['--rule', 'unknown-refrence=off'],
      '--rule: there is no rule "unknown-refrence"; did you mean "unknown-reference"?',
    ],
    [['--rule', 'unknown-reference=of'], '--rule unknown-reference=… takes one of error, warning, info, hint, off'],
    [['--lang', 'fr'], '--lang knows en and zh-cn, not "fr"'],
    [['--quiet', '--hints'], '--quiet and --hints exclude each other'],
    [['explian'], 'explian: does not exist; did you mean the command "explain"?'],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = rosLint(args, { 'a.yml': good });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toBe(`ros-lint: ${message}`);
  });
});

test('--version prints the version and the day of the data', () => {
  const line = /^\d+\.\d+\.\d+ \(resource types of \d{4}-\d{2}-\d{2}\)\n$/;
  expect(rosLint(['--version'])).toEqual({ code: 0, stdout: expect.stringMatching(line), stderr: '' });
});

describe('--help', () => {
  test('names every command, the options without one, and every exit code', () => {
    const { code, stdout } = rosLint(['--help']);
    expect(code).toBe(0);
    for (const { name } of commands.slice(1)) expect(stdout).toContain(`  ros-lint ${name} `);
    for (const line of ['0', '1', '2']) expect(stdout).toContain(`\n  ${line}  `);
    expect(stdout).toContain('checkstyle, github, gitlab, json,');
    expect(stdout).not.toContain('--older-than');
  });

  test.each(commands.map(({ name }) => name))(
    'of %s names every option that it knows, and none that it refuses',
    (name) => {
      const { code, stdout } = rosLint([name, '--help']);
      expect(code).toBe(0);
      const known = options.filter(({ of }) => of === undefined || of.includes(name));
      const listed = [...stdout.matchAll(/^ {2}(?:-[a-z], | {4})--([a-z-]+)/gm)].map(([, option]) => option);
      expect(listed.sort()).toEqual(known.map((option) => option.name).sort());
      expect(stdout).toContain(`ros-lint ${name === 'check' ? '' : name}`);
      expect(stdout.split('\n').filter((line) => line.length > 110)).toEqual([]);
    },
  );
});

test('short options may be written together', () => {
  const { stdout } = rosLint(['-qf', 'json', 'a.yml'], { 'a.yml': bad });
  expect(JSON.parse(stdout).summary.errors).toBe(1);
  expect(rosLint(['-qfjson', 'a.yml'], { 'a.yml': bad }).stdout).toBe(stdout);
});

test('what follows -- is a path', () => {
  expect(rosLint(['--', '--odd.yml'], { '--odd.yml': good }).code).toBe(0);
});

test('a file may be called like a command', () => {
  expect(rosLint(['./rules'], { rules: bad }).code).toBe(1);
  expect(rosLint(['check', 'rules'], { rules: bad }).code).toBe(1);
});

test('standard input is a file with the name that is given', () => {
  const named = rosLint(['-', '--stdin-filename', 'stacks/web.yml'], {}, { input: bad });
  expect(named.code).toBe(1);
  expect(named.stdout).toMatch(/^stacks\/web\.yml:7:17 error /);
  expect(rosLint(['-'], {}, { input: bad }).stdout).toMatch(/^<stdin>:7:17 error /);
});

test('a report goes to a file, and nothing is printed', () => {
  const folder = folderOf({ 'a.yml': bad });
  const run = folder.run(['a.yml', '--format', 'json', '--output', 'out/report.json']);
  expect(run).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(JSON.parse(folder.read('out/report.json')).summary.errors).toBe(1);
});

test('several formats at once', () => {
  const folder = folderOf({ 'a.yml': bad });
  const run = folder.run(['a.yml', '--format', 'text', '-fjson:report.json']);
  expect(run.stdout).toMatch(/1 error in 1 file\n$/);
  expect(JSON.parse(folder.read('report.json')).summary.errors).toBe(1);
});

describe('colours', () => {
  const coloured = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    rosLint(['a.yml', ...args], { 'a.yml': bad }, { env }).stdout.includes('\u001b[');

  test('are not used where no terminal is', () => {
    expect(coloured([])).toBe(false);
  });

  test('are used when they are asked for', () => {
    expect(coloured(['--color'])).toBe(true);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
  });

  test('are not used when they are not wanted', () => {
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured([], { FORCE_COLOR: '0' })).toBe(false);
  });

  test('never get into a file', () => {
    const folder = folderOf({ 'a.yml': bad });
    folder.run(['a.yml', '--color', '--output', 'report.txt']);
    expect(folder.read('report.txt')).not.toContain('\u001b');
  });
});

describe('the language', () => {
  const summary = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    rosLint(['a.yml', ...args], { 'a.yml': good }, { env }).stdout;

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN' }],
    [{ LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'C' }],
  ])('is Chinese for %j', (env) => {
    expect(summary([], env)).toBe('1 个文件:没有问题\n');
  });

  test.each([[{}], [{ LANG: 'de_DE.UTF-8' }], [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }]])('is English for %j', (env) => {
    expect(summary([], env)).toBe('no problems in 1 file\n');
  });

  test('is what the command line says', () => {
    expect(summary(['--lang', 'zh-cn'])).toBe('1 个文件:没有问题\n');
    expect(summary(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('no problems in 1 file\n');
  });
});
