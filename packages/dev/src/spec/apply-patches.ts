/** Applies the corrections by hand, the highest of the shipped layers. */
import type { EncodedType } from '@ros-lint/spec/encoding';
import type { Patch } from '@ros-lint/spec/patches';
import { applyPatch, type Complain } from '@ros-lint/spec/sources';

export function applyPatches(types: Map<string, EncodedType>, patches: readonly Patch[], complain: Complain): void {
  for (const patch of patches) {
    const before = types.get(patch.type);
    const start = patch.like === undefined ? before : types.get(patch.like);
    if (patch.like !== undefined && !start) complain(patch.type, `patch is like ${patch.like}, which nobody knows`);
    const after = { ...(before === undefined && { unlisted: true as const }), ...applyPatch(start, patch) };
    if (before && JSON.stringify(before) === JSON.stringify(after)) {
      complain(patch.type, `patch changes nothing any more; it said: ${patch.reason}`);
    }
    types.set(patch.type, after);
  }
}
