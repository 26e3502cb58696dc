/** Joins resource types, operations and the grammar to what core asks. */
import type { Spec } from '@ros-lint/core';
import { own } from '@ros-lint/core/shape';
import type { AssociationProperties } from './association-properties.ts';
import { commonParameters } from './common-parameters.ts';
import { crossProperties } from './cross-properties.ts';
import { grammar } from './grammar.ts';
import { identifiers } from './identifiers.ts';
import { judgesFrom, type LoadValidators } from './judges.ts';
import { operations } from './operations/index.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import type { ResourceTypes } from './resource-types.ts';
import { stackPolicy } from './stack-policy.ts';

export function joinSpec(types: ResourceTypes, associations: AssociationProperties, load: LoadValidators): Spec {
  return {
    resourceType: types.get,
    mistakenType: types.mistaken,
    operation: (name) => own(operations, name),
    grammar,
    pseudoParameters,
    identifiers,
    crossProperties,
    commonParameters,
    stackPolicy,
    ...judgesFrom(load),
    associationProperty: associations.get,
    names(kind) {
      if (kind === 'resourceType') return types.names();
      return kind === 'operation' ? Object.keys(operations) : associations.names();
    },
  };
}
