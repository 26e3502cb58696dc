/** Configurations in YAML and JavaScript, presets, overrides, and their complaints in Chinese. */
import { describe, expect, test } from 'vitest';
import { bad, folderOf, good, rosLint } from './command.ts';

/** A parameter that nobody uses: a hint. */
const idle = good.replace('Outputs', '  Idle:\n    Type: String\nOutputs');
const summary = (run: { stdout: string }) => JSON.parse(run.stdout).summary;

describe('is written', () => {
  test('in YAML, where off is off', () => {
    expect(
      rosLint(['a.yml'], { 'ros-lint.config.yaml': 'rules:\n  unknown-reference: off\n', 'a.yml': bad }).code,
    ).toBe(0);
    expect(
      rosLint(['a.yml'], { 'ros-lint.config.yml': 'rules: {unknown-reference: hint} # why\n', 'a.yml': bad }).code,
    ).toBe(0);
  });

  test.each([
    ['ros-lint.config.mjs', 'export default { rules: { "unknown-reference": "off" } };'],
    ['ros-lint.config.cjs', 'module.exports = { rules: { "unknown-reference": "off" } };'],
    ['ros-lint.config.js', 'export default { rules: Object.fromEntries([["unknown-reference", "off"]]) };'],
  ])('in JavaScript: %s', (name, text) => {
    expect(rosLint(['a.yml'], { [name]: text, 'package.json': '{"type":"module"}', 'a.yml': bad })).toMatchObject({
      code: 0,
    });
  });

  test('once: two beside each other are refused', () => {
    const files = { 'ros-lint.config.json': '{}', 'ros-lint.config.yaml': '{}', 'a.yml': good };
    const { code, stderr } = rosLint(['a.yml'], files);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /ros-lint\.config\.json and .*ros-lint\.config\.yaml stand beside each other; one has to go\n$/,
    );
  });
});

describe('a preset', () => {
  const run = (preset: string, ...args: string[]) =>
    summary(
      rosLint(['a.yml', '-fjson', ...args], { 'ros-lint.config.json': JSON.stringify({ preset }), 'a.yml': idle }),
    );

  test('recommended is how it is without one', () => {
    expect(run('recommended')).toMatchObject({ warnings: 0, hints: 1 });
  });

  test('strict makes hints warnings', () => {
    expect(run('strict')).toMatchObject({ warnings: 1, hints: 0 });
    const printed = rosLint(['--print-config', 'a.yml'], {
      'ros-lint.config.json': '{"preset": "strict"}',
      'a.yml': idle,
    });
    expect(JSON.parse(printed.stdout).rules).toMatchObject({ 'unused-parameter': 'warning', 'syntax-error': 'error' });
  });

  test('all turns on what is off, and a rule goes before it', () => {
    const files = { 'ros-lint.config.json': '{"preset": "all", "rules": {"ungrouped-parameter": "off"}}' };
    const { rules } = JSON.parse(rosLint(['--print-config', 'a.yml'], files).stdout);
    expect(rules).toMatchObject({
      'redundant-dependency': 'hint',
      'ungrouped-parameter': 'off',
      'unused-parameter': 'hint',
    });
  });
});

test('overrides hold for the files that fit, the last one first', () => {
  const config = {
    rules: { 'unknown-reference': 'warning' },
    overrides: [
      { files: ['old/'], rules: { 'unknown-reference': 'off' } },
      { files: ['*.new.yml'], rules: { 'unknown-reference': 'error' } },
    ],
  };
  const folder = folderOf({
    'sub/ros-lint.config.json': JSON.stringify(config),
    'sub/a.yml': bad,
    'sub/old/b.yml': bad,
    'sub/old/c.new.yml': bad,
  });
  const { files } = JSON.parse(folder.run(['.', '-fjson']).stdout);
  const severities = files.map(({ diagnostics }: { diagnostics: { severity: string }[] }) =>
    diagnostics.map(({ severity }) => severity),
  );
  expect(severities).toEqual([['warning'], [], ['error']]);
});

describe('what is wrong', () => {
  const complaint = (config: string, name = 'ros-lint.config.json', ...args: string[]) => {
    const { code, stderr, stdout } = rosLint(['a.yml', ...args], { [name]: config, 'a.yml': good });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  test('is said in Chinese too', () => {
    expect(complaint('{\n  "rule": {}\n}\n', 'ros-lint.config.json', '--lang', 'zh')).toBe(`\
ros-lint.config.json:2:3 error 未知的键 "rule";是否想写 "rules"?
 2 |   "rule": {}
   |   ^~~~~~
`);
  });

  test('in YAML has its line', () => {
    expect(complaint('rules:\n  unknown-refrence: off\n', 'ros-lint.config.yaml')).toBe(`\
ros-lint.config.yaml:2:3 error there is no rule "unknown-refrence"; did you mean "unknown-reference"?
 2 |   unknown-refrence: off
   |   ^~~~~~~~~~~~~~~~
`);
  });

  test('in an override has its place', () => {
    expect(complaint('{"overrides": [{"files": ["x"], "rules": {"unknown-refrence": "off"}}, {}]}')).toMatch(
      /1:43 error there is no rule .*\n.*\n.*\n\n.*1:72 error the key "files" is missing\n/,
    );
  });

  test('in what a module exports is shown as JSON', () => {
    const stderr = complaint('export default { rule: {} };', 'ros-lint.config.mjs');
    expect(stderr).toContain('ros-lint.config.mjs (its default export as JSON):2:3 error the key "rule" is unknown');
  });

  test.each([
    ['export const x = 1;', 'has no default export'],
    ['throw new Error("no luck");', 'cannot be loaded: no luck'],
    ['export default {', 'cannot be loaded: '],
  ])('in a module: %s', (text, reason) => {
    expect(complaint(text, 'ros-lint.config.mjs')).toContain(`ros-lint: ros-lint.config.mjs: ${reason}`);
  });
});
