/** Types that a user describes: named on the command line or in the configuration, and told where they are wrong. */
import { describe, expect, test } from 'vitest';
import { rosLint } from './command.ts';

const types = `types:
  ALIYUN::My::Thing:
    properties:
      Size: {type: integer, required: true}
`;
const template = `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  A:
    Type: ALIYUN::My::Thing
    Properties:
      Size: big
`;
const complaint = 'a.yml:6:13 error "Size" cannot be "big"; expected an integer [invalid-property-type]';

describe('types of the user', () => {
  test('are named on the command line', () => {
    const { code, stdout } = rosLint(['a.yml', '--spec', 'types.yml'], { 'a.yml': template, 'types.yml': types });
    expect(code).toBe(1);
    expect(stdout).toContain(complaint);
  });

  test('are named in the configuration, relative to it', () => {
    const files = { 'a.yml': template, 'ros/types.yml': types, 'ros-lint.config.yml': 'spec: ros/types.yml\n' };
    expect(rosLint(['a.yml'], files).stdout).toContain(complaint);
    const several = { ...files, 'ros-lint.config.yml': 'spec: [ros/types.yml]\n' };
    expect(rosLint(['a.yml'], several).stdout).toContain(complaint);
  });

  test('are unknown without', () => {
    expect(rosLint(['a.yml'], { 'a.yml': template }).stdout).toContain('unknown-resource-type');
  });

  test.each([
    ['types: {a: {}}', 'types.yml:1:9 "a" does not fit; expected text'],
    [types.replace('required', 'requird'), 'types.yml:4:29 "requird" is not known here'],
    ['{}', 'types.yml:1:1 "types" is missing'],
    ['[', 'types.yml:1:1 cannot be read; expected a map with "types"'],
  ])('%j is told', (text, message) => {
    expect(rosLint(['a.yml', '--spec', 'types.yml'], { 'a.yml': template, 'types.yml': text })).toEqual({
      code: 2,
      stdout: '',
      stderr: `ros-lint: ${message}\n`,
    });
  });

  test('that do not exist are told', () => {
    const { code, stderr } = rosLint(['a.yml', '--spec', 'types.yml'], { 'a.yml': template });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'ros-lint: types.yml does not exist\n' });
  });
});
