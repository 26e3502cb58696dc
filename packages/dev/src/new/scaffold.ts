/** What a new member of an open set consists of: files and their texts, worked out without touching the disk. */
import { newFormat } from './format.ts';
import { newFunction } from './function.ts';
import { type Name, readName } from './names.ts';
import { newOperation } from './operation.ts';
import { newRule } from './rule.ts';

/** Text by path from the root. */
export type Files = ReadonlyMap<string, string>;

/** The text of a file that exists. */
export type Read = (path: string) => string;

const kinds: { readonly [kind: string]: (name: Name, read: Read) => Files } = {
  format: newFormat,
  function: newFunction,
  operation: newOperation,
  rule: newRule,
};

export const kindNames = Object.keys(kinds);

/** The files to write, or a sentence that says why there are none. */
export function scaffold(kind: string, written: string, read: Read): Files | string {
  if (kind === 'feature') return 'there is no language server yet that could have features';
  const make = kinds[kind];
  if (make === undefined) return `"${kind}" is nothing that can be made; expected ${kindNames.join(', ')}`;
  const name = readName(written);
  if (name === undefined) return `"${written}" is no name; expected kebab-case, such as unknown-thing`;
  return make(name, read);
}
