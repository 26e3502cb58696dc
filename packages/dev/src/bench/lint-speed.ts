/** The full lint of generated templates against a bare parser of the same text. */
import { lint, type Spec } from '@ros-lint/core';
import { parseTree } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import { interleave, type Row } from './measure.ts';
import { type Sample, samples } from './templates.ts';

const YAML_BAR = 0.7;
const JSON_BAR = 6;
const GROWTH_BAR = 1.3;
/** At least so many rounds; small texts get more, because a millisecond is easily disturbed. */
const ROUNDS = 25;
/** Text that is read in all rounds together before rounds become fewer. */
const UNITS = 2_000_000;

export function measureLint(spec: Spec): Row[] {
  const sizes = samples();
  for (const { name, yaml } of sizes) refuseFindings(name, yaml, spec);
  const yaml = sizes.map(({ name, yaml: text }) =>
    row(`YAML ${name}: lint / yaml parseDocument`, YAML_BAR, text, spec, () => {
      parseDocument(text, { uniqueKeys: false });
    }),
  );
  const json = sizes.map(({ name, json: text }) =>
    row(`JSON ${name}: lint / jsonc-parser parseTree`, JSON_BAR, text, spec, () => {
      parseTree(text);
    }),
  );
  return [...yaml, ...json, growth('YAML', yaml, sizes, 'yaml'), growth('JSON', json, sizes, 'json')];
}

function row(name: string, bar: number, text: string, spec: Spec, other: () => void): Row {
  const works = [() => void lint(text, spec, { kind: 'template' }), other];
  const rounds = Math.max(ROUNDS, Math.round(UNITS / text.length));
  // The first rounds do not count: in them the machine code is made.
  interleave(rounds >> 2, works);
  const [ours, theirs] = interleave(rounds, works);
  if (ours === undefined || theirs === undefined) throw new Error('nothing was measured');
  return { name, ours, other: theirs, ratio: ours.min / theirs.min, bar };
}

/** How much more a byte costs in the largest template than in the middle one, against the parser's own growth. */
function growth(language: string, rows: readonly Row[], sizes: readonly Sample[], form: 'yaml' | 'json'): Row {
  const [, middle, large] = rows;
  const [, middleSample, largeSample] = sizes;
  if (!middle || !large || !middleSample || !largeSample) throw new Error('three sizes are needed');
  const bytes = largeSample[form].length / middleSample[form].length;
  const ours = large.ours.min / middle.ours.min / bytes;
  const other = large.other.min / middle.other.min / bytes;
  return {
    name: `${language} growth per byte, ${middleSample.name} to ${largeSample.name}`,
    ours: { min: ours, median: large.ours.median / middle.ours.median / bytes },
    other: { min: other, median: large.other.median / middle.other.median / bytes },
    ratio: ours / other,
    bar: GROWTH_BAR,
  };
}

/** A template with findings would measure how they are reported, and one that is skipped nothing at all. */
function refuseFindings(name: string, text: string, spec: Spec): void {
  const { kind, diagnostics } = lint(text, spec, {});
  const [first] = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (kind !== 'template') throw new Error(`the ${name} sample is not seen as a template`);
  if (first !== undefined) throw new Error(`the ${name} sample has a finding: ${first.rule}: ${first.message}`);
}
