/** Findings that are forgiven because they were there when ros-lint was turned on: a file that is committed, sorted, and known by what findings are about. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, own, type Severity } from '@ros-lint/core';
import { shown } from './discover.ts';
import { placeOf } from './identity.ts';
import { fail, type Outcome } from './outcome.ts';
import { readText } from './read-text.ts';
import type { Checked } from './report.ts';

export interface Baseline {
  readonly file: string;
  /** Splits the findings of a text into those to report and those that are forgiven. The same question has the same answer. */
  sift(path: string, text: string, diagnostics: readonly Diagnostic[]): Sifted;
  /** How many forgiven findings are not found any more, because of what the run saw or because their files are gone. */
  stale(seen: Seen): number;
  /** The text of the file after everything that is reported is forgiven; files that the run did not look at keep what they have. */
  updated(seen: Seen, reported: readonly Severity[]): string;
}

/** What a run saw of the files that a baseline may tell of. */
export interface Seen {
  readonly checked: readonly Checked[];
  /** Files that were looked at and are not to be checked, such as those that are ignored now: nothing is left to forgive. */
  readonly passedOver: readonly string[];
}

export interface Sifted {
  readonly open: readonly Diagnostic[];
  readonly forgiven: readonly Diagnostic[];
}

/** How many findings are forgiven, by file, rule and place. */
type Entries = { readonly [path: string]: FileEntries | undefined };
export type FileEntries = { readonly [rule: string]: { readonly [place: string]: number } | undefined };

/** A file that is missing forgives nothing, which is right for the first run only. */
export function readBaseline(file: string, mayBeMissing: 'may be missing' | 'must exist'): Outcome<Baseline> {
  if (mayBeMissing === 'may be missing' && !existsSync(file)) return { value: baselineOf(file, {}) };
  const reading = readText(file);
  if (reading.kind !== 'text') return fail(`${shown(file)}: ${reading.reason}`);
  const entries = entriesIn(reading.text);
  if (entries === undefined) return fail(`${shown(file)}: ${whyNone(reading.text)}`);
  return { value: baselineOf(file, entries) };
}

/** Nothing is written over a file that may hold something else, or what two people have forgiven. */
function whyNone(text: string): string {
  return /^<{7} /m.test(text)
    ? 'holds a conflict that git left; take one side, or delete the file, and --update-baseline writes it anew'
    : 'is no baseline of ros-lint; delete it, and --update-baseline writes one';
}

function baselineOf(file: string, entries: Entries): Baseline {
  const folder = dirname(resolve(file));
  const keyOf = (path: string) => shown(relative(folder, resolve(path)));
  const entryOf = (path: string) => own(entries, keyOf(path)) ?? {};
  /** Of the files that were not checked, those with something to keep, or those without. */
  const uncheckedOf = ({ checked, passedOver }: Seen, wanted: 'kept' | 'lost') => {
    const done = new Set(checked.map(({ path }) => keyOf(path)));
    const dropped = new Set(passedOver.map(keyOf));
    const isKept = (path: string) => !dropped.has(path) && existsSync(join(folder, path));
    return Object.entries(entries).filter(([path]) => !done.has(path) && isKept(path) === (wanted === 'kept'));
  };
  return {
    file,
    sift: (path, text, diagnostics) => sift(entryOf(path), text, diagnostics),
    stale(seen) {
      const lost = uncheckedOf(seen, 'lost').reduce((sum, [, each = {}]) => sum + sizeOf(each), 0);
      return seen.checked.reduce((sum, { path, forgiven = [] }) => sum + sizeOf(entryOf(path)) - forgiven.length, lost);
    },
    updated(seen, reported) {
      const now = seen.checked.map(({ path, text, diagnostics, forgiven = [] }) => {
        const open = diagnostics.filter(({ severity }) => reported.includes(severity));
        return [keyOf(path), countsOf(text, [...open, ...forgiven])] as const;
      });
      const files = Object.fromEntries([
        ...uncheckedOf(seen, 'kept'),
        ...now.filter(([, counts]) => Object.keys(counts).length > 0),
      ]);
      return `${JSON.stringify({ version: 1, files: sorted(files) }, undefined, 2)}\n`;
    },
  };
}

/** Of several findings that are about the same, as many are forgiven as were counted. */
export function sift(entries: FileEntries, text: string, diagnostics: readonly Diagnostic[]): Sifted {
  const used = new Map<string, number>();
  const open: Diagnostic[] = [];
  const forgiven: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const place = placeOf(diagnostic, text);
    const key = JSON.stringify([diagnostic.rule, place]);
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    const allowed = own(own(entries, diagnostic.rule) ?? {}, place) ?? 0;
    (count < allowed ? forgiven : open).push(diagnostic);
  }
  return { open, forgiven };
}

/** What is found in a text, as a baseline keeps it. */
export function countsOf(text: string, diagnostics: readonly Diagnostic[]): FileEntries {
  const counts = new Map<string, Map<string, number>>();
  for (const diagnostic of diagnostics) {
    const places = counts.get(diagnostic.rule) ?? new Map<string, number>();
    counts.set(diagnostic.rule, places);
    const place = placeOf(diagnostic, text);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([rule, places]) => [rule, Object.fromEntries(places)]));
}

const sizeOf = (entries: FileEntries): number =>
  Object.values(entries).reduce((sum, places = {}) => sum + Object.values(places).reduce((a, b) => a + b, 0), 0);

/** Sorted at every depth, so that two people who update it get the same file. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function entriesIn(text: string): Entries | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (!isMap(read) || read.version !== 1 || !isMap(read.files)) return undefined;
    const isFile = (file: unknown) =>
      isMap(file) && Object.values(file).every((places) => isMap(places) && Object.values(places).every(isCount));
    return Object.values(read.files).every(isFile) ? (read.files as Entries) : undefined;
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;
