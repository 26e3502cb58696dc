/** ros-lint.config.json: where it is found, what it does, and how its own mistakes are shown. */
import { describe, expect, test } from 'vitest';
import { bad, folderOf, good, rosLint } from './command.ts';

const off = '{ "rules": { "unknown-reference": "off" } }';
const name = 'ros-lint.config.json';

describe('is found', () => {
  test('upward from each file, the nearest first', () => {
    const folder = folderOf({
      [name]: off,
      'a.yml': bad,
      'deep/er/b.yml': bad,
      'own/c.yml': bad,
      [`own/${name}`]: '{ "rules": { "unknown-reference": "warning" } }',
    });
    const { code, stdout } = folder.run(['.', '--format', 'json']);
    expect(code).toBe(0);
    const { summary, files } = JSON.parse(stdout);
    expect(summary).toMatchObject({ files: 3, errors: 0, warnings: 1 });
    expect(files[2]).toMatchObject({ path: 'own/c.yml', diagnostics: [{ severity: 'warning' }] });
    expect(folder.run(['b.yml'], { cwd: 'deep/er' }).code).toBe(0);
  });

  test('not above the root of the repository', () => {
    expect(rosLint(['repo/a.yml'], { [name]: off, 'repo/.git/': '', 'repo/a.yml': bad }).code).toBe(1);
  });

  test('where --config says, and nowhere with --no-config', () => {
    const folder = folderOf({ [name]: off, 'other.json': '{}', 'a.yml': bad });
    expect(folder.run(['a.yml']).code).toBe(0);
    expect(folder.run(['a.yml', '--config', 'other.json']).code).toBe(1);
    expect(folder.run(['a.yml', '--no-config']).code).toBe(1);
  });

  test('for standard input by its name', () => {
    const folder = folderOf({ [`sub/${name}`]: off });
    expect(folder.run(['-'], { input: bad }).code).toBe(1);
    expect(folder.run(['-', '--stdin-filename', 'sub/a.yml'], { input: bad }).code).toBe(0);
  });
});

describe('does', () => {
  test('less than the command line', () => {
    const folder = folderOf({ [name]: off, 'a.yml': bad });
    expect(folder.run(['a.yml', '--rule', 'unknown-reference=error']).code).toBe(1);
  });

  test('set the language', () => {
    const files = { [name]: '{ "language": "zh-cn" }', 'a.yml': good };
    expect(rosLint(['a.yml'], files).stdout).toBe('1 个文件:没有问题\n');
    expect(rosLint(['a.yml', '--lang', 'en'], files).stdout).toBe('no problems in 1 file\n');
  });

  test('keep files out, relative to its own folder', () => {
    const folder = folderOf({
      [`sub/${name}`]: '{ "ignore": ["/old/", "*.gen.yml"] }',
      'old/a.yml': good,
      'sub/old/a.yml': bad,
      'sub/b.gen.yml': bad,
      'sub/deep/c.gen.yml': bad,
      'sub/d.yml': good,
    });
    expect(folder.run(['.'])).toEqual({ code: 0, stdout: 'no problems in 2 files\n', stderr: '' });
    expect(folder.run(['sub/b.gen.yml'])).toEqual({
      code: 0,
      stdout: 'no ROS template found\n',
      stderr: `skipped sub/b.gen.yml: ignored by sub/${name}\n`,
    });
  });

  test('tell with --verbose which one holds', () => {
    expect(rosLint(['a.yml', '--verbose'], { [name]: '{}', 'a.yml': good }).stderr).toBe(`configuration ${name}\n`);
  });
});

