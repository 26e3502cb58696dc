/** The extension speaks English and Chinese: every text it shows has both, and none is left over. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sources } from '../support/sources.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(join(root, 'extension', file), 'utf8')) as Record<string, unknown>;

test('the manifest names texts that exist in both languages', () => {
  const manifest = readFileSync(join(root, 'extension/package.json'), 'utf8');
  const named = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name))].sort();
  expect(named.length).toBeGreaterThan(20);
  expect(Object.keys(read('package.nls.json')).sort()).toEqual(named);
  expect(Object.keys(read('package.nls.zh-cn.json')).sort()).toEqual(named);
});

test('every text of the code is translated', () => {
  const code = sources.filter(({ path }) => path.startsWith('extension/')).map(({ text }) => text);
  const said = code.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words));
  expect(said.length).toBeGreaterThan(10);
  expect(Object.keys(read('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(said)].sort());
});

test('the pictures and pages that it names are there', () => {
  const readme = readFileSync(join(root, 'extension/README.md'), 'utf8');
  const named = [...readme.matchAll(/\]\((images\/[\w.-]+)\)/g)].map(([, file]) => file ?? '');
  const pages = Object.values({ ...read('package.nls.json'), ...read('package.nls.zh-cn.json') })
    .map(String)
    .filter((text) => text.startsWith('media/'));
  expect([...named, ...pages].filter((file) => !existsSync(join(root, 'extension', file)))).toEqual([]);
});

test('its version is that of the packages', () => {
  const packages = JSON.parse(readFileSync(join(root, 'packages/language-server/package.json'), 'utf8')) as {
    version: string;
  };
  expect(read('package.json').version).toBe(packages.version);
});
