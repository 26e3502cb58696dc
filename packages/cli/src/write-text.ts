/** Writes a report to a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from './read-text.ts';

/** Writes a file and the folders around it; returns why it could not. */
export function writeText(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return `cannot be written: it ${reasonOf(error)}`;
  }
}
