/** What makes the command pleasant: a cache that is never wrong, init, and completion. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bad, command, folderOf, good, rosLint } from './command.ts';

describe('--cache', () => {
  const file = '.ros-lint-cache.json';

  test('gives the same report, from what it remembers', () => {
    const folder = folderOf({ 'a.yml': bad, 'b.yml': good });
    const run = () => folder.run(['.', '--cache', '-fjson']);
    const first = run();
    expect(run()).toEqual(first);
    // Proof that it is asked: what it remembers is believed.
    folder.write(file, folder.read(file).replace('"VpcIdd\\" is no', '"VpcIdd\\" was no'));
    expect(run().stdout).toContain('was no');
  });

  test('forgets what another text, severity, language or configuration would change', () => {
    const folder = folderOf({ 'a.yml': bad });
    const errors = (...args: string[]) =>
      JSON.parse(folder.run(['.', '--cache', '-fjson', ...args]).stdout).summary.errors;
    expect(errors()).toBe(1);
    expect(errors('--rule', 'unknown-reference=warning')).toBe(0);
    expect(folder.run(['.', '--cache', '--lang', 'zh']).stdout).toContain('不是此模板中的');
    folder.write('ros-lint.config.json', '{"rules": {"unknown-reference": "off"}}');
    expect(errors()).toBe(0);
    folder.write('ros-lint.config.json', '{}');
    folder.write('a.yml', good);
    expect(errors()).toBe(0);
    folder.write('a.yml', bad);
    expect(errors()).toBe(1);
  });

  test('knows when a rule of the user changed', () => {
    const rule = (message: string) =>
      `export default { id: 'acme', on: 'template', severity: 'error', summary: 'x', message: () => '${message}', *check(t) { yield { span: t.root, data: {} }; } };`;
    const folder = folderOf({
      'ros-lint.config.json': '{"rules": {"./acme.mjs": "on"}}',
      'acme.mjs': rule('one'),
      'a.yml': good,
    });
    expect(folder.run(['.', '--cache']).stdout).toContain('one [acme]');
    folder.write('acme.mjs', rule('two'));
    expect(folder.run(['.', '--cache']).stdout).toContain('two [acme]');
  });

  test.each(['', '{', '{"stamp": 1}', '[]', 'null'])('a damaged one is none: %j', (text) => {
    const folder = folderOf({ 'a.yml': bad, [file]: text });
    expect(folder.run(['a.yml', '--cache'])).toMatchObject({ code: 1, stderr: '' });
  });

  test('lies where it is wanted, else with the other caches of a project', () => {
    const folder = folderOf({ 'a.yml': good, 'node_modules/': '' });
    folder.run(['.', '--cache']);
    expect(existsSync(`${folder.path}/node_modules/.cache/ros-lint/results.json`)).toBe(true);
    folder.run(['.', '--cache-file', 'own/place.json']);
    expect(existsSync(`${folder.path}/own/place.json`)).toBe(true);
  });

  test('one that cannot be written is told, and nothing more', () => {
    const folder = folderOf({ 'a.yml': good, taken: '' });
    expect(folder.run(['a.yml', '--cache-file', 'taken/x.json'])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^ros-lint: the cache /),
    });
  });
});

describe('init', () => {
  test('leaves out folders with templates of others', () => {
    const folder = folderOf({ 'a.yml': good, 'lib/vendor/x/b.yml': bad, 'vendor/other.yml': 'a: 1' });
    expect(folder.run(['init']).stdout).toContain('It leaves out lib/vendor/**, where the work of others lies.');
    expect(JSON.parse(folder.read('ros-lint.config.json'))).toMatchObject({ ignore: ['lib/vendor/**'] });
    expect(folder.run(['.'])).toMatchObject({ code: 0, stdout: 'no problems in 1 file\n' });
  });

  test('names such folders so that the pattern matches, whatever they are called', () => {
    const names = ['!odd', '#odd', 'lib[1]', 'a b', 'a*b?'];
    const folder = folderOf({
      'a.yml': good,
      ...Object.fromEntries(names.map((name) => [`${name}/vendor/b.yml`, bad])),
      'lib1/keep.yml': good,
    });
    folder.run(['init']);
    expect(JSON.parse(folder.read('ros-lint.config.json')).ignore).toContain('\\!odd/vendor/**');
    expect(folder.run(['.'])).toMatchObject({ code: 0, stdout: 'no problems in 2 files\n' });
  });

  test('tells that a configuration further up does not hold any more', () => {
    const folder = folderOf({ 'ros-lint.config.yml': 'rules: {}', 'sub/a.yml': bad });
    const { code, stdout } = folder.run(['init'], { cwd: 'sub' });
    expect(code).toBe(0);
    expect(stdout).toContain(
      `\n${folder.path}/ros-lint.config.yml does not hold here any more: the nearest one holds alone.\n\nThere is 1 error and 0 warnings today.`,
    );
  });

  test('looks around, writes a configuration that holds, and says what may come next', () => {
    const mendable = good.replace('!Ref VpcId', '\n      Fn::GetAtt: Web.VpcId');
    const folder = folderOf({ 'a.yml': bad, 'b.yml': mendable, 'c.json': '{}' });
    const { code, stdout, stderr } = folder.run(['init']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Found 2 templates, 0 request files, 0 stack policies and 1 other file\.\nWrote ros-lint\.config\.json\.\n\nThere are \d errors and 0 warnings today\..*\n {2}ros-lint --fix +mends 1 of them\n {2}ros-lint --update-baseline .*\n$/,
    );
    expect(folder.run(['.', '--update-baseline']).code).toBe(0);
    // The baseline beside the configuration is found without being named.
    expect(folder.run(['.']).code).toBe(0);
    folder.write('d.yml', bad);
    expect(folder.run(['.']).code).toBe(1);
  });

  test('does not touch a configuration that is there', () => {
    const folder = folderOf({ 'ros-lint.config.yaml': 'rules: {}' });
    expect(folder.run(['init'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: ros-lint.config.yaml exists already; nothing was written\n',
    });
    expect(folder.run(['init', '--lang', 'zh']).stderr).toContain('已存在');
  });

  test('where all is well', () => {
    expect(rosLint(['init', '--lang', 'zh'], { 'a.yml': good }).stdout).toContain('可直接启用');
  });
});

/** The script for a shell. */
const scriptFor = (shell: string) =>
  spawnSync(process.execPath, [command, 'completion', shell], { encoding: 'utf8' }).stdout;

