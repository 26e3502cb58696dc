/** The examples show a newcomer real findings: what `npm start` lints. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './command.ts';

const examples = join(import.meta.dirname, '../../packages/cli/examples');

test('the examples have the faults that they are there for', () => {
  const folder = folderOf({});
  cpSync(examples, folder.path, { recursive: true });
  const { files } = JSON.parse(folder.run(['.', '--format', 'json']).stdout) as Report;
  const found = files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, start }) => `${path}:${start.line} ${rule}`),
  );
  expect(found).toEqual([
    'security-groups.json:2 invalid-version',
    'security-groups.json:19 circular-dependency',
    'subnets.yml:17 duplicate-key',
    'web-server.yml:23 unknown-reference',
    'web-server.yml:37 unknown-reference',
    'web-server.yml:41 unknown-reference',
    'web-server.yml:45 unknown-reference',
    'web-server.yml:46 unknown-section',
  ]);
});

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly rule: string; readonly start: { readonly line: number } }[];
  }[];
}
