/** Puts what a source demands of a value (values, bounds, lengths, pattern) where it makes sense for the type of the value. */
import type { Property } from '../encoding.ts';
import { type Complain, cleanPattern } from './facts.ts';

export interface Bounds {
  readonly enum?: readonly unknown[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
}

export function bound(property: Property, bounds: Bounds, where: string, complain: Complain): Property {
  const { type } = property;
  const { min, max, minLength, maxLength, pattern } = bounds;
  const isNumber = type === 'number' || type === 'integer';
  const hasLength = type === 'string' || type === 'list' || type === 'map';
  if (min !== undefined && max !== undefined && min > max) complain(where, `minimum ${min} above maximum ${max}`);
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
    complain(where, `minimum length ${minLength} above maximum length ${maxLength}`);
  }
  const values = bounds.enum && valuesOf(bounds.enum, property, where, complain);
  return {
    ...property,
    ...(values && { enum: values }),
    ...(isNumber && min !== undefined && { min }),
    ...(isNumber && max !== undefined && { max }),
    ...(hasLength && minLength && { minLength }),
    ...(hasLength && maxLength !== undefined && { maxLength }),
    ...(type === 'string' && pattern !== undefined && { pattern: cleanPattern(pattern, where, complain) }),
  };
}

/** The values of an enum in the type of the property. Of a boolean they say nothing, of containers nobody knows what they mean. */
function valuesOf(values: readonly unknown[], { type }: Property, where: string, complain: Complain) {
  if (type === 'string') return [...new Set(values.map(String))];
  if (type !== 'number' && type !== 'integer') return undefined;
  const numbers = values.map(Number);
  if (numbers.some((each) => !Number.isFinite(each)))
    complain(where, `enum of a number with ${JSON.stringify(values)}`);
  return [...new Set(numbers)];
}
