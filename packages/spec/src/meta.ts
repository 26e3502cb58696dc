/** What the shipped data are made from. */
import { readFolder } from './data-folder.ts';
import type { ReadData } from './resource-types.ts';

export interface DataDescription {
  /** Of the layout of the data files. */
  readonly format: number;
  /** The day of the newest list of the service that went in. */
  readonly date: string;
  /** Packages with their versions, and files. */
  readonly sources: readonly string[];
  readonly counts: { readonly [what: string]: number };
  /** Of all data files together. */
  readonly hash: string;
}

export function describeData(read: ReadData = readFolder()): DataDescription {
  return JSON.parse(read('meta.json') ?? '{}') as DataDescription;
}
