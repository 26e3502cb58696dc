/**
 * Regular expressions of others, matched so that none of them can hang the linter: the one place that runs them.
 *
 * They are the patterns of Python. JavaScript's own engine cannot be stopped once it backtracks, and telling dangerous patterns from
 * harmless ones by their looks refuses many of the patterns people write. The engine of RE2 for JavaScript is half the size of this
 * linter, reads a third dialect, and has no lookahead, which one in ten patterns of official templates needs. So they are run here, as a
 * set of states stepped through the text from its end to its start: steps × characters, whatever the pattern.
 */

import { type Program, type Reading, readPattern, type Step, type Unit, type Where } from './pattern-program.ts';
import { isPlainText, plainPattern } from './plain-pattern.ts';

/** Steps × characters at most; a larger question is in doubt. */
const MOST_WORK = 250_000;
const LONGEST_PATTERN = 20_000;

/** Read once; emptied when it grows, so that a long-lived server stays small. */
const read = new Map<string, Reading>();
const MOST_READ = 500;

/** Whether the pattern is found somewhere in the text; nothing when that is in doubt. */
export function matches(pattern: string, text: string): boolean | undefined {
  return answer(pattern, text, 'anywhere');
}

/** Whether the pattern covers the text from its start to its end; nothing when that is in doubt. */
export function matchesWhole(pattern: string, text: string): boolean | undefined {
  return answer(pattern, text, 'whole');
}

/** True when no engine takes the pattern. */
export function isBrokenPattern(pattern: string): boolean {
  if (reading(pattern) !== 'broken') return false;
  try {
    new RegExp(pattern);
    return false;
  } catch {
    return true;
  }
}

type Extent = 'anywhere' | 'whole';

function answer(pattern: string, text: string, extent: Extent): boolean | undefined {
  if (text.length > MOST_WORK) return undefined;
  const program = reading(pattern);
  if (program === 'broken' || program === 'doubt') return undefined;
  const plain = isPlainText(text) ? plainPattern(pattern) : undefined;
  if (plain !== undefined) return plain[extent].test(text);
  if (program.size * (text.length + 1) > MOST_WORK) return undefined;
  if (program.endSensitive && text.endsWith('\n')) return undefined;
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  if (program.asciiOnly && codes.some((code) => code > 0x7f)) return undefined;
  return run(program, codes, extent);
}

function reading(pattern: string): Reading {
  const known = read.get(pattern);
  if (known !== undefined) return known;
  const found = pattern.length > LONGEST_PATTERN ? 'doubt' : readPattern(pattern);
  if (read.size >= MOST_READ) read.clear();
  read.set(pattern, found);
  return found;
}

/** For each block, from which of its steps the text can be matched: at the place in hand, and at the one behind it. */
interface States {
  here: Uint8Array;
  next: Uint8Array;
}

function run({ blocks }: Program, codes: readonly number[], extent: Extent): boolean {
  const states: States[] = blocks.map((steps) => ({
    here: new Uint8Array(steps.length + 1),
    next: new Uint8Array(steps.length + 1),
  }));
  const main = blocks.length - 1;
  for (let place = codes.length; place >= 0; place -= 1) {
    for (const [index, steps] of blocks.entries()) {
      const state = states[index];
      if (state === undefined) continue;
      [state.here, state.next] = [state.next, state.here];
      state.here.fill(0);
      const accepts = index < main || extent === 'anywhere' || place === codes.length;
      // A loop around something empty feeds its own start, so that one pass is not always enough.
      while (pass(steps, state, states, codes, place, accepts));
    }
    if (extent === 'anywhere' && states[main]?.here[0] === 1) return true;
  }
  return states[main]?.here[0] === 1;
}

/** One pass over the steps, last to first; true when a jump back may have more to tell. */
function pass(
  steps: readonly Step[],
  { here, next }: States,
  states: readonly States[],
  codes: readonly number[],
  place: number,
  accepts: boolean,
): boolean {
  let grew = false;
  let loops = false;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined || here[index] === 1) continue;
    let holds = false;
    switch (step.kind) {
      case 'unit':
        holds = next[index + 1] === 1 && takes(step.unit, codes[place]);
        break;
      case 'split':
        holds = here[index + 1] === 1 || here[step.other] === 1;
        break;
      case 'jump':
        holds = here[step.to] === 1;
        if (step.to < index) loops = true;
        break;
      case 'assert':
        holds = here[index + 1] === 1 && isAt(step.where, codes, place);
        break;
      case 'look':
        holds = here[index + 1] === 1 && (states[step.block]?.here[0] === 1) !== step.negated;
        break;
      case 'accept':
        holds = accepts;
    }
    if (holds) {
      here[index] = 1;
      grew = true;
    }
  }
  return grew && loops;
}

function takes({ ranges, negated }: Unit, code: number | undefined): boolean {
  if (code === undefined) return false;
  for (let index = 0; index < ranges.length; index += 2) {
    if (code >= (ranges[index] ?? 0) && code <= (ranges[index + 1] ?? 0)) return !negated;
  }
  return negated;
}

function isAt(where: Where, codes: readonly number[], place: number): boolean {
  if (where === 'start') return place === 0;
  if (where === 'end') return place === codes.length;
  return (isWord(codes[place - 1]) !== isWord(codes[place])) === (where === 'word');
}

function isWord(code: number | undefined): boolean {
  if (code === undefined) return false;
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x61 && code <= 0x7a)
  );
}
