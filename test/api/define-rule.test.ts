/** `defineRule` as users call it: the example of the documentation compiles, mistakes do not, and what was left out is filled in. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineRule, lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';

const documented = readFileSync(join(root, 'packages/cli/docs/configuration.md'), 'utf8');
const [, example = ''] = /```js\nexport default (\{\n {2}id: 'acme-names'[\s\S]*?\n\});\n```/.exec(documented) ?? [];

/** The errors of the compiler, one a line. */
function errorsIn(program: string): string[] {
  const folder = join(root, 'node_modules/.cache/ros-lint/define-rule');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rule.ts'), program);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), include: [], files: ['rule.ts'] }),
  );
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', cwd: folder });
  return stdout.split('\n').filter((line) => line.includes('error'));
}

test('the documented rule compiles when it is defined, and so do rules with types of their own', () => {
  expect(example).toContain('*check(template)');
  expect(
    errorsIn(`import { defineRule, type OwnRule, type Template } from '@ros-lint/core';
export default defineRule(${example});

const namesOf = (template: Template): string[] => [...template.symbols.resource.keys()];
export const typed = defineRule<{ readonly count: number }, 'template'>({
  id: 'acme-few', on: 'template', severity: 'error', summary: { en: 'Few.', 'zh-cn': '少。' },
  message: ({ count }) => \`\${count.toFixed()} are many\`,
  *check(template) {
    const count = namesOf(template).length;
    if (count > 9) yield { span: template.root, data: { count }, fixes: [{ title: 'Fewer', safety: 'suggest', edits: [] }] };
  },
});
export const plain: OwnRule<unknown, 'request'> = {
  id: 'acme-none', on: 'request', severity: 'hint', summary: 'None.', message: () => 'none',
  *check(request) { yield { span: request }; },
};
`),
  ).toEqual([]);
});

test('mistakes do not compile', () => {
  const mistakes = [
    example.replace("'warning'", "'wrong'"),
    example.replace('symbols.resource.', 'symbols.resources.'),
    example.replace('span: entry.key', 'spam: entry.key'),
  ];
  const program = mistakes.map((rule) => `defineRule(${rule});\n`).join('');
  const errors = errorsIn(`import { defineRule } from '@ros-lint/core';\n${program}`);
  expect(errors).toEqual([
    expect.stringContaining('\'"wrong"\' is not assignable'),
    expect.stringContaining("'resources' does not exist"),
    expect.stringContaining('{ spam: ScalarNode;'),
  ]);
});

test('a defined rule judges as it is', () => {
  const rule = defineRule({
    id: 'acme-names',
    on: 'template',
    severity: 'warning',
    summary: 'Names begin with Acme.',
    message: ({ name }) => `${name} does not begin with Acme`,
    *check(template) {
      for (const { name, entry } of template.symbols.parameter.values()) yield { span: entry.key, data: { name } };
    },
  });
  const text = "ROSTemplateFormatVersion: '2015-09-01'\nParameters:\n  Web: {Type: String}\n";
  const { diagnostics } = lint(text, createSpec(), { ownRules: [rule] });
  expect(diagnostics.filter((each) => each.rule === 'acme-names').map(({ message }) => message)).toEqual([
    'Web does not begin with Acme',
  ]);
  expect(rule).toMatchObject({ summary: { en: 'Names begin with Acme.' }, url: '', default: 'on', bad: '' });
});
