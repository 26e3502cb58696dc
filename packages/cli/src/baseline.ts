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
  /** How many forgiven findings of the checked files, or of files that are gone, are not found any more. */
  stale(checked: readonly Checked[]): number;
  /** The text of the file after everything that is reported is forgiven; files that were not checked keep what they have. */
  updated(checked: readonly Checked[], reported: readonly Severity[]): string;
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
  if (entries === undefined) return fail(`${shown(file)}: is no baseline of ros-lint; --update-baseline writes one`);
  return { value: baselineOf(file, entries) };
}

function baselineOf(file: string, entries: Entries): Baseline {
  const folder = dirname(resolve(file));
  const keyOf = (path: string) => shown(relative(folder, resolve(path)));
  const entryOf = (path: string) => own(entries, keyOf(path)) ?? {};
  return {
    file,
    sift: (path, text, diagnostics) => sift(entryOf(path), text, diagnostics),
    stale(checked) {
      const seen = new Set(checked.map(({ path }) => keyOf(path)));
      const gone = Object.keys(entries).filter((path) => !seen.has(path) && !existsSync(join(folder, path)));
      const lost = gone.reduce((sum, path) => sum + sizeOf(own(entries, path) ?? {}), 0);
      return checked.reduce((sum, { path, forgiven = [] }) => sum + sizeOf(entryOf(path)) - forgiven.length, lost);
    },
    updated(checked, reported) {
      const seen = new Set(checked.map(({ path }) => keyOf(path)));
      const kept = Object.entries(entries).filter(([path]) => !seen.has(path) && existsSync(join(folder, path)));
      const now = checked.map(({ path, text, diagnostics, forgiven = [] }) => {
        const open = diagnostics.filter(({ severity }) => reported.includes(severity));
        return [keyOf(path), countsOf(text, [...open, ...forgiven])] as const;
      });
      const files = Object.fromEntries([...kept, ...now.filter(([, counts]) => Object.keys(counts).length > 0)]);
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
