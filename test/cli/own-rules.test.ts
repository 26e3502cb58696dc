/** Rules of the user's own: in one line of the configuration, and as modules. */
import { describe, expect, test } from 'vitest';
import { folderOf, rosLint } from './command.ts';

const template = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Access:
    Type: String
Resources:
  Open:
    Type: ALIYUN::OSS::Bucket
    Properties:
      BucketName: acme-open
      AccessControl: public-read
  Closed:
    Type: ALIYUN::OSS::Bucket
    Properties:
      BucketName: other
      AccessControl:
        Ref: Access
`;

const bucket = { type: 'ALIYUN::OSS::Bucket', because: 'our data are nobody else’s' };

describe('in one line', () => {
  const messages = (rule: object, name = 'acme-buckets') => {
    const files = { 'ros-lint.config.json': JSON.stringify({ rules: { [name]: rule } }), 'a.yml': template };
    const { stdout, stderr } = rosLint(['a.yml', '-fjson'], files);
    expect(stderr).toBe('');
    return JSON.parse(stdout).files[0].diagnostics.map(
      ({ rule: id, severity, message, start }: { [key: string]: unknown; start: { line: number } }) =>
        `${start.line} ${severity} ${id}: ${message}`,
    );
  };

  test('a value that must not be', () => {
    expect(
      messages({
        ...bucket,
        property: 'AccessControl',
        mustNotBe: ['public-read', 'public-read-write'],
        severity: 'error',
      }),
    ).toEqual(['10 error acme-buckets: "AccessControl" must not be "public-read"; our data are nobody else’s']);
  });

  test('the only values that may be; what a function yields is not known', () => {
    expect(messages({ ...bucket, property: 'AccessControl', mustBe: ['private'] })).toEqual([
      '10 warning acme-buckets: "AccessControl" must be "private"; our data are nobody else’s',
    ]);
  });

  test('a pattern, for every type of a family', () => {
    expect(messages({ ...bucket, type: 'ALIYUN::OSS::*', property: 'BucketName', mustMatch: 'acme-.*' })).toEqual([
      '14 warning acme-buckets: "BucketName" does not match acme-.*; our data are nobody else’s',
    ]);
  });

  test('what must be there, and what must not', () => {
    expect(messages({ ...bucket, property: 'LoggingConfiguration', required: true })).toHaveLength(2);
    expect(messages({ ...bucket, property: 'AccessControl', required: false })).toHaveLength(2);
  });

  test.each([
    [{ ...bucket, property: 'BucketName', mustMatch: '(((' }, 'the pattern "(((" cannot be read'],
    [{ ...bucket, property: 'BucketName', mustMatch: '(?<=x)a' }, 'the pattern "(?<=x)a" cannot be read'],
    [{ ...bucket, property: 'BucketName' }, 'nothing is asked of the property; expected mustBe, '],
  ])('one that could never find anything is refused: %j', (wish, message) => {
    const { code, stderr } = rosLint(['a.yml'], {
      'a.yml': template,
      'ros-lint.config.json': JSON.stringify({ rules: { 'acme-bucket': wish } }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`error ${message}`);
  });

  test('its name is its own', () => {
    const files = {
      'ros-lint.config.json': JSON.stringify({ rules: { 'syntax-error': { ...bucket, property: 'X' } } }),
      'a.yml': template,
    };
    expect(rosLint(['a.yml'], files)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"syntax-error" is a rule of ros-lint'),
    });
  });
});

describe('as a module', () => {
  const rule = `export default {
    id: 'acme-names', on: 'template', severity: 'warning', summary: 'Names of resources begin with Acme.',
    message: ({ name }) => name + ' does not begin with Acme',
    *check(template) {
      for (const { name, entry } of template.symbols.resource.values())
        if (!name.startsWith('Acme')) yield { span: entry.key, data: { name },
          fixes: [{ title: 'Rename', safety: 'suggest', edits: [{ span: entry.key, newText: 'Acme' + name }] }] };
    },
  };`;
  const run = (module: string, rules: object = { './rules/names.mjs': 'on' }, ...args: string[]) =>
    rosLint(['a.yml', '-fjson', ...args], {
      'ros-lint.config.json': JSON.stringify({ rules }),
      'rules/names.mjs': module,
      'a.yml': template,
    });
  const found = ({ stdout }: { stdout: string }) =>
    JSON.parse(stdout).files[0].diagnostics.map(
      ({ rule: id, severity, message }: { [key: string]: string }) => `${severity} ${id}: ${message}`,
    );

  test('it is run beside ours, at its own severity, the one of the module, or the one of the rule', () => {
    const expected = (severity: string) =>
      ['Open', 'Closed'].map((name) => `${severity} acme-names: ${name} does not begin with Acme`);
    expect(found(run(rule))).toEqual(expected('warning'));
    expect(found(run(rule, { './rules/names.mjs': 'error' }))).toEqual(expected('error'));
    expect(found(run(rule, { './rules/names.mjs': 'error', 'acme-names': 'warning' }))).toEqual(expected('warning'));
    expect(found(run(rule, { './rules/names.mjs': 'on', 'acme-names': 'off' }))).toEqual([]);
  });

  test('it is not loaded when it is off', () => {
    expect(found(run('throw new Error("loaded");', { './rules/names.mjs': 'off' }))).toEqual([]);
  });

  test('it can be suppressed, and listed in SARIF', () => {
    const folder = folderOf({
      'ros-lint.config.json': '{"rules": {"./names.mjs": "on"}}',
      'names.mjs': rule,
      'a.yml': `# ros-lint-disable-file acme-names -- theirs\n${template}`,
      'b.yml': template,
    });
    const [run] = JSON.parse(folder.run(['.', '-f', 'sarif']).stdout).runs;
    expect(run.results).toHaveLength(2);
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('acme-names');
  });

  test.each([
    ['throw new Error("oh dear");', /^oh dear \(names\.mjs:\d+:\d+\)$/],
    ['template.symbols.none.values();', /^Cannot read .* \(names\.mjs:\d+:\d+\)$/],
    ['yield {};', /^a finding has no "span" with "start" and "end", such as that of a node$/],
    ['yield { span: { start: 9, end: 3 } };', /^a finding has no "span"/],
    ['yield 7;', /^a finding is no object$/],
    ['yield { span: template.root, severity: "fatal" };', /^the severity of a finding is none of error, warning, /],
    ['yield { span: template.root, fixes: "x" };', /^"fixes" of a finding is no list of objects$/],
    ['yield { span: template.root, fixes: [{ title: "x" }] };', /^the safety of a fix is none of safe, /],
    ['yield { span: template.root, fixes: [{ safety: "safe", edits: [] }] };', /^a fix has no text "title"$/],
    [
      'yield { span: template.root, fixes: [{ title: "x", safety: "safe", edits: [{ span: template.root }] }] };',
      /^an edit has no text "newText"$/,
    ],
    ['yield { span: template.root, related: [{ text: "x" }] };', /^a related place has no "span"/],
    ['yield { span: { start: 0, end: 1e9 } };', /^a span, 0 to 1000000000, lies behind the end of the text/],
    ['for (;;) yield { span: template.root };', /^"check" yields more than 1000 findings for one text$/],
    ['throw { toString() { throw 1; } };', /^it throws something that is no error$/],
  ])('one that fails is one finding that tells its author: %s', (statement, reason) => {
    const broken = rule.replace('*check(template) {', `*check(template) { ${statement}`);
    const finding = found(run(broken)).find((each: string) => each.includes('internal-error')) ?? '';
    expect(finding).toMatch(/^warning internal-error: your rule "acme-names" failed: /);
    expect(finding.split('failed: ')[1]).toMatch(reason);
    expect(run(broken, { './rules/names.mjs': 'on' }, '-fsarif:out.sarif').stderr).toBe('');
  });

  test('one that is no generator and returns nothing says so', () => {
    const broken = rule.replace('*check(template) {', 'check() {}, *unused(template) {');
    expect(found(run(broken))).toEqual([
      'warning internal-error: your rule "acme-names" failed: "check" yields nothing; it is a generator ("*check") or returns a list',
    ]);
  });

  test.each([
    [
      'an answer that comes later',
      rule.replace('*check(template) {', 'async check() { throw 1; }, *unused(template) {'),
      'check',
    ],
    ['a message that comes later', rule.replace(/message: [^\n]*/, 'message: () => Promise.reject(1),'), 'message'],
  ])('%s is one finding', (_name, broken, part) => {
    expect(found(run(broken))).toContain(
      `warning internal-error: your rule "acme-names" failed: "${part}" is async; a rule has to answer at once`,
    );
  });

  test('where a rule is an error, its failure is one', () => {
    const broken = rule.replace('*check(template) {', '*check(template) { throw new Error("x");');
    const [finding] = found(run(broken, { './rules/names.mjs': 'error' }));
    expect(finding).toMatch(/^error internal-error: your rule "acme-names" failed: x/);
  });

  test.each([
    ['await new Promise(() => {});', 'ended the run, or waits for what never comes'],
    ['process.exit(0);', 'ended the run, or waits for what never comes'],
    [rule.replace('*check(template) {', '*check(template) { process.exit(0);'), 'ended the run, or waits'],
    [`Promise.reject(new Error('stray')); ${rule}`, 'left a promise that failed: stray'],
  ])('what a module does to the run does not look like success: %s', (module, message) => {
    const { code, stderr } = run(module);
    expect(code).toBe(2);
    expect(stderr).toContain(`ros-lint: a module that the configuration names ${message}`);
  });

  test('what a module prints is no part of a report', () => {
    const { stdout, stderr } = run(`console.log('loading');\n${rule}`);
    expect(found({ stdout })).toEqual(found(run(rule)));
    expect(stderr).toContain('loading');
  });

  test('the cache knows what a module imports, and what that imports', () => {
    const folder = folderOf({
      'ros-lint.config.json': '{"rules": {"./names.mjs": "on"}}',
      'names.mjs': `import { word } from './word.mjs';\n${rule.replace(/message: [^\n]*/, 'message: () => word,')}`,
      'word.mjs': "import deep from './deep.cjs';\nexport const { word } = deep;",
      'deep.cjs': "module.exports = require('./deepest');",
      'deepest.js': "exports.word = 'one';",
      'a.yml': template,
    });
    expect(folder.run(['a.yml', '--cache']).stdout).toContain(' one [acme-names]');
    folder.write('deepest.js', "exports.word = 'two';");
    expect(folder.run(['a.yml', '--cache']).stdout).toContain(' two [acme-names]');
  });

  test('the command line may name it', () => {
    const folder = folderOf({
      'ros-lint.config.json': '{"rules": {"./names.mjs": "on"}}',
      'names.mjs': rule.replaceAll('acme-names', 'constructor'),
      'a.yml': template,
    });
    expect(folder.run(['a.yml']).stdout).toContain('[constructor]');
    expect(folder.run(['a.yml', '--rule', 'constructor=off']).stdout).not.toContain('[constructor]');
    expect(folder.run(['a.yml', '--rule', 'construktor=off'])).toMatchObject({
      code: 2,
      stderr: 'ros-lint: --rule: there is no rule "construktor"; did you mean "constructor"?\n',
    });
  });

  test('a fix of theirs may stand in one language, and is made like ours', () => {
    const mending = rule.replace("'suggest'", "'safe'");
    const folder = folderOf({
      'ros-lint.config.json': '{"rules": {"./names.mjs": "on"}}',
      'names.mjs': mending,
      'a.yml': template,
    });
    expect(folder.run(['a.yml', '--fix']).stdout).toMatch(/, 2 fixed\n$/);
    expect(folder.read('a.yml')).toContain('AcmeOpen');
  });

  test.each([
    ['export default 1;', 'the default export of ./rules/names.mjs is no rule: is no rule'],
    ['export default { id: "X" };', 'has no id such as "acme-names"'],
    [
      rule.replace("'template'", "'templates'"),
      '"acme-names": "on" must be one of document, template, request, policy',
    ],
    [rule.replace('*check', '*chek'), '"acme-names" has no function "check"'],
    ['export default {', 'cannot be loaded: '],
    ['export const rule = {};', './rules/names.mjs has no default export; expected a rule or a list of rules'],
  ])('one that is none ends the run with a frame', (module, message) => {
    const { code, stderr } = run(module);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^ros-lint\.config\.json:1:11 error .*\n 1 \| /);
  });
});
