/** The last look at the facts of a type: what the loader and the rules rely on holds. */
import { type EncodedProperty, type EncodedType, typeName } from '../encoding.ts';
import type { Complain } from './facts.ts';

export function verifyType(name: string, type: EncodedType, complain: Complain): void {
  if (!typeName.test(name)) complain(name, 'is no name of a type');
  for (const attribute of Object.keys(type.attributes ?? {})) verifyName(attribute, name, complain);
  verifyFields(type.properties ?? {}, name, complain);
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