describe('that is wrong ends the run with 2 and a frame', () => {
  const complaint = (text: string) => {
    const { code, stdout, stderr } = rosLint(['a.yml'], { [name]: text, 'a.yml': bad });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  test('an unknown key', () => {
    expect(complaint('{\n  "rule": {}\n}\n')).toBe(`\
${name}:2:3 error the key "rule" is unknown; did you mean "rules"?
 2 |   "rule": {}
   |   ^~~~~~
`);
  });

  test('an unknown severity, an unknown rule and a wrong kind of value at once', () => {
    const text =
      '{\n  "rules": {\n    "unknown-reference": "of",\n    "unknown-refrence": "off"\n  },\n  "ignore": "x"\n}\n';
    expect(complaint(text)).toBe(`\
${name}:3:26 error "of" is not one of error, warning, info, hint, off, on; did you mean "off"?
 3 |     "unknown-reference": "of",
   |                          ^~~~

${name}:4:5 error there is no rule "unknown-refrence"; did you mean "unknown-reference"?
 4 |     "unknown-refrence": "off"
   |     ^~~~~~~~~~~~~~~~~~

${name}:6:13 error this must be a list: [ … ]
 6 |   "ignore": "x"
   |             ^~~
`);
  });

  test('the name of a rule of ours in wrong letters, and of one that is declared there', () => {
    const rule = '{ "type": "ALIYUN::ECS::VPC", "property": "VpcName", "mustNotBe": [], "because": "" }';
    expect(complaint(`{\n  "rules": {\n    "Unknown_Reference": "off",\n    "My Rule": ${rule}\n  }\n}\n`)).toBe(`\
${name}:3:5 error there is no rule "Unknown_Reference"; did you mean "unknown-reference"?
 3 |     "Unknown_Reference": "off",
   |     ^~~~~~~~~~~~~~~~~~~

${name}:4:5 error the name of a rule is small letters, digits and hyphens, beginning with a letter; a module begins with ./
 4 |     "My Rule": { "type": "ALIYUN::ECS::VPC", "property": "VpcName", "mustNotBe": [], "because": "" }
   |     ^~~~~~~~~

${name}:4:82 error this must not be empty
 4 |     "My Rule": { "type": "ALIYUN::ECS::VPC", "property": "VpcName", "mustNotBe": [], "because": "" }
   |                                                                                  ^~

${name}:4:97 error this must not be empty
 4 |     "My Rule": { "type": "ALIYUN::ECS::VPC", "property": "VpcName", "mustNotBe": [], "because": "" }
   |                                                                                                 ^~
`);
  });

  test('an override without rules, and one with a word that it does not know', () => {
    expect(complaint('{ "overrides": [{ "files": ["a/"], "preset": "strict" }] }')).toMatch(
      /^ros-lint\.config\.json:1:36 error the key "preset" is unknown\n[^\n]*\n[^\n]*\n$/,
    );
    const folder = folderOf({
      'a.yml': good,
      [name]: '{ "overrides": [{ "files": ["a/"], "profile": "documented" }] }',
    });
    expect(folder.run(['a.yml'])).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(['names.mjs', './names.ts', '@acme/rules'])('%s, which is no way to a module', (module) => {
    expect(complaint(JSON.stringify({ rules: { [module]: 'on' } }))).toContain(
      `error "${module}" names no module; expected a path that begins with ./ or ../ and ends with .js, .mjs or .cjs\n`,
    );
  });

  test('a file name that is neither a text nor a list', () => {
    expect(complaint('{ "spec": true }')).toMatch(
      /^\S+:1:11 error this must be a text in quotes, or a list of texts\n/,
    );
  });

  test('a key that is given twice', () => {
    expect(complaint('{ "ignore": [], "ignore": [] }')).toMatch(/^ros-lint\.config\.json:1:17 error .*\n 1 \| /);
  });

  test('text that is not JSON', () => {
    expect(complaint('{ "rules": \n')).toMatch(/^ros-lint\.config\.json:\d+:\d+ error .*\n +\d \| /);
    expect(complaint('[]')).toMatch(/^ros-lint\.config\.json:1:1 error this must be a map/);
    expect(complaint('')).toMatch(/^ros-lint\.config\.json:1:1 error /);
  });

  test('one that does not exist', () => {
    expect(rosLint(['a.yml', '--config', 'none.json'], { 'a.yml': good })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ros-lint: none.json: does not exist\n',
    });
  });
});

test('--print-config prints what holds for a file', () => {
  const folder = folderOf({ [`sub/${name}`]: '{ "rules": { "unknown-reference": "info" }, "ignore": ["x.yml"] }' });
  const { code, stdout } = folder.run(['--print-config', 'sub/x.yml', '--rule', 'circular-dependency=off']);
  expect(code).toBe(0);
  const printed = JSON.parse(stdout);
  expect(printed).toMatchObject({
    config: `sub/${name}`,
    ignored: true,
    language: 'en',
    profile: 'current',
    ignore: ['x.yml'],
    rules: { 'unknown-reference': 'info', 'circular-dependency': 'off' },
  });
  expect(JSON.parse(folder.run(['--print-config', 'x.yml']).stdout)).toMatchObject({ config: null, ignored: false });
});
