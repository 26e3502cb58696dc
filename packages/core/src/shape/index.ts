/** The vocabulary in which facts are written down: what the data packages may use of core. */
export * from './relation.ts';
export * from './shape.ts';
