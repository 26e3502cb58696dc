/** The registry of rules, sorted by id. */
import circularDependency from './circular-dependency.ts';
import conflictingRequestParameters from './conflicting-request-parameters.ts';
import deepNesting from './deep-nesting.ts';
import disputedRequestLimit from './disputed-request-limit.ts';
import duplicateKey from './duplicate-key.ts';
import duplicateRequestItem from './duplicate-request-item.ts';
import duplicateRequestParameter from './duplicate-request-parameter.ts';
import exposedCredential from './exposed-credential.ts';
import forbiddenRequestParameter from './forbidden-request-parameter.ts';
import ignoredRequestParameter from './ignored-request-parameter.ts';
import internalError from './internal-error.ts';
import invalidArgument from './invalid-argument.ts';
import invalidRequestSize from './invalid-request-size.ts';
import invalidRequestType from './invalid-request-type.ts';
import invalidRequestValue from './invalid-request-value.ts';
import invalidResource from './invalid-resource.ts';
import invalidSection from './invalid-section.ts';
import invalidVersion from './invalid-version.ts';
import misnumberedRequestList from './misnumbered-request-list.ts';
import misplacedFunction from './misplaced-function.ts';
import misplacedRequestMember from './misplaced-request-member.ts';
import missingRequestParameter from './missing-request-parameter.ts';
import newerRequestParameter from './newer-request-parameter.ts';
import type { AnyRule } from './rule.ts';
import syntaxError from './syntax-error.ts';
import unevaluatedFunction from './unevaluated-function.ts';
import unknownFunction from './unknown-function.ts';
import unknownMappingKey from './unknown-mapping-key.ts';
import unknownOperation from './unknown-operation.ts';
import unknownReference from './unknown-reference.ts';
import unknownRegion from './unknown-region.ts';
import unknownRequestParameter from './unknown-request-parameter.ts';
import unknownResourceKey from './unknown-resource-key.ts';
import unknownSection from './unknown-section.ts';
import unlikelyRequestValue from './unlikely-request-value.ts';
import unresolvedPlaceholder from './unresolved-placeholder.ts';

export const rules: readonly AnyRule[] = [
  circularDependency,
  conflictingRequestParameters,
  deepNesting,
  disputedRequestLimit,
  duplicateKey,
  duplicateRequestItem,
  duplicateRequestParameter,
  exposedCredential,
  forbiddenRequestParameter,
  ignoredRequestParameter,
  internalError,
  invalidArgument,
  invalidRequestSize,
  invalidRequestType,
  invalidRequestValue,
  invalidResource,
  invalidSection,
  invalidVersion,
  misnumberedRequestList,
  misplacedFunction,
  misplacedRequestMember,
  missingRequestParameter,
  newerRequestParameter,
  syntaxError,
  unevaluatedFunction,
  unknownFunction,
  unknownMappingKey,
  unknownOperation,
  unknownReference,
  unknownRegion,
  unknownRequestParameter,
  unknownResourceKey,
  unknownSection,
  unlikelyRequestValue,
  unresolvedPlaceholder,
];
