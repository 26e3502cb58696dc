/** Joins resource types, operations and the grammar to what core asks. */
import type { Spec } from '@ros-lint/core';
import { grammar } from './grammar.ts';
import { operations } from './operations/index.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import type { ResourceTypes } from './resource-types.ts';
import { stackPolicy } from './stack-policy.ts';

export function joinSpec(types: ResourceTypes): Spec {
  return {
    resourceType: types.get,
    operation: (name) => (Object.hasOwn(operations, name) ? operations[name] : undefined),
    grammar,
    pseudoParameters,
    stackPolicy,
    names: (kind) => (kind === 'resourceType' ? types.names() : Object.keys(operations)),
    get mistakenTypes() {
      return types.mistaken();
    },
  };
}
