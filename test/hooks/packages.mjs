#!/usr/bin/env node
/** Installs the tarballs that npm would publish into an empty folder and uses them as a stranger would: the command, the imports, the types. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bad, check, finish, root, workshop } from './repository.mjs';

const shop = workshop();
const empty = join(shop.folder, 'empty');
mkdirSync(empty);
shop.must(process.execPath, ['packages/dev/run.mjs', 'package', '--npm'], { cwd: root });
const names = ['core', 'spec', 'cli', 'language-server'];
const files = names.map((name) => {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  return join(root, 'dist', `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`);
});

for (const file of files) {
  const packed = shop.must('tar', ['-tzf', file]).split('\n');
  const lacks = ['README.md', 'LICENSE', 'NOTICE'].filter((paper) => !packed.includes(`package/${paper}`));
  check(`${basename(file)} says what it is and how it is licensed`, lacks.length === 0, `It lacks ${lacks.join(', ')}`);
  const { homepage, bugs, keywords, author } = JSON.parse(shop.must('tar', ['-xzOf', file, 'package/package.json']));
  check(`${basename(file)} says where it comes from`, [homepage, bugs?.url, keywords?.length, author].every(Boolean));
}

/** Entries for the packages of this repository alone, which have no types and lead nowhere for anybody else. */
function internalOf(name) {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  return Object.keys(exports).filter((entry) => exports[entry].types === undefined);
}

const run = (command, ...args) => shop.run(command, args, { cwd: empty });
writeFileSync(join(empty, 'package.json'), '{"private": true, "type": "module"}');
const installed = run('npm', 'install', '--silent', '--no-audit', '--no-fund', ...files);
check('the tarballs install into an empty folder', installed.code === 0, installed.output);

writeFileSync(join(empty, 'stack.yml'), bad);
const linted = run('npx', 'ros-lint', 'stack.yml');
check('npx ros-lint finds the fault', linted.code === 1 && linted.output.includes('unknown-reference'), linted.output);

const imported = run(process.execPath, '--input-type=module', '-e', "await import('ros-lint')");
check('who imports the command is told of the library', imported.output.includes('@ros-lint/core'), imported.output);

const program = `import { fixText, lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';

const spec = createSpec();
const text = ${JSON.stringify(bad)};
for (const { rule, message, span } of lint(text, spec).diagnostics) {
  if (rule === 'unknown-reference') console.log(rule, text.slice(span.start, span.end), message);
}
console.log(fixText(text, (each) => lint(each, spec), { safeties: ['safe'] }).applied);
`;
writeFileSync(join(empty, 'program.js'), program);
const used = run(process.execPath, 'program.js');
check('a program can lint', used.code === 0 && /^unknown-reference VpcIdd .*\n0\n$/.test(used.output), used.output);

const rule = `import { defineRule, ruleTester } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';

const rule = defineRule({
  id: 'acme-names', on: 'template', severity: 'warning', bad: '', good: '',
  summary: { en: 'Names begin with Acme.', 'zh-cn': '名称以 Acme 开头。' }, why: { en: '', 'zh-cn': '' },
  message: { en: ({ name }) => name, 'zh-cn': ({ name }) => name },
  *check(template) {
    for (const { name, entry } of template.symbols.parameter.values()) {
      if (!name.startsWith('Acme')) yield { span: entry.key, data: { name } };
    }
  },
});
const bad = ${JSON.stringify(bad)};
ruleTester(createSpec())(rule, { good: [bad.replaceAll('VpcId', 'AcmeVpcId')], bad: [{ text: bad, messages: ['VpcId'] }] });
let thrown = '';
try {
  ruleTester(createSpec())(rule, { good: [bad] });
} catch (error) {
  thrown = error.message.split('\\n')[0];
}
console.log(thrown);
`;
writeFileSync(join(empty, 'rule.js'), rule);
const tested = run(process.execPath, 'rule.js');
check(
  'ruleTester tries a rule',
  tested.output === 'the rule "acme-names" finds ["VpcId"] in the good example\n',
  tested.output,
);

const typed = `import { type Diagnostic, defineRule, lint, type Template } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';

const found: readonly Diagnostic[] = lint('', createSpec()).diagnostics;
export const rules: string[] = found.map(({ rule }) => rule);
export const own = defineRule({
  id: 'acme-names', on: 'template', severity: 'warning', summary: 'Names begin with Acme.',
  message: ({ name }) => name,
  *check(template: Template) {
    for (const { name, entry } of template.symbols.resource.values()) yield { span: entry.key, data: { name } };
  },
});
`;
writeFileSync(join(empty, 'typed.ts'), typed);
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const flags = [
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  'false',
  '--module',
  'nodenext',
  '--target',
  'es2022',
  'typed.ts',
];
const compiled = run(process.execPath, compiler, ...flags);
check('the types compile in a strict program', compiled.code === 0, compiled.output);

for (const file of files) {
  const name = basename(file);
  const hints = run('npx', '--yes', 'publint@0.3.25', file, '--strict');
  check(`publint is content with ${name}`, hints.code === 0, hints.output);
  // The command and the server are programs: nobody imports them.
  const [library] = /core|spec/.exec(name) ?? [];
  if (library === undefined) continue;
  const types = run(
    'npx',
    '--yes',
    '@arethetypeswrong/cli@0.18.5',
    file,
    '--profile',
    'esm-only',
    '--no-emoji',
    '--exclude-entrypoints',
    ...internalOf(library),
  );
  check(`the types of ${name} are right`, types.code === 0, types.output);
}
finish();
