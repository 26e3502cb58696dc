/** The vocabulary in which facts are written down: what the data packages may use of core. */

export { utf8Length } from '../text/bytes.ts';
export type { Text } from '../text/language.ts';
export { own } from '../text/own.ts';
export * from './json-schema.ts';
export * from './relation.ts';
export { brokenRelations, repeatedItems } from './relations.ts';
export * from './shape.ts';
