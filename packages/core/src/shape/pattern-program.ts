/**
 * Reads a regular expression, in the part of the language that Python and JavaScript agree on, into a program that can be run in linear
 * time. What only one of them knows, or what each reads in its own way, is in doubt.
 */

/** A pattern ready to run. */
export interface Program {
  /** Programs of lookaheads, inner ones first; the pattern itself is the last. Each ends with `accept`. */
  readonly blocks: readonly (readonly Step[])[];
  /** Steps of all blocks. */
  readonly size: number;
  /** True when its answer for a text beyond ASCII depends on the dialect. */
  readonly asciiOnly: boolean;
  /** True when its answer for a text that ends in a line break depends on the dialect. */
  readonly endSensitive: boolean;
}

/** Unless it says where to go, a step goes on with the next. */
export type Step =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'split'; readonly other: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'assert'; readonly where: Where }
  | { readonly kind: 'look'; readonly block: number; readonly negated: boolean }
  | { readonly kind: 'accept' };

export type Where = 'start' | 'end' | 'word' | 'noWord';

/** Which code points a place takes: pairs of first and last. */
export interface Unit {
  readonly ranges: readonly number[];
  readonly negated: boolean;
}

/** `broken`: no engine takes it. `doubt`: an engine might. */
export type Reading = Program | 'broken' | 'doubt';

type Part =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number }
  | { readonly kind: 'assert'; readonly where: Where }
  | { readonly kind: 'look'; readonly part: Part; readonly negated: boolean };

/** Groups inside each other; more of them cost passes over the steps, and the stack. */
const DEEPEST = 10;
/** What may be made of a pattern, repeated parts counted as often as they are repeated, empty ones too. */
const MOST_PARTS = 20_000;

const digits = [0x30, 0x39];
const word = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
const blanks = [0x09, 0x0d, 0x20, 0x20];
/** Escapes that mean the same in both languages, inside a class and outside. */
const controls: { readonly [letter: string]: number } = { f: 12, n: 10, r: 13, t: 9, v: 11 };

export function readPattern(pattern: string): Reading {
  const source = [...pattern];
  let at = 0;
  let depth = 0;
  let failure: 'broken' | 'doubt' | undefined;
  let asciiOnly = false;
  let endSensitive = false;

  /** Stops the reading; the first reason counts. */
  const fail = (reason: 'broken' | 'doubt'): Part => {
    failure ??= reason;
    at = source.length;
    return { kind: 'sequence', parts: [] };
  };
  const takes = (text: string): boolean => {
    for (let index = 0; index < text.length; index += 1) if (source[at + index] !== text[index]) return false;
    at += text.length;
    return true;
  };

  function choice(): Part {
    const parts = [sequence()];
    while (takes('|')) parts.push(sequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated());
    return { kind: 'sequence', parts };
  }

  function repeated(): Part {
    if (bounds() !== undefined) return fail('broken');
    const part = single();
    const [min, max] = bounds() ?? [1, 1];
    if (min === 1 && max === 1) return part;
    if (part.kind === 'assert' || min > max) return fail('broken');
    if (part.kind === 'look') return fail('doubt');
    takes('?');
    // A plus makes it possessive in newer engines, anything else is repeated twice.
    if (source[at] === '+') return fail('doubt');
    if (bounds() !== undefined) return fail('broken');
    return { kind: 'repeat', part, min, max };
  }

  /** The quantifier that stands here, if one does; a brace that opens none is itself. */
  function bounds(): [min: number, max: number] | undefined {
    if (takes('*')) return [0, Number.POSITIVE_INFINITY];
    if (takes('+')) return [1, Number.POSITIVE_INFINITY];
    if (takes('?')) return [0, 1];
    if (source[at] !== '{') return undefined;
    const written = /^\{(\d*)(?:(,)(\d*))?\}/.exec(source.slice(at, at + 24).join(''));
    if (written === null || (written[1] === '' && written[2] === undefined)) return undefined;
    // Python takes `{,3}` for a quantifier, JavaScript for text.
    if (written[1] === '') fail('doubt');
    else at += written[0].length;
    const min = Number(written[1]);
    return [min, written[2] === undefined ? min : written[3] === '' ? Number.POSITIVE_INFINITY : Number(written[3])];
  }

  function single(): Part {
    const letter = source[at];
    at += 1;
    switch (letter) {
      case '(':
        return group();
      case '[':
        return set();
      case '\\':
        return escaped();
      case '^':
        return { kind: 'assert', where: 'start' };
      case '$':
        endSensitive = true;
        return { kind: 'assert', where: 'end' };
      case '.':
        return { kind: 'unit', unit: { ranges: [10, 10], negated: true } };
      default:
        return one(letter?.codePointAt(0) ?? 0);
    }
  }

  function group(): Part {
    const isAhead = takes('?=');
    const isNotAhead = !isAhead && takes('?!');
    const isPlain = isAhead || isNotAhead || takes('?:') || source[at] !== '?';
    depth += 1;
    if (!isPlain || depth > DEEPEST) return fail('doubt');
    const part = choice();
    depth -= 1;
    if (!takes(')')) return fail('broken');
    return isAhead || isNotAhead ? { kind: 'look', part, negated: isNotAhead } : part;
  }

  function escaped(): Part {
    const letter = source[at];
    if (letter === undefined) return fail('broken');
    if (letter === 'b' || letter === 'B') {
      at += 1;
      asciiOnly = true;
      return { kind: 'assert', where: letter === 'b' ? 'word' : 'noWord' };
    }
    const unit = classEscape();
    if (unit !== undefined) return { kind: 'unit', unit };
    const code = codeEscape();
    return code === undefined ? fail('doubt') : one(code);
  }

  /** `\d` and its like. */
  function classEscape(): Unit | undefined {
    const letter = source[at] ?? '';
    const lower = letter.toLowerCase();
    const ranges = lower === 'd' ? digits : lower === 'w' ? word : lower === 's' ? blanks : undefined;
    if (ranges === undefined) return undefined;
    at += 1;
    asciiOnly = true;
    return { ranges, negated: letter !== lower };
  }

  /** The code point behind a backslash, or nothing when the languages differ. */
  function codeEscape(): number | undefined {
    const letter = source[at] ?? '';
    const hexadecimal = /^(?:x[\da-fA-F]{2}|u[\da-fA-F]{4})/.exec(source.slice(at, at + 5).join(''));
    if (hexadecimal !== null) {
      at += hexadecimal[0].length;
      return Number.parseInt(hexadecimal[0].slice(1), 16);
    }
    if (/^[\dA-Za-z]$/.test(letter)) {
      at += 1;
      return controls[letter];
    }
    at += 1;
    return letter.codePointAt(0);
  }

  /** A class, behind its bracket. */
  function set(): Part {
    const negated = takes('^');
    // A bracket in the first place is a member in Python and the end in JavaScript.
    if (source[at] === ']') return fail('doubt');
    const ranges: number[] = [];
    while (!takes(']')) {
      if (at >= source.length) return fail('broken');
      const first = member();
      if (source[at] !== '-' || source[at + 1] === ']' || source[at + 1] === undefined) {
        ranges.push(...first);
        continue;
      }
      at += 1;
      const last = member();
      if (first.length !== 2 || last.length !== 2 || first[0] !== first[1] || last[0] !== last[1]) return fail('doubt');
      if ((first[0] ?? 0) > (last[0] ?? 0)) return fail('broken');
      ranges.push(first[0] ?? 0, last[0] ?? 0);
    }
    return { kind: 'unit', unit: { ranges, negated } };
  }

  /** What one member of a class takes, as ranges. */
  function member(): readonly number[] {
    const letter = source[at] ?? '';
    at += 1;
    if (letter !== '\\') return [letter.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0];
    const unit = classEscape();
    if (unit !== undefined) return unit.negated ? complement(unit.ranges) : unit.ranges;
    const code = source[at] === undefined ? undefined : codeEscape();
    if (code === undefined) {
      fail(source[at - 1] === '\\' ? 'broken' : 'doubt');
      return [];
    }
    return [code, code];
  }

  const whole = choice();
  if (failure === undefined && at < source.length) failure = 'broken';
  if (failure !== undefined) return failure;
  const blocks = compile(whole);
  if (blocks === undefined) return 'doubt';
  return { blocks, size: sizeOf(blocks), asciiOnly, endSensitive };
}

