/** A new output format of the command: one line a finding, until its file says otherwise. */
import type { Name } from './names.ts';
import { addToRecord } from './registry.ts';
import type { Files, Read } from './scaffold.ts';

const index = 'packages/cli/src/formats/index.ts';

export function newFormat({ kebab, pascal }: Name, read: Read): Files {
  const loader = `async () => (await import('./${kebab}.ts')).render${pascal}`;
  return new Map([
    [`packages/cli/src/formats/${kebab}.ts`, formatFile(pascal)],
    [`test/cli/format-${kebab}.test.ts`, formatTest(kebab, pascal)],
    [index, addToRecord(read(index), 'formats', kebab, loader)],
  ]);
}

const formatFile = (name: string) => `/** One line a finding: where it is, how grave, which rule, what is wrong. */
import type { Report } from '../report.ts';

export function render${name}({ files }: Report): string {
  return files
    .flatMap(({ path, diagnostics, lines }) =>
      diagnostics.map(({ severity, span, rule, message }) => {
        const { line, column } = lines().position(span.start);
        return \`\${path}:\${line}:\${column}: \${severity} \${rule}: \${message}\\n\`;
      }),
    )
    .join('');
}
`;

const formatTest = (file: string, name: string) => `/** The format ${file}: what one finding looks like in it. */
import type { Diagnostic } from '@ros-lint/core';
import { expect, test } from 'vitest';
import { render${name} } from '../../packages/cli/src/formats/${file}.ts';
import { reportOf } from '../../packages/cli/src/report.ts';

const diagnostic: Diagnostic = {
  rule: 'some-rule',
  severity: 'error',
  message: '"b" is wrong',
  span: { start: 5, end: 6 },
  path: ['a'],
  related: [],
  fixes: [],
  tags: [],
  url: '',
};

test('a finding is one line', () => {
  const checked = { path: 'a.yml', kind: 'template' as const, text: 'a:\\n  b\\n', diagnostics: [diagnostic] };
  expect(render${name}(reportOf([checked], ['error'], []))).toBe('a.yml:2:3: error some-rule: "b" is wrong\\n');
});

test('nothing found is nothing said', () => {
  expect(render${name}(reportOf([], ['error'], []))).toBe('');
});
`;
