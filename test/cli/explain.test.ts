/** What the command tells about its rules. */
import { describe, expect, test } from 'vitest';
import { rosLint } from './command.ts';

describe('explain', () => {
  test('tells what a rule judges, why, and shows it wrong and right', () => {
    const { code, stdout, stderr } = rosLint(['explain', 'unknown-reference']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^unknown-reference {2}error/);
    expect(stdout).toContain('\nROS answers: InvalidTemplateReference\n');
    expect(stdout).toMatch(/\nWrong\n {4}\S/);
    expect(stdout).toMatch(/\nRight\n {4}\S/);
    expect(stdout).toMatch(/\nhttps:\/\/\S+\/unknown-reference\.md\n$/);
  });

  test('finds rules by the error of the service, whatever its case', () => {
    const { code, stdout } = rosLint(['explain', 'invalidtemplatereference']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^InvalidTemplateReference is an error of ROS/);
    expect(stdout).toContain('\nunknown-reference  error');
  });

  test('speaks Chinese', () => {
    expect(rosLint(['explain', 'unknown-reference', '--lang', 'zh-cn']).stdout).toMatch(/\n错误示例\n/);
  });

  test.each([
    [
      ['unknown-refrence'],
      'neither a rule nor a ROS error is called "unknown-refrence"; did you mean "unknown-reference"?',
    ],
    [
      ['CircularDependancy'],
      'neither a rule nor a ROS error is called "CircularDependancy"; did you mean "CircularDependency"?',
    ],
    [[], 'explain takes one name: the id of a rule or an error of ROS; "ros-lint rules" lists them'],
  ])('%j is a mistake', (names, message) => {
    expect(rosLint(['explain', ...names])).toEqual({ code: 2, stdout: '', stderr: `ros-lint: ${message}\n` });
  });
});

describe('rules', () => {
  test('are listed a line each, sorted', () => {
    const { code, stdout } = rosLint(['rules']);
    expect(code).toBe(0);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(ids).toContain('unknown-reference');
    expect(ids).toEqual([...ids].sort());
  });

  test('are listed as JSON', () => {
    const listed = JSON.parse(rosLint(['rules', '--format', 'json']).stdout);
    expect(listed).toContainEqual({
      id: 'unknown-reference',
      severity: 'error',
      default: 'on',
      on: 'template',
      summary: expect.any(String),
      rosError: 'InvalidTemplateReference',
      url: expect.stringMatching(/\/unknown-reference\.md$/),
    });
  });
});
