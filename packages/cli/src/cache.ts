/** Remembers what was found in a text, so that a second run reads only what changed: by content, version and configuration, never by date. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LintResult } from '@ros-lint/core';
import { version } from '../package.json';
import type { CacheSettings } from './settings.ts';
import { replaceText } from './write-text.ts';

export interface Cache {
  /** The result for a text under a configuration, made when it is not known. `setting` is everything beside the text that has a say. */
  lint(path: string, text: string, setting: string, make: () => LintResult): LintResult;
  /** True when the result need not be made. */
  knows(path: string, text: string, setting: string): boolean;
  /** Writes what is new; returns why it could not. */
  save(): string | undefined;
}

interface Entry {
  readonly key: string;
  readonly result: LintResult;
}

/** Where it lies when nobody says: among the other caches of a project, else in the folder itself. */
export const cacheFileOf = ({ file }: CacheSettings): string =>
  file ?? (existsSync('node_modules') ? 'node_modules/.cache/ros-lint/results.json' : '.ros-lint-cache.json');

export function openCache(file: string): Cache {
  const stamp = stampOfCommand();
  const known = readEntries(file, stamp);
  const entries = new Map(known);
  let isNew = false;
  return {
    lint(path, text, setting, make) {
      const key = keyOf(text, setting);
      const entry = entries.get(path);
      if (entry?.key === key) return entry.result;
      const result = make();
      entries.set(path, { key, result });
      isNew = true;
      return result;
    },
    knows: (path, text, setting) => entries.get(path)?.key === keyOf(text, setting),
    save() {
      if (!isNew) return undefined;
      const present = [...entries].filter(([path]) => existsSync(path));
      return replaceText(file, JSON.stringify({ stamp, entries: present }));
    },
  };
}

const keyOf = (text: string, setting: string): string =>
  createHash('sha256').update(setting).update('\0').update(text).digest('base64url');

/** Another build of the same version, as there is while somebody works on ros-lint, knows other things. */
function stampOfCommand(): string {
  const built = statSync(join(__dirname, 'command.js'), { throwIfNoEntry: false });
  const data = statSync(join(__dirname, 'data'), { throwIfNoEntry: false });
  return [version, built?.mtimeMs, built?.size, data?.mtimeMs].join(' ');
}

/** One that cannot be read, or is of another build, is as good as none. */
function readEntries(file: string, stamp: string): [string, Entry][] {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as { stamp?: unknown; entries?: unknown };
    if (read.stamp !== stamp || !Array.isArray(read.entries)) return [];
    return (read.entries as [string, Entry][]).filter(isEntry);
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, Entry] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const value = entry[1] as Partial<Entry> | null | undefined;
  return typeof value?.key === 'string' && Array.isArray(value.result?.diagnostics);
}