describe('completion', () => {
  const script = scriptFor('bash');
  const complete = (line: string) => {
    const program = `${script}\nros-lint() { '${process.execPath}' '${command}' "$@"; }\nCOMP_LINE=$1 COMP_POINT=\${#1} _ros_lint\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', program, 'bash', line], { encoding: 'utf8', cwd: '/' }).stdout.trim().split('\n');
  };

  test.each([
    ['ros-lint exp', ['explain']],
    ['ros-lint --fix-d', ['--fix-dry-run']],
    ['ros-lint explain unknown-ref', ['unknown-reference']],
    ['ros-lint --format sa', ['sarif']],
    ['ros-lint completion ', ['bash', 'fish', 'zsh']],
    // In an interactive bash, "=" and ":" break words: what stands before them stays.
    ['ros-lint --format=sa', ['sarif']],
    ['ros-lint --rule unknown-reference=o', ['off']],
    ['ros-lint spec ALIYUN::ECS::VP', ['VPC']],
    ['ros-lint graph --format ', ['svg', 'dot', 'mermaid', 'json']],
    ['ros-lint -q graph a.yml -f d', ['dot']],
    ['ros-lint --lang zh-cn graph --f', ['--format']],
    ['ros-lint init --', ['--lang', '--color', '--no-color', '--version', '--help']],
  ])('for bash: %s', (line, expected) => {
    expect(complete(line)).toEqual(expected);
  });

  test('offers no format that the command refuses', () => {
    const folder = folderOf({ 'a.yml': good, 'request.json': '{"Action": "ListStacks", "RegionId": "cn-hangzhou"}' });
    const operands = { check: 'a.yml', request: 'request.json', graph: 'a.yml', spec: 'ALIYUN::ECS::VPC', rules: '' };
    for (const [name, operand] of Object.entries(operands)) {
      for (const format of complete(`ros-lint ${name} --format `)) {
        const { code, stderr } = folder.run([name, ...(operand === '' ? [] : [operand]), '--format', format]);
        expect({ name, format, stderr, failed: code === 2 }).toEqual({ name, format, stderr: '', failed: false });
      }
    }
  });

  test.each(['zsh', 'fish'])('for %s names every option', (shell) => {
    const stdout = scriptFor(shell);
    for (const name of ['fix-dry-run', 'max-warnings', 'changed-lines']) expect(stdout).toContain(name);
  });

  test('for anything else says what there is', () => {
    expect(rosLint(['completion', 'bsh'])).toMatchObject({
      code: 2,
      stderr: 'ros-lint: completion takes one of bash, fish, zsh; did you mean "bash"?\n',
    });
    expect(rosLint(['completion'])).toMatchObject({ code: 2 });
    expect(rosLint(['completion', 'constructor'])).toMatchObject({ code: 2 });
  });
});
