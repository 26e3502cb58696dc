/** The public interface of core, every entry in a file of its own, so that a change of it is seen in a review. `UPDATE=1 npm test -- test/api` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, isNode, root, type Source, sources, type TreeNode } from '../support/sources.ts';

const { exports } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8')) as {
  exports: { [entry: string]: { 'ros-lint-source': string; types?: string } };
};
/** An entry without types is none for others. */
const entries = Object.entries(exports)
  .filter(([, { types }]) => types !== undefined)
  .map(([entry, { 'ros-lint-source': source }]) => ({
    name: entry.replace('.', '@ros-lint/core'),
    file: join(import.meta.dirname, `${entry.replace('./', '').replace('.', 'core')}-api.md`),
    source: join('packages/core', source),
  }));

/** Every exported name with the file that declares it; `*` brings all types of a file along. */
function exportsOf(path: string): Map<string, Source> {
  const source = sourceAt(path);
  const found = new Map<string, Source>();
  for (const { entries } of source.tree.module.staticExports) {
    for (const { exportName, importName, moduleRequest, isType } of entries) {
      const target = importsOf(source).find(({ specifier }) => specifier === moduleRequest?.value)?.target;
      if (target === undefined) {
        if (exportName.name !== null) found.set(exportName.name, source);
      } else if (importName.kind === 'AllButDefault' || importName.kind === 'All') {
        for (const [name, from] of exportsOf(target)) {
          if (!isType || isTypeIn(name, from)) found.set(name, from);
        }
      } else if (exportName.name !== null) {
        found.set(exportName.name, exportsOf(target).get(importName.name ?? exportName.name) ?? sourceAt(target));
      }
    }
  }
  return found;
}

/** False for what `export type *` leaves behind: functions and values. */
const isTypeIn = (name: string, source: Source) => /^(interface|type) /.test(declarationOf(name, source));

function sourceAt(path: string): Source {
  const source = sources.find((each) => each.path === path);
  if (source === undefined) throw new Error(`${path} is no source`);
  return source;
}

/** What a user of the name sees: a type whole, a function without its body, a value without what it is. */
function declarationOf(name: string, source: Source): string {
  const body = source.tree.program.body as unknown as TreeNode[];
  for (const statement of body) {
    const declared = isNode(statement.declaration) ? statement.declaration : statement;
    const names = Array.isArray(declared.declarations)
      ? (declared.declarations as TreeNode[]).map(({ id }) => id)
      : [declared.id];
    if (!names.some((id) => isNode(id) && id.name === name)) continue;
    const isType = declared.type === 'TSInterfaceDeclaration' || declared.type === 'TSTypeAliasDeclaration';
    const end = isType || !isNode(declared.body) ? declared.end : (declared.body as TreeNode).start;
    const text = withoutComments(source, declared.start, end);
    return declared.type === 'VariableDeclaration' ? text.replace(/\s*=(?!>)[\s\S]*$/, '') : text;
  }
  return `${name} is declared in another file`;
}

function withoutComments({ text, tree }: Source, start: number, end: number): string {
  let result = '';
  let position = start;
  for (const comment of tree.comments.filter((each) => each.start >= start && each.end <= end)) {
    result += text.slice(position, comment.start);
    position = comment.end;
  }
  return (result + text.slice(position, end)).replace(/^\s*\n/gm, '').trim();
}

test.each(entries)('$name is as it is written down', ({ name: entry, file, source: path }) => {
  const names = [...exportsOf(path)].sort(([a], [b]) => (a < b ? -1 : 1));
  const report = [
    `# The public interface of ${entry}`,
    '',
    'Written by `UPDATE=1 npm test -- test/api`. A name that goes away, or a field that becomes narrower, breaks programs of others.',
    '',
    ...names.map(([name, source]) => `\`\`\`ts\n${declarationOf(name, source)}\n\`\`\`\n`),
  ].join('\n');
  if (process.env.UPDATE) writeFileSync(file, report);
  expect(names.length).toBeGreaterThan(5);
  expect(report).not.toContain('is declared in another file');
  expect(readFileSync(file, 'utf8')).toBe(report);
});
