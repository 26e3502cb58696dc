/** A bundle is built again when something that it holds has changed, be it brought by a plugin. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildTarget, isFresh } from '../../packages/dev/src/build/bundles.ts';
import { dataPlugin } from '../../packages/dev/src/build/data-plugin.ts';
import type { Target } from '../../packages/dev/src/build/targets.ts';

async function built() {
  const root = mkdtempSync(join(tmpdir(), 'ros-lint-bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['door/src', 'data']) mkdirSync(join(root, folder), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  write('door/src/main.js', "import data from 'ros-lint-data'; globalThis.data = data;");
  write('data/index.json', '{}');
  write('data/ecs.json', '{}');
  const target: Target = {
    folder: 'door',
    holds: ['data'],
    options: { bundle: true, entryPoints: { main: './src/main.js' }, plugins: [dataPlugin(join(root, 'data'))] },
  };
  await buildTarget(root, target);
  return { write, isFresh: () => isFresh(root, target), touch: (file: string) => utimesSync(join(root, file), 1, 1) };
}

test('a bundle of which nothing changed is fresh', async () => {
  expect((await built()).isFresh()).toBe(true);
});

test.each(['data/index.json', 'data/ecs.json', 'door/src/main.js'])('a change of %s makes it stale', async (file) => {
  const bundle = await built();
  bundle.touch(file);
  expect(bundle.isFresh()).toBe(false);
});

test('so does a new file among the data', async () => {
  const bundle = await built();
  bundle.write('data/vpc.json', '{}');
  expect(bundle.isFresh()).toBe(false);
});
