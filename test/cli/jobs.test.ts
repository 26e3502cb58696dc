/** `--jobs`: however many threads lint, a run says, writes and ends the same. */
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bad, folderOf, good, rosLint } from './command.ts';

const mendable = good.replace('!Ref VpcId', '\n      Fn::GetAtt: Web.VpcId');
const acme = `export default {
  id: 'acme', on: 'template', severity: 'error', summary: 'x', message: ({ name }) => name + ' is no name of ours',
  *check(template) {
    for (const { name, entry } of template.symbols.parameter.values()) yield { span: entry.key, data: { name } };
  },
};`;
const ownTypes = `types:
  ALIYUN::Acme::Site:
    properties:
      Name: { type: string }
      Count: { type: integer }
`;

/** Files of every kind that a run may meet, more than two threads look at ahead of their turn. */
const files = {
  'ros-lint.config.json': JSON.stringify({
    rules: {
      './acme.mjs': 'on',
      'no-count': { type: 'ALIYUN::Acme::*', property: 'Count', mustNotBe: [3], because: 'x' },
    },
    overrides: [{ files: ['loud/'], rules: { acme: 'off' } }],
    ignore: ['ignored.yml'],
    spec: 'types.yml',
  }),
  'acme.mjs': acme,
  'types.yml': ownTypes,
  'ignored.yml': bad,
  'loud/mild.yml': bad,
  'other.yml': 'on: push\n',
  'empty.yml': '',
  'image.json': Buffer.from([0xff, 0xd8, 0, 1]),
  'latin.yml': Buffer.concat([Buffer.from(good), Buffer.from([0x23, 0xe9])]),
  'deep.json': `{"ROSTemplateFormatVersion": "2015-09-01", "Outputs": ${'['.repeat(5000)}`,
  'broken.yml': 'ROSTemplateFormatVersion: "2015\n x: [\n',
  'site.yml': `${good}Resources:\n  Site:\n    Type: ALIYUN::Acme::Site\n    Properties:\n      Count: 3\n`,
  'policy.json': '{"Statement": [{"Effect": "Allow", "Action": "Update:*", "Principal": "*"}]}',
  'request.json': JSON.stringify({ Action: 'CreateStack', RegionId: 'cn-hangzhou', AccessKeySecret: 'abc' }),
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`many/${index}.yml`, [bad, good, mendable][index % 3] ?? '']),
  ),
};
const names = Object.keys(files).filter((name) => /\.(yml|json)$/.test(name) && !name.startsWith('many/'));

test.each([
  { what: 'everything, in every word', args: ['.', '--verbose', '--hints'] },
  { what: 'files that were named', args: [...names, 'many', '--hints', '-fjson'] },
  { what: 'a missing file among them', args: ['many', 'nowhere.yml', '-fsarif'] },
  { what: 'a shard', args: ['.', '--shard', '2/3', '-fjson'] },
  { what: 'a difference', args: ['.', '--fix-dry-run'] },
  { what: 'types of the command line', args: ['.', '--no-config', '--spec', 'types.yml', '-fjson', '--hints'] },
  { what: 'Chinese', args: ['.', '--lang', 'zh'] },
])('$what', ({ args }) => {
  const folder = folderOf(files);
  const one = folder.run(args);
  expect(one.code).toBeGreaterThan(0);
  expect(folder.run([...args, '--jobs', '3'])).toEqual(one);
});

test('the files above meet rules and types of the user', () => {
  const { stdout } = rosLint(['.'], files);
  expect(stdout).toContain('VpcId is no name of ours [acme]');
  expect(stdout).toContain('[no-count]');
  expect(stdout).not.toContain('resource-type');
});

test('a cache that one thread wrote serves three, and the other way round', () => {
  const folder = folderOf(files);
  const run = (...args: string[]) => folder.run(['.', '-fjson', '--cache', ...args]);
  const first = run('-j3');
  const cache = folder.read('.ros-lint-cache.json');
  expect(run()).toEqual(first);
  expect(run('-j3')).toEqual(first);
  expect(folder.read('.ros-lint-cache.json') === cache).toBe(true);
});

test('--fix writes the same, also where two names lead to one file', () => {
  const fixed = ['1', '3'].map((jobs) => {
    const folder = folderOf(files);
    symlinkSync('2.yml', `${folder.path}/many/0-link.yml`);
    const run = folder.run(['many', '--fix', '--jobs', jobs]);
    return { run, texts: Array.from({ length: 24 }, (_, index) => folder.read(`many/${index}.yml`)) };
  });
  expect(fixed[1]).toEqual(fixed[0]);
  expect(fixed[1]?.texts[2]).toContain('Fn::GetAtt: [Web, VpcId]');
});

test('a baseline forgives the same', () => {
  const folder = folderOf(files);
  expect(folder.run(['many', '--update-baseline', '-j2']).stderr).toContain('forgives');
  expect(existsSync(`${folder.path}/ros-lint.baseline.json`)).toBe(true);
  const one = folder.run(['many']);
  expect(one.code).toBe(0);
  expect(folder.run(['many', '-j2'])).toEqual(one);
});

test('what is staged is what they read', () => {
  const folder = folderOf({ 'a.yml': bad, 'b.yml': bad });
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder.path });
  git('init');
  git('add', '.');
  folder.write('a.yml', good);
  const one = folder.run(['--staged']);
  expect(one.stdout).toContain('2 errors in 2 files');
  expect(folder.run(['--staged', '-j2'])).toEqual(one);
});

test('a rule of the user that fails is a finding, in a thread as elsewhere', () => {
  const folder = folderOf({
    'ros-lint.config.json': '{"rules": {"./acme.mjs": "on"}}',
    'acme.mjs': acme.replace('for (', 'null.x; for ('),
    'a.yml': good,
    'b.yml': good,
  });
  const one = folder.run(['.']);
  expect(one.stdout).toContain('internal-error');
  expect(folder.run(['.', '-j2'])).toEqual(one);
});

test('a wrong configuration ends the run once', () => {
  const folder = folderOf({ 'ros-lint.config.json': '{"rules": 1}', 'a.yml': good, 'b.yml': good });
  const one = folder.run(['.']);
  expect(one.code).toBe(2);
  expect(folder.run(['.', '-j2'])).toEqual(one);
});

test('what cannot be used is told once', () => {
  const folder = folderOf({ 'a.yml': good, 'b.yml': good, 'home/ros-lint/resource-types.json': 'damaged' });
  const run = (...args: string[]) => folder.run(['.', ...args], { env: { XDG_CACHE_HOME: `${folder.path}/home` } });
  const one = run();
  expect(one.stderr).toMatch(/^ros-lint: home\/ros-lint\/resource-types\.json .*\n$/);
  expect(run('-j2')).toEqual(one);
});

test.each(['0', '65', 'x', '1.5'])('--jobs %s is refused', (jobs) => {
  expect(rosLint(['--jobs', jobs])).toEqual({
    code: 2,
    stdout: '',
    stderr: `ros-lint: --jobs takes a number from 1 to 64, not "${jobs}"\n`,
  });
  expect(rosLint(['-j2', '--stats']).stderr).toContain('exclude each other');
});

test.each(['1', '2'])('over more than a hundred files nothing but the report is said, with %s threads', (jobs) => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.yml`, good]));
  expect(rosLint(['-j', jobs], many)).toEqual({ code: 0, stdout: 'no problems in 101 files\n', stderr: '' });
});
