/** What a stranger's file may do to whoever checks it: nothing but give findings, in a moment. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOf, good } from './command.ts';

/** Notes every way out of the process: connections, names that are looked up, programs that are started. */
const guard = `const note = (what) => require('node:fs').appendFileSync(process.env.GUARD_LOG, what + '\\n');
const watch = (module, names) => {
  for (const name of names) {
    const real = module[name];
    module[name] = function (...args) { note(name); return real.apply(this, args); };
  }
};
watch(require('node:net').Socket.prototype, ['connect']);
watch(require('node:dns'), ['lookup', 'resolve']);
watch(require('node:dgram').Socket.prototype, ['send']);
watch(require('node:child_process'), ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
`;

/** Files that would do something if anybody ran, fetched or expanded what they hold. */
const traps = {
  'tags.yml': `${good}  Run: !!js/function 'function () { require("fs").writeFileSync("trapped", "") }'
  Apply: !!python/object/apply:os.system ["touch trapped"]
`,
  'proto.json': `{"ROSTemplateFormatVersion": "2015-09-01", "__proto__": {"x": 1}, "Outputs": {"constructor": {"Value": 1}}}`,
  'nested.yml': `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Child:
    Type: ALIYUN::ROS::Stack
    Properties:
      TemplateURL: http://127.0.0.1:9/a.yml
`,
  'deploy.sh':
    'aliyun ros CreateStack --StackName "$(touch trapped)" --TemplateURL `touch trapped` --RegionId cn-hangzhou\n',
  'request.json':
    '{"Action": "CreateStack", "RegionId": "cn-hangzhou", "StackName": "a", "TemplateURL": "http://127.0.0.1:9/a.yml"}',
  'ros-lint.js': 'require("fs").writeFileSync("trapped", "");',
  'acme.mjs': 'import { writeFileSync } from "node:fs"; writeFileSync("trapped", "");',
  'package.json': '{"ros-lint": {"rules": {"./acme.mjs": "on"}}, "scripts": {"ros-lint": "touch trapped"}}',
};

test('no checked file is run, and nothing leaves the process', () => {
  const folder = folderOf({ ...traps, 'guard.cjs': guard });
  const env = { NODE_OPTIONS: `--require ${folder.path}/guard.cjs`, GUARD_LOG: `${folder.path}/left` };
  for (const args of [['.'], ['.', '--fix'], ['request', 'deploy.sh'], ['request', 'request.json'], ['.', '-j2']]) {
    expect(folder.run([...args, '--hints'], { env }).code).toBeLessThan(2);
  }
  expect(existsSync(`${folder.path}/trapped`)).toBe(false);
  expect(existsSync(`${folder.path}/left`)).toBe(false);
  // The guard would have seen it.
  const leaving = `require('node:net').connect(9, '127.0.0.1').on('error', () => {})`;
  spawnSync(process.execPath, ['-e', leaving], { env: { ...process.env, ...env } });
  expect(folder.read('left')).toBe('connect\n');
});

test('a module runs only when a configuration names it', () => {
  const folder = folderOf({ ...traps, 'a.yml': good, 'ros-lint.config.json': '{"rules": {"./acme.mjs": "off"}}' });
  folder.run(['a.yml']);
  expect(existsSync(`${folder.path}/trapped`)).toBe(false);
  folder.write('ros-lint.config.json', '{"rules": {"./acme.mjs": "on"}}');
  folder.run(['a.yml', '--no-config']);
  expect(existsSync(`${folder.path}/trapped`)).toBe(false);
  folder.run(['a.yml']);
  expect(existsSync(`${folder.path}/trapped`)).toBe(true);
});

describe('a text made to take for ever', () => {
  const layers = Array.from({ length: 60 }, (_, index) => `  a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);
  const body = 'Outputs:\n  A: {Value: 1}\n';
  const head = "ROSTemplateFormatVersion: '2015-09-01'\n";
  const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));

  test.each([
    ['a billion laughs', `${head}${body}Metadata:\n  a0: &a0 [x]\n${layers.join('\n')}\n`],
    ['an alias to what holds it', `${head}${body}Metadata: &a\n  x: *a\n`],
    ['brackets without end', `${head}Outputs: ${'['.repeat(200_000)}`],
    ['braces without end', `{"ROSTemplateFormatVersion": "2015-09-01", "Outputs": ${'{"a":'.repeat(100_000)}`],
    ['indentation without end', `${head}Outputs:\n${many(2000, (i) => `${' '.repeat(i + 1)}a:`).join('\n')}\n`],
    [
      'a pattern that goes back and forth',
      `${head}Parameters:\n  P:\n    Type: String\n    AllowedPattern: '^(([a-z])+.)+[A-Z]([a-z])+$'\n    Default: ${'a'.repeat(50_000)}\n`,
    ],
    [
      'patterns in patterns',
      `${head}Parameters:\n  P:\n    Type: String\n    AllowedPattern: '${'('.repeat(20)}a{0,99}${'){0,99}'.repeat(20)}b'\n    Default: ${'a'.repeat(5000)}\n`,
    ],
    ['a wide one', `${head}Outputs:\n${many(20_000, (i) => `  O${i}: {Value: !Ref P${i}}`).join('\n')}\n`],
    [
      'a command with a quote that nothing closes',
      `aliyun ros CreateStack --RegionId cn-hangzhou --StackName a --TemplateBody 'ROSTemplateFormatVersion: 2015-09-10\nDescription: '"${'a'.repeat(500)}`,
    ],
    [
      'a pattern that goes back and forth over the value in a request',
      JSON.stringify({
        Action: 'CreateStack',
        RegionId: 'cn-hangzhou',
        StackName: 'a',
        TemplateBody: `${head}Parameters:\n  P: {Type: String, AllowedPattern: '(a+)+b'}\n${body}`,
        Parameters: [{ ParameterKey: 'P', ParameterValue: 'a'.repeat(5000) }],
      }),
    ],
    [
      'a stack policy of nothing but stars',
      JSON.stringify({
        Statement: ['Allow', 'Deny'].map((Effect) => ({
          Effect,
          Action: 'Update:*',
          Principal: '*',
          Resource: `LogicalResourceId/${'a*'.repeat(60)}${Effect}`,
        })),
      }),
    ],
    ['one long line', `${head}Description: ${'x '.repeat(500_000)}\n${body}`],
  ])('%s', (_, text) => {
    const folder = folderOf({ 'a.yml': text });
    const start = performance.now();
    const { code, stderr } = folder.run(['a.yml', '--hints', '-fjson:out.json']);
    expect(code).toBeLessThan(2);
    expect(stderr).toBe('');
    // A few seconds on a busy machine are no hang.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(readdirSync(folder.path)).toContain('out.json');
  });
});
