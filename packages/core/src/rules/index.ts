/** The registry of rules, sorted by id. */
import circularDependency from './circular-dependency.ts';
import conflictingRequestParameters from './conflicting-request-parameters.ts';
import deepNesting from './deep-nesting.ts';
import disputedRequestLimit from './disputed-request-limit.ts';
import duplicateDependency from './duplicate-dependency.ts';
import duplicateKey from './duplicate-key.ts';
import duplicateName from './duplicate-name.ts';
import duplicateRequestItem from './duplicate-request-item.ts';
import duplicateRequestParameter from './duplicate-request-parameter.ts';
import exposedCredential from './exposed-credential.ts';
import forbiddenRequestParameter from './forbidden-request-parameter.ts';
import ignoredRequestParameter from './ignored-request-parameter.ts';
import ineffectivePolicyStatement from './ineffective-policy-statement.ts';
import internalError from './internal-error.ts';
import invalidArgument from './invalid-argument.ts';
import invalidDeletionPolicy from './invalid-deletion-policy.ts';
import invalidOutput from './invalid-output.ts';
import invalidPolicy from './invalid-policy.ts';
import invalidRequestSize from './invalid-request-size.ts';
import invalidRequestType from './invalid-request-type.ts';
import invalidRequestValue from './invalid-request-value.ts';
import invalidResource from './invalid-resource.ts';
import invalidResourceType from './invalid-resource-type.ts';
import invalidSection from './invalid-section.ts';
import invalidVersion from './invalid-version.ts';
import invalidWorkspace from './invalid-workspace.ts';
import misnumberedRequestList from './misnumbered-request-list.ts';
import misplacedFunction from './misplaced-function.ts';
import misplacedRequestMember from './misplaced-request-member.ts';
import misplacedSection from './misplaced-section.ts';
import missingRequestParameter from './missing-request-parameter.ts';
import misusedPolicyWildcard from './misused-policy-wildcard.ts';
import newerRequestParameter from './newer-request-parameter.ts';
import redundantDependency from './redundant-dependency.ts';
import type { AnyRule } from './rule.ts';
import syntaxError from './syntax-error.ts';
import unevaluatedFunction from './unevaluated-function.ts';
import unknownFunction from './unknown-function.ts';
import unknownMappingKey from './unknown-mapping-key.ts';
import unknownOperation from './unknown-operation.ts';
import unknownOutputKey from './unknown-output-key.ts';
import unknownPolicyResource from './unknown-policy-resource.ts';
import unknownReference from './unknown-reference.ts';
import unknownRegion from './unknown-region.ts';
import unknownRequestParameter from './unknown-request-parameter.ts';
import unknownResourceKey from './unknown-resource-key.ts';
import unknownSection from './unknown-section.ts';
import unknownTransform from './unknown-transform.ts';
import unlikelyRequestValue from './unlikely-request-value.ts';
import unresolvedPlaceholder from './unresolved-placeholder.ts';
import unusedCondition from './unused-condition.ts';
import unusedLocal from './unused-local.ts';
import unusedMapping from './unused-mapping.ts';

export const rules: readonly AnyRule[] = [
  circularDependency,
  conflictingRequestParameters,
  deepNesting,
  disputedRequestLimit,
  duplicateDependency,
  duplicateKey,
  duplicateName,
  duplicateRequestItem,
  duplicateRequestParameter,
  exposedCredential,
  forbiddenRequestParameter,
  ignoredRequestParameter,
  ineffectivePolicyStatement,
  internalError,
  invalidArgument,
  invalidDeletionPolicy,
  invalidOutput,
  invalidPolicy,
  invalidRequestSize,
  invalidRequestType,
  invalidRequestValue,
  invalidResource,
  invalidResourceType,
  invalidSection,
  invalidVersion,
  invalidWorkspace,
  misnumberedRequestList,
  misplacedFunction,
  misplacedRequestMember,
  misplacedSection,
  missingRequestParameter,
  misusedPolicyWildcard,
  newerRequestParameter,
  redundantDependency,
  syntaxError,
  unevaluatedFunction,
  unknownFunction,
  unknownMappingKey,
  unknownOperation,
  unknownOutputKey,
  unknownPolicyResource,
  unknownReference,
  unknownRegion,
  unknownRequestParameter,
  unknownResourceKey,
  unknownSection,
  unknownTransform,
  unlikelyRequestValue,
  unresolvedPlaceholder,
  unusedCondition,
  unusedLocal,
  unusedMapping,
];
