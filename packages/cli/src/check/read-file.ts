/** Reads a file that was found, wherever its text is: in the folder, in the index of git, or on standard input. */
import { type FoundFile, shown } from '../discover.ts';
import { type Reading, readInput, readText } from '../read-text.ts';
import type { Settings } from '../settings.ts';

/** The name that a file is judged and shown under. */
export const nameIn = ({ inputName }: Settings, { path }: FoundFile): string =>
  path === '-' ? shown(inputName) : path;

export function readFile(file: FoundFile): Reading | Promise<Reading> {
  if (file.read !== undefined) return file.read();
  return file.path === '-' ? readInput() : readText(file.path);
}
