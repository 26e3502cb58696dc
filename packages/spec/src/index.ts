/** What ROS knows, for Node: resource types are read from the data files as they are asked for. */
import type { Spec } from '@ros-lint/core';
import { associationProperties } from './association-properties.ts';
import { readFolder } from './data-folder.ts';
import { joinSpec } from './join-spec.ts';
import { type ReadData, resourceTypes } from './resource-types.ts';

export { crossProperties } from './cross-properties.ts';
export { grammar } from './grammar.ts';
export { identifiers } from './identifiers.ts';
export { describeData } from './meta.ts';
export { judgesFrom } from './judges.ts';
export { operations } from './operations/index.ts';
export { pseudoParameters } from './pseudo-parameters.ts';
export { typesIn } from './types-in.ts';

export const createSpec = (read: ReadData = readFolder()): Spec =>
  joinSpec(resourceTypes(read), associationProperties(read));
