/** The 122 numbered rules of the two API pages are counted: each has its examples, in two forms at least, with the outcome for each profile. */
import { readdirSync, readFileSync } from 'node:fs';
import { operations } from '@ros-lint/spec/operations';
import { describe, expect, test } from 'vitest';
import { readPage } from '../support/pages.ts';

const folder = 'test/requests';

const page = (name: string) => readPage(readFileSync(`${folder}/${name}.md`, 'utf8'));

const cases = ['CreateStackInstances', 'CreateChangeSet'].flatMap((name) => page(name).cases);

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

const numbered = [...ids('CSI', 44), ...ids('CCS', 78)];

/** Their examples are too large for a page and stand in `limits.test.ts`. */
const tooLarge = ['CSI-20', 'CCS-12', 'CCS-26', 'CCS-42', 'CCS-54'];

/** Rules that forbid nothing: what they say is that a sentence of the pages is wrong, or that something may be left out. */
const permissions = ['CSI-17', 'CSI-34', 'CCS-09', 'CCS-40'];

/** The severest finding of a rejected example, documented and current; an error in both where it is not listed. */
const outcomes: { readonly [id: string]: readonly [documented: string, current: string] } = {
  'CSI-04': ['warning', 'warning'],
  'CSI-06': ['warning', 'warning'],
  'CSI-08': ['warning', 'warning'],
  'CSI-12': ['warning', 'warning'],
  'CSI-22': ['warning', 'warning'],
  'CSI-35': ['warning', 'warning'],
  'CSI-39': ['warning', 'warning'],
  'CSI-42': ['info', 'error'],
  'CSI-43': ['info', 'error'],
  'CSI-44': ['info', 'error'],
  'CCS-08': ['warning', 'warning'],
  'CCS-14': ['warning', 'warning'],
  'CCS-20': ['warning', 'warning'],
  'CCS-25': ['warning', 'warning'],
  'CCS-26': ['nothing', 'error'],
  'CCS-29': ['warning', 'warning'],
  'CCS-31': ['warning', 'warning'],
  'CCS-44': ['warning', 'warning'],
  'CCS-45': ['warning', 'error'],
  'CCS-47': ['warning', 'warning'],
  'CCS-56': ['warning', 'error'],
  'CCS-57': ['warning', 'warning'],
  'CCS-58': ['warning', 'warning'],
  'CCS-59': ['warning', 'warning'],
  'CCS-62': ['warning', 'warning'],
  'CCS-64': ['warning', 'warning'],
  'CCS-68': ['warning', 'warning'],
  'CCS-72': ['warning', 'warning'],
  'CCS-76': ['warning', 'warning'],
  'CCS-77': ['info', 'error'],
  'CCS-78': ['warning', 'warning'],
};

/** The profile of a tool fills in the region, so its lack is only an info there. */
const suppliedByTool = ['CSI-07', 'CCS-07'];

interface Block {
  readonly form: string;
  readonly profile: 'current' | 'documented';
  readonly worst: string;
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, form, words = '']) => form !== 'text' && !/\bgiven\b/.test(words))
    .map(([, form = '', words = '', body = '']) => {
      const found = [...body.matchAll(/[\^|$] (error|warning|info|hint) /g)].map(([, severity]) => severity);
      const worst = ['error', 'warning', 'info', 'hint'].find((severity) => found.includes(severity)) ?? 'nothing';
      return { form, profile: words.includes('documented') ? 'documented' : 'current', worst };
    });
}

const blocksUnder = (starts: string) =>
  cases.filter(({ name }) => name.startsWith(starts)).flatMap(({ text }) => blocksOf(text));

const formsOf = (blocks: readonly Block[]) => new Set(blocks.map(({ form }) => form)).size;

test('there are 122 of them', () => {
  expect(numbered).toHaveLength(122);
  const headed = cases.flatMap(({ name }) => /^(?:CSI|CCS)-\d+/.exec(name)?.[0] ?? []);
  expect(numbered.filter((id) => !headed.includes(id) && !tooLarge.includes(id))).toEqual([]);
  expect(headed.filter((id) => !numbered.includes(id))).toEqual([]);
});

describe.each(numbered.filter((id) => !tooLarge.includes(id)))('%s', (id) => {
  test('an accepted example is silent in two forms', () => {
    const blocks = blocksUnder(`${id}:`).filter(({ profile }) => profile === 'current');
    expect(formsOf(blocks)).toBeGreaterThanOrEqual(2);
    expect(blocks.filter(({ worst }) => worst !== 'nothing')).toEqual([]);
  });
});

describe.each(numbered.filter((id) => !tooLarge.includes(id) && !permissions.includes(id)))('%s, broken', (id) => {
  const [documented, current] = outcomes[id] ?? ['error', 'error'];
  const blocks = blocksUnder(`${id}, broken`);

  test('is told in two forms', () => {
    const now = blocks.filter(({ profile }) => profile === 'current');
    expect(formsOf(now)).toBeGreaterThanOrEqual(2);
    const others = now.filter(
      ({ form, worst }) => worst !== (form === 'sh' && suppliedByTool.includes(id) ? 'info' : current),
    );
    expect(others).toEqual([]);
  });

  test('has its outcome by the documents', () => {
    const then = blocks.filter(({ profile }) => profile === 'documented').map(({ worst }) => worst);
    expect(new Set(then)).toEqual(new Set([documented]));
  });
});

test('each of the 95 operations has a page', () => {
  const pages = readdirSync(folder).filter((name) => /^[A-Z]\w+\.md$/.test(name));
  expect(Object.keys(operations)).toHaveLength(95);
  expect(pages.map((name) => name.replace('.md', '')).sort()).toEqual(Object.keys(operations).sort());
});
