/** All corrections by hand, in the order in which they are applied. */
import type { Patch } from './patch.ts';

export { mistakenTypes } from './mistaken-types.ts';
export type { Changes, Patch, PropertyChange } from './patch.ts';

export const patches: readonly Patch[] = [];
