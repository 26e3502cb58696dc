/** Mends a text with the fixes that its findings carry, in passes until nothing changes. Pure: a text in, a text out. */
import type { Diagnostic, Fix, Safety } from './diagnostic.ts';
import { applyEdits, type Edit } from './text/edits.ts';

/** Which fixes are wanted. */
export interface FixWish {
  /** The safeties that may be applied; of several fixes of one finding the first that fits is taken. */
  readonly safeties: readonly Safety[];
  /** False for a finding that is to be left alone; all are mended when missing. */
  readonly wants?: (diagnostic: Diagnostic) => boolean;
}

/** What a judge says of a text; anything beside the diagnostics is handed through. */
export interface Judgement {
  readonly diagnostics: readonly Diagnostic[];
}

export interface Fixed<Result extends Judgement> {
  readonly text: string;
  /** What the judge says of the mended text. */
  readonly result: Result;
  /** How many findings were mended. */
  readonly applied: number;
}

/** A chain of fixes that is longer than this does not come to rest. */
const MOST_PASSES = 10;

/** Passes after one was refused take one fix each, so there may be more of them. */
const MOST_CAREFUL_PASSES = 100;

/**
 * Applies the wanted fixes. A pass takes those that do not overlap, the next one what is left then. A pass that brings findings is taken
 * back, and from then on fixes are made one by one; one that leaves the text worse (a syntax error, or more errors) is not made at all.
 */
export function fixText<Result extends Judgement>(
  text: string,
  judge: (text: string) => Result,
  wish: FixWish,
): Fixed<Result> {
  let state: Fixed<Result> = { text, result: judge(text), applied: 0 };
  const seen = new Set([text]);
  const refused = new Set<string>();
  let isCareful = false;
  for (let pass = 0; pass < (isCareful ? MOST_CAREFUL_PASSES : MOST_PASSES); pass += 1) {
    const open = chooseFixes(state.result.diagnostics, wish, (choice) => refused.has(keyOf(choice)));
    const chosen = isCareful ? open.slice(0, 1) : open;
    if (chosen.length === 0) break;
    const next = applyFixes(state.text, chosen);
    // Two fixes that undo each other would go on for ever.
    if (seen.has(next)) {
      if (!isCareful && chosen.length > 1) isCareful = true;
      else for (const choice of chosen) refused.add(keyOf(choice));
      continue;
    }
    const result = judge(next);
    if (chosen.length > 1 && (isWorse(result, state.result) || hasNews(result, state.result))) {
      isCareful = true;
      continue;
    }
    if (isWorse(result, state.result)) {
      for (const choice of chosen) refused.add(keyOf(choice));
      continue;
    }
    seen.add(next);
    state = { text: next, result, applied: state.applied + chosen.length };
  }
  return state;
}

/** A fix with the finding that it belongs to. */
export interface Choice {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * The fixes that can be applied together. Each is taken whole or not at all; where two would touch the same place, the safer one is
 * taken, and of two equally safe ones the first of the text.
 */
export function chooseFixes(
  diagnostics: readonly Diagnostic[],
  { safeties, wants = () => true }: FixWish,
  isRefused: (choice: Choice) => boolean = () => false,
): Choice[] {
  const wanted = diagnostics.flatMap((diagnostic): Choice[] => {
    const fix = diagnostic.fixes.find(({ safety, edits }) => safeties.includes(safety) && edits.length > 0);
    return fix !== undefined && wants(diagnostic) && !isRefused({ diagnostic, fix }) ? [{ diagnostic, fix }] : [];
  });
  const isSafe = ({ fix }: Choice) => fix.safety === 'safe';
  const taken: Edit[] = [];
  const chosen = new Set<Choice>();
  for (const choice of [...wanted.filter(isSafe), ...wanted.filter((each) => !isSafe(each))]) {
    if (choice.fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...choice.fix.edits);
    chosen.add(choice);
  }
  return wanted.filter((choice) => chosen.has(choice));
}

/** The text after fixes that `chooseFixes` chose; lines that they bring end as those of the text do. */
export function applyFixes(text: string, choices: readonly Choice[]): string {
  const hasCrLf = /^[^\n]*\r\n/.test(text);
  const edits = choices.flatMap(({ fix }) => fix.edits);
  if (!hasCrLf) return applyEdits(text, edits).text;
  const ended = edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r?\n/g, '\r\n') }));
  return applyEdits(text, ended).text;
}

/** Two insertions at one place touch too, because their order would be a guess. */
function touches({ span: a }: Edit, { span: b }: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.end === a.start || b.end === b.start));
}

/** What is broken hides what else is wrong, so errors are compared only where both texts could be read. */
function isWorse(after: Judgement, before: Judgement): boolean {
  const broken = count(before, isSyntax);
  const brokenAfter = count(after, isSyntax);
  if (brokenAfter > broken) return true;
  return broken === 0 && count(after, isError) > count(before, isError);
}

/** Fixes that are good each, and together are not: two that add the same key, say. One fix alone may let a finding be seen that it hid. */
function hasNews(after: Judgement, before: Judgement): boolean {
  if (count(before, isSyntax) > 0) return false;
  const ids = new Set(after.diagnostics.filter(isGrave).map(({ rule }) => rule));
  return [...ids].some((id) => {
    const isThat = (diagnostic: Diagnostic) => diagnostic.rule === id && isGrave(diagnostic);
    return count(after, isThat) > count(before, isThat);
  });
}

const isGrave = ({ severity }: Diagnostic) => severity === 'error' || severity === 'warning';

const isSyntax = ({ rule }: Diagnostic) => rule === 'syntax-error';

const isError = ({ severity }: Diagnostic) => severity === 'error';

const count = ({ diagnostics }: Judgement, matches: (diagnostic: Diagnostic) => boolean): number =>
  diagnostics.filter(matches).length;

/** What a fix is known by in the next pass, when everything may have moved. */
function keyOf({ diagnostic, fix }: Choice): string {
  return JSON.stringify([diagnostic.rule, diagnostic.path, fix.title]);
}
