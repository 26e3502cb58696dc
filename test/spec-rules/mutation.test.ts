/** Slips put into official templates: each has to be found, in its place, and the right name has to be offered. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { readTemplate } from '../../packages/core/src/model/template.ts';
import { resolve } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { applyEdits } from '../../packages/core/src/text/edits.ts';
import { root } from '../support/sources.ts';
import { type Mutation, mutationsOf, type Random, randomOf, type Slip } from './mutations.ts';

const corpus = join(root, '../shared/corpus/ros-templates');
const present = existsSync(corpus);
const spec = createSpec();
/** Every second template, one slip of each kind in each: enough to notice what got lost, and done in seconds. */
const STEP = 2;
const MOST_OF_A_KIND = 1;

interface Count {
  tried: number;
  found: number;
  offered: number;
  readonly missed: string[];
}

describe.skipIf(!present)(present ? 'slips in official templates' : 'skipped: no corpus', () => {
  const counts = new Map<Slip, Count>();
  const random = randomOf(20_261_121);
  // The body runs also where it is skipped.
  const all = present ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : [];
  const files = all.filter((file) => /\.ya?ml$/.test(file));
  for (const file of files.sort().filter((_, index) => index % STEP === 0))
    tryAll(file, readFileSync(join(corpus, file), 'utf8'), random, counts);
  const results = [...counts.values()];
  const sum = (key: 'tried' | 'found' | 'offered') => results.reduce((total, count) => total + count[key], 0);

  test('are many, of every kind', () => {
    expect(sum('tried')).toBeGreaterThan(1000);
    expect(counts.size).toBe(10);
  });

  test('are found, in their place', () => {
    const missed = results.flatMap((count) => count.missed);
    expect(sum('found') / sum('tried'), missed.slice(0, 40).join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test.each(['misspelt property', 'misspelt type', 'misspelt attribute'] as const)(
    '%s: the right name is offered',
    (slip) => {
      const count = counts.get(slip);
      expect((count?.offered ?? 0) / (count?.tried ?? 1)).toBeGreaterThanOrEqual(0.9);
    },
  );
});

function tryAll(file: string, text: string, random: Random, counts: Map<Slip, Count>): void {
  const document = parse(file, text, tags);
  const map = document.root && resolve(document.root);
  if (map?.kind !== 'map' || document.problems.length > 0) return;
  const bySlip = new Map<Slip, Mutation[]>();
  for (const mutation of mutationsOf(readTemplate(document, map, spec), spec, random)) {
    bySlip.set(mutation.slip, [...(bySlip.get(mutation.slip) ?? []), mutation]);
  }
  if (bySlip.size === 0) return;
  const before = new Set(lint(text, spec, { kind: 'template' }).diagnostics.map(sayOf));
  for (const [slip, mutations] of bySlip) {
    for (let turn = 0; turn < Math.min(MOST_OF_A_KIND, mutations.length); turn += 1) {
      const mutation = mutations[random(mutations.length)];
      if (mutation !== undefined) tryOne(file, text, mutation, before, countOf(counts, slip));
    }
  }
}

function tryOne(file: string, text: string, mutation: Mutation, before: ReadonlySet<string>, count: Count): void {
  const { start, end, newText, rules, name, right, slip } = mutation;
  const mutated = applyEdits(text, [{ span: { start, end }, newText }]).text;
  const { diagnostics } = lint(mutated, spec, { kind: 'template' });
  const fresh = diagnostics.filter((each) => !before.has(sayOf(each)));
  const token = newText.replace(/^"|"$/g, '');
  const isIt = (each: Diagnostic) => {
    if (slip === 'swapped types') return true;
    if (!rules.includes(each.rule)) return false;
    if (name !== undefined) return each.message.startsWith(`"${name}"`);
    const place = mutated.slice(each.span.start, each.span.end).replace(/^["']|["']$/g, '');
    return place === token && each.span.start >= start && each.span.end <= start + newText.length + 1;
  };
  count.tried += 1;
  const hit = fresh.find(isIt);
  if (hit === undefined) {
    count.missed.push(`${slip}: ${file} at ${start}: ${JSON.stringify(newText.slice(0, 40))} ${name ?? right ?? ''}`);
    return;
  }
  count.found += 1;
  if (right !== undefined && hit.fixes.some(({ edits }) => edits[0]?.newText.replace(/^['"]|['"]$/g, '') === right))
    count.offered += 1;
}

function countOf(counts: Map<Slip, Count>, slip: Slip): Count {
  const known = counts.get(slip);
  if (known !== undefined) return known;
  const count = { tried: 0, found: 0, offered: 0, missed: [] };
  counts.set(slip, count);
  return count;
}

/** What is told, without the place, which moves. */
const sayOf = ({ rule, message, path }: Diagnostic) => `${rule} ${path.join('.')} ${message}`;
