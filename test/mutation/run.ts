/** Breaks templates in every way, lints them, and counts what is found, where, and with which code of the service. */
import { type Diagnostic, lint, type Span, type Spec } from '@ros-lint/core';
import { callKinds } from './kinds-calls.ts';
import { nameKinds } from './kinds-names.ts';
import { structureKinds, terraformKinds } from './kinds-structure.ts';
import { valueKinds } from './kinds-values.ts';
import { apply, type Kind, type Mutant, readSubject, type Subject } from './mutant.ts';
import { randomFrom } from './random.ts';

/** What became of the mutants of one kind. */
export interface Figures {
  readonly kind: string;
  mutants: number;
  found: number;
  exact: number;
  coded: number;
}

/** A mutant that was not told as it should be. */
export interface Miss {
  readonly kind: string;
  readonly path: string;
  readonly problem: 'not found' | 'elsewhere' | 'another code';
  /** The line of the wrong token. */
  readonly line: string;
  /** What was said instead. */
  readonly said: readonly string[];
}

export interface Outcome {
  readonly figures: readonly Figures[];
  readonly misses: readonly Miss[];
}

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Up to `perKind` mutants of each kind, each from another template while there are enough. */
export function mutate(sources: readonly Source[], spec: Spec, perKind: number, seed: number): Outcome {
  const subjects = sources.flatMap(({ path, text }) => readSubject(path, text, spec) ?? []);
  const plain = subjects.filter(({ template }) => template.kind === 'plain');
  const terraform = subjects.filter(({ template }) => template.kind === 'terraform');
  const before = new Map<Subject, readonly Diagnostic[]>();
  const misses: Miss[] = [];
  const figures: Figures[] = [];
  const run = (kind: Kind, among: readonly Subject[]) => {
    const random = randomFrom(seed + figures.length);
    const tally: Figures = { kind: kind.name, mutants: 0, found: 0, exact: 0, coded: 0 };
    figures.push(tally);
    for (let round = 0; round < 3 && tally.mutants < perKind; round += 1) {
      for (const subject of random.shuffle(among)) {
        if (tally.mutants >= perKind) break;
        const breakage = kind.breakIn(subject, random);
        if (breakage === undefined) continue;
        const known = before.get(subject) ?? lint(subject.text, spec).diagnostics;
        before.set(subject, known);
        tally.mutants += 1;
        const miss = judge(kind, subject, known, apply(subject.text, breakage), spec, tally);
        if (miss !== undefined) misses.push(miss);
      }
    }
  };
  for (const kind of [...nameKinds, ...valueKinds, ...callKinds, ...structureKinds]) run(kind, plain);
  for (const kind of terraformKinds) run(kind, terraform);
  return { figures, misses };
}

function judge(
  kind: Kind,
  subject: Subject,
  known: readonly Diagnostic[],
  mutant: Mutant,
  spec: Spec,
  tally: Figures,
): Miss | undefined {
  const old = new Set(known.map(({ rule, span }) => keyOf(rule, mutant.moved(span))));
  const grave = lint(mutant.text, spec, { kind: 'template' }).diagnostics.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  const fresh = grave.filter(({ rule, span }) => !old.has(keyOf(rule, span)));
  const exact = fresh.filter((each) =>
    spansOf(each).some((span) => mutant.tokens.some((token) => isSame(span, token, mutant.text))),
  );
  const codes: readonly string[] = kind.codes;
  const isRight = (each: Diagnostic) => codes.includes(each.rosError?.code ?? 'none');
  const coded = exact.length > 0 ? exact.some(isRight) : fresh.some(isRight);
  if (fresh.length > 0) tally.found += 1;
  if (exact.length > 0) tally.exact += 1;
  if (coded) tally.coded += 1;
  if (exact.length > 0 && coded) return undefined;
  const start = mutant.tokens[0]?.start ?? 0;
  return {
    kind: kind.name,
    path: subject.path,
    problem: fresh.length === 0 ? 'not found' : exact.length === 0 ? 'elsewhere' : 'another code',
    line: mutant.text.slice(mutant.text.lastIndexOf('\n', start - 1) + 1, start + 80).trim(),
    said: (exact.length > 0 ? exact : fresh)
      .slice(0, 3)
      .map(
        ({ rule, message, rosError, span }) =>
          `${rule} ${rosError?.code ?? 'none'} "${mutant.text.slice(span.start, span.end)}" ${message}`,
      ),
  };
}

/** The place of a finding, and those that belong to it. */
function spansOf({ span, related }: Diagnostic): Span[] {
  return [span, ...related.map((place) => place.span)];
}

function keyOf(rule: string, { start, end }: Span): string {
  return `${rule} ${start} ${end}`;
}

/** Quotes around a token, and the exclamation mark of a tag, belong to it or not. */
function isSame(a: Span, b: Span, text: string): boolean {
  const bare = ({ start, end }: Span): Span => {
    const isQuoted = /^["']/.test(text.charAt(start)) && text.charAt(start) === text.charAt(end - 1) && end - start > 1;
    return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  };
  const [left, right] = [bare(a), bare(b)];
  return left.start === right.start && left.end === right.end;
}
