/** What sources say of resource types, in the vocabulary of the data files, and how a reader tells what it did not understand. */
import type { EncodedAttribute, EncodedType, Property } from '../encoding.ts';

/** One resource type as one source knows it. */
export interface TypeFacts {
  readonly properties: { readonly [name: string]: Property };
  readonly attributes: { readonly [name: string]: EncodedAttribute };
  /** The package or list it was read from, with version or date. */
  readonly source: string;
  readonly freshness: EncodedType['freshness'];
}

/** Types by name. */
export type Layer = ReadonlyMap<string, TypeFacts>;

/** Says where something stood and why the reader cannot take it as it is. */
export type Complain = (where: string, problem: string) => void;

/** The sources hold a few names with a blank at the end, which the service does not want. */
export const cleanName = (name: string): string => name.trim();

/** The sources write regular expressions as Python does, where `{,6}` means what `{0,6}` means here. */
export function cleanPattern(pattern: string, where: string, complain: Complain): string {
  const cleaned = pattern.replaceAll('\\/', '/').replace(/\{,(\d+)\}/g, '{0,$1}');
  if (/\(\?P<|\\Z|\\A|\(\?[a-zA-Z]+\)/.test(cleaned)) complain(where, `pattern ${pattern} uses what only Python knows`);
  try {
    new RegExp(cleaned);
  } catch (error) {
    complain(where, `pattern ${pattern} does not compile: ${String(error)}`);
  }
  return cleaned;
}