const one = (code: number): Part => ({ kind: 'unit', unit: { ranges: [code, code], negated: false } });

/** Everything beside sorted ranges. */
function complement(ranges: readonly number[]): number[] {
  const found: number[] = [];
  let from = 0;
  for (let index = 0; index < ranges.length; index += 2) {
    found.push(from, (ranges[index] ?? 0) - 1);
    from = (ranges[index + 1] ?? 0) + 1;
  }
  return [...found, from, 0x10ffff];
}

const sizeOf = (blocks: readonly (readonly Step[])[]) => blocks.reduce((size, block) => size + block.length, 0);

/** The steps of a pattern, or nothing when there are too many of them. */
function compile(whole: Part): Step[][] | undefined {
  const blocks: Step[][] = [];
  let made = 0;

  function block(part: Part): void {
    const steps: Step[] = [];
    emit(part, steps);
    add(steps, { kind: 'accept' });
    blocks.push(steps);
  }

  /** Adds a step and says where it is. */
  function add(steps: Step[], step: Step): number {
    return steps.push(step) - 1;
  }

  function emit(part: Part, steps: Step[]): void {
    made += 1;
    if (made > MOST_PARTS) return;
    switch (part.kind) {
      case 'unit':
      case 'assert':
        add(steps, part);
        return;
      case 'sequence':
        for (const each of part.parts) emit(each, steps);
        return;
      case 'choice':
        return emitChoice(part.parts, steps);
      case 'look':
        block(part.part);
        add(steps, { kind: 'look', block: blocks.length - 1, negated: part.negated });
        return;
      case 'repeat':
        return emitRepeat(part, steps);
    }
  }

  function emitChoice(parts: readonly Part[], steps: Step[]): void {
    const ends: number[] = [];
    for (const [index, each] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const split = isLast ? undefined : add(steps, { kind: 'accept' });
      emit(each, steps);
      if (split === undefined) continue;
      ends.push(add(steps, { kind: 'accept' }));
      steps[split] = { kind: 'split', other: steps.length };
    }
    for (const end of ends) steps[end] = { kind: 'jump', to: steps.length };
  }

  function emitRepeat({ part, min, max }: Extract<Part, { kind: 'repeat' }>, steps: Step[]): void {
    for (let count = 0; count < min && made <= MOST_PARTS; count += 1) emit(part, steps);
    if (max === Number.POSITIVE_INFINITY) {
      const split = add(steps, { kind: 'accept' });
      emit(part, steps);
      add(steps, { kind: 'jump', to: split });
      steps[split] = { kind: 'split', other: steps.length };
      return;
    }
    const splits: number[] = [];
    for (let count = min; count < max && made <= MOST_PARTS; count += 1) {
      splits.push(add(steps, { kind: 'accept' }));
      emit(part, steps);
    }
    for (const split of splits) steps[split] = { kind: 'split', other: steps.length };
  }

  block(whole);
  return made > MOST_PARTS ? undefined : blocks;
}
