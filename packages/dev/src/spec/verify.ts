/** The last look at the merged facts: what the loader and the rules rely on holds for every type. */
import type { EncodedProperty, EncodedType } from '@ros-lint/spec/encoding';
import type { Complain } from './facts.ts';

export function verify(
  types: ReadonlyMap<string, EncodedType>,
  mistakenTypes: { readonly [name: string]: string },
  complain: Complain,
): void {
  for (const [name, type] of types) {
    if (/[\s"\\]/.test(name)) complain(name, 'the name of the type holds a blank or a quote');
    for (const attribute of Object.keys(type.attributes ?? {})) verifyName(attribute, name, complain);
    verifyFields(type.properties ?? {}, name, complain);
    const replacement = type.status?.replacement;
    if (replacement !== undefined && !types.has(replacement)) complain(name, `replacement ${replacement} is unknown`);
  }
  for (const [wrong, right] of Object.entries(mistakenTypes)) {
    if (types.has(wrong)) complain(wrong, 'exists, so nobody takes it for another by mistake');
    if (!types.has(right)) complain(wrong, `stands for ${right}, which nobody knows`);
  }
}

function verifyFields(fields: { readonly [name: string]: EncodedProperty }, where: string, complain: Complain): void {
  for (const [name, field] of Object.entries(fields)) {
    verifyName(name, where, complain);
    verifyProperty(field, `${where}.${name}`, complain);
  }
}

function verifyProperty(property: EncodedProperty, where: string, complain: Complain): void {
  if (typeof property === 'string') return;
  if (property.enum?.length === 0) complain(where, 'an empty list of values');
  if (property.items) verifyProperty(property.items, `${where}[]`, complain);
  if (property.type === 'object' && !property.fields && !property.open) complain(where, 'an object without fields');
  verifyFields(property.fields ?? {}, where, complain);
}

function verifyName(name: string, where: string, complain: Complain): void {
  if (name === '' || /\s/.test(name) || name === '__proto__') complain(where, `${JSON.stringify(name)} is no name`);
}
