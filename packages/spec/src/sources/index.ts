/** How descriptions of resource types become the facts of the data files: shared by the generator and by what refreshes them. */
export { type Reading, readAnswer } from './answered-type.ts';
export { applyPatch } from './apply-patch.ts';
export { type Bounds, bound } from './bounds.ts';
export { type Description, describedAttributes, describedProperties } from './described-type.ts';
export { type Complain, cleanName, cleanPattern, type Layer, type TypeFacts } from './facts.ts';
export { loosen, mergeAttributes, mergeFacts } from './merge-facts.ts';
export { verifyType } from './verify-type.ts';
export { writeType } from './write-type.ts';
