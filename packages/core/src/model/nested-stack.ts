/** Nested stacks: resources that hold a template and take their attributes from it. */
import { textOf, valueIn } from '../syntax/node.ts';
import type { Declaration } from './symbols.ts';
import type { Template } from './template.ts';

/** True when the template lies in a resource whose attributes are its outputs, so that it is not only kept there for later. */
export function isNestedStack(resource: Declaration, { spec }: Template): boolean {
  const type = spec.resourceType(textOf(resource.body && valueIn(resource.body, 'Type')) ?? '');
  if (type?.openAttributes !== true) return false;
  return Object.values(type.properties.fields).some(({ shape }) => shape.kind === 'template');
}
