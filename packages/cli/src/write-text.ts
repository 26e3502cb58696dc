/** Writes a report or what is kept for later to a file. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from './read-text.ts';

/** Writes a file and the folders around it; returns why it could not. */
export function writeText(path: string, text: string): string | undefined {
  return attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
}

/** The same at once or not at all: who reads meanwhile finds the old text or the new one. */
export function replaceText(path: string, text: string): string | undefined {
  const draft = `${path}.${process.pid}`;
  return attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(draft, text);
      renameSync(draft, path);
    } finally {
      if (existsSync(draft)) rmSync(draft);
    }
  });
}

function attempt(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return `cannot be written: it ${reasonOf(error)}`;
  }
}
