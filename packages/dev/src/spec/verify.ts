/** The last look at the merged facts: what the loader and the rules rely on holds for every type. */
import type { EncodedType } from '@ros-lint/spec/encoding';
import { type Complain, verifyType } from '@ros-lint/spec/sources';

export function verify(
  types: ReadonlyMap<string, EncodedType>,
  mistakenTypes: { readonly [name: string]: string },
  complain: Complain,
): void {
  for (const [name, type] of types) {
    verifyType(name, type, complain);
    const replacement = type.status?.replacement;
    if (replacement !== undefined && !types.has(replacement)) complain(name, `replacement ${replacement} is unknown`);
  }
  for (const [wrong, right] of Object.entries(mistakenTypes)) {
    if (types.has(wrong)) complain(wrong, 'exists, so nobody takes it for another by mistake');
    if (!types.has(right)) complain(wrong, `stands for ${right}, which nobody knows`);
  }
}
