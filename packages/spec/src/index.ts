/** What ROS knows, for Node: resource types and validators of requests are read from files as they are asked for. */
import type { Spec } from '@ros-lint/core';
import { associationProperties } from './association-properties.ts';
import { loadFromFolder, readFolder } from './data-folder.ts';
import { joinSpec } from './join-spec.ts';
import type { LoadValidators } from './judges.ts';
import { type ReadData, resourceTypes } from './resource-types.ts';

export { commonParameters } from './common-parameters.ts';
export { crossProperties } from './cross-properties.ts';
export { grammar } from './grammar.ts';
export { identifiers } from './identifiers.ts';
export { judgesFrom, type LoadValidators } from './judges.ts';
export { describeData } from './meta.ts';
export { type OpenSpec, openSpec } from './open-spec.ts';
export { pseudoParameters } from './pseudo-parameters.ts';
export {
  type Refreshed,
  type RefreshedType,
  type RefreshedTypes,
  readRefreshed,
  refreshedFile,
  writeRefreshed,
} from './refreshed-types.ts';
export { typesIn } from './types-in.ts';
export { type UserTypes, withUserTypes } from './user-types.ts';
export { userTypesForm } from './user-types-form.ts';

export const createSpec = (read: ReadData = readFolder(), load: LoadValidators = loadFromFolder()): Spec =>
  joinSpec(resourceTypes(read), associationProperties(read), load);
