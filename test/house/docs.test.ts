/** Generated pages are what their generator writes now, and the README names only commands that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/options.ts';
import { stalePages } from '../../packages/dev/src/docs/files.ts';
import { docPages, folders } from '../../packages/dev/src/docs/pages.ts';
import { root } from '../support/sources.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the pages of the rules and functions are as `npm run docs` writes them', () => {
  expect(stalePages(root, docPages(createSpec()), folders)).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'])('%s names only npm scripts that exist', (paper) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { [name: string]: string } };
  const named = [...read(paper).matchAll(/npm (?:run ([a-z-]+)|(test|start)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

/** What npm shows of each package. */
const readmes = ['core', 'spec', 'cli', 'language-server'].map((name) => `packages/${name}/README.md`);

test.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...readmes])(
  '%s links only files that exist',
  (paper) => {
    const links = [...read(paper).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(root, dirname(paper), path)))).toEqual([]);
  },
);

test('every npm script has a file', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { [name: string]: string } };
  const commands = Object.values(scripts).map((script) => script.replace('node packages/dev/run.mjs ', ''));
  expect(commands.filter((name) => !existsSync(join(root, 'packages/dev/src/commands', `${name}.ts`)))).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'packages/cli/README.md'])(
  '%s names only commands of ros-lint that exist',
  (paper) => {
    const known = commands.map(({ name }): string => name);
    const named = [...read(paper).matchAll(/\bros-lint ([a-z]+)(?=[ `\n])/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  },
);
