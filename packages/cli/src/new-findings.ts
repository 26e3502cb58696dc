/** Of the findings in a changed file those that the change has to do with: on its lines, or not there before. */
import { type Diagnostic, linesOf } from '@ros-lint/core';
import { countsOf, type FileEntries, sift } from './baseline.ts';
import type { ChangedFile, Changes } from './changes.ts';
import { originsOf } from './fix/unified-diff.ts';
import { DIFF, git, readObjects } from './git.ts';
import { hasFailed } from './outcome.ts';
import { decode } from './read-text.ts';

/** Answers for files of one repository; git is asked once, when the first of them has a finding. */
export function newFindings(fileOf: ReadonlyMap<string, ChangedFile>, base: string, root: string): Changes['near'] {
  let ranges: ReadonlyMap<string, readonly Range[]> | undefined;
  const knownBefore = new Map<string, FileEntries>();
  return (path, { text, diagnostics, original, judge }) => {
    const file = fileOf.get(path);
    if (file?.before === undefined) return diagnostics;
    ranges ??= changedLines(base, root);
    const changed = ranges.get(file.name) ?? [];
    const lines = linesOf(text);
    const origins = text === original ? undefined : originsOf(original, text);
    // A line that a fix made is new as well.
    const isChanged = (line: number) => {
      const origin = origins === undefined ? line : origins[line - 1];
      return origin === undefined || changed.some(({ first, last }) => first <= origin && origin <= last);
    };
    const isOnChange = ({ span, related }: Diagnostic) =>
      [span, ...related.map((other) => other.span)].some(({ start, end }) => {
        const last = lines.position(end).line;
        for (let line = lines.position(start).line; line <= last; line += 1) if (isChanged(line)) return true;
        return false;
      });
    if (diagnostics.every(isOnChange)) return diagnostics;
    const before = knownBefore.get(path) ?? findingsBefore(file.before, root, judge);
    knownBefore.set(path, before);
    const isNew = new Set(sift(before, text, diagnostics).open);
    return diagnostics.filter((diagnostic) => isNew.has(diagnostic) || isOnChange(diagnostic));
  };
}

function findingsBefore(object: string, root: string, judge: (text: string) => readonly Diagnostic[]): FileEntries {
  const [[, bytes] = []] = [...readObjects([object], root)];
  const reading = bytes && decode(bytes);
  return reading?.kind === 'text' ? countsOf(reading.text, judge(reading.text)) : {};
}

/** 1-based lines, both included. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** The lines that each file got, by its name; where lines only went away, the ones around the gap. */
function changedLines(base: string, root: string): ReadonlyMap<string, readonly Range[]> {
  const diff = git([...DIFF, '-U0', base], root);
  const sections = hasFailed(diff)
    ? []
    : diff.value
        .toString()
        .split(/^diff --git /m)
        .slice(1);
  return new Map(
    sections.map((section) => {
      const name = /^\+\+\+ (.*)$/m.exec(section)?.[1] ?? '';
      const ranges = [...section.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, size]) => {
        const first = Number(start);
        const count = size === undefined ? 1 : Number(size);
        return count === 0 ? { first, last: first + 1 } : { first, last: first + count - 1 };
      });
      return [unquoted(name).replace(/^b\//, ''), ranges];
    }),
  );
}

const escapes: { readonly [letter: string]: string } = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** A name as git writes it: with a tab behind it where it has blanks, in quotes where it has quotes or control characters. */
function unquoted(written: string): string {
  const name = written.replace(/\t$/, '');
  const quoted = /^"(.*)"$/.exec(name)?.[1];
  if (quoted === undefined) return name;
  return quoted.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, letter: string) =>
    octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
