/** The registry of rules, sorted by id. */
import ambiguousInstance from './ambiguous-instance.ts';
import busyStack from './busy-stack.ts';
import busyStackGroup from './busy-stack-group.ts';
import circularDependency from './circular-dependency.ts';
import conditionalReference from './conditional-reference.ts';
import conflictingRequestParameters from './conflicting-request-parameters.ts';
import constantCondition from './constant-condition.ts';
import deepLocals from './deep-locals.ts';
import deepNesting from './deep-nesting.ts';
import deniedUpdate from './denied-update.ts';
import disputedRequestLimit from './disputed-request-limit.ts';
import duplicateDependency from './duplicate-dependency.ts';
import duplicateKey from './duplicate-key.ts';
import duplicateName from './duplicate-name.ts';
import duplicateRequestItem from './duplicate-request-item.ts';
import duplicateRequestParameter from './duplicate-request-parameter.ts';
import existingChangeSet from './existing-change-set.ts';
import existingStack from './existing-stack.ts';
import existingStackInstance from './existing-stack-instance.ts';
import exposedCredential from './exposed-credential.ts';
import exposedSecret from './exposed-secret.ts';
import forbiddenRequestParameter from './forbidden-request-parameter.ts';
import ignoredRequestParameter from './ignored-request-parameter.ts';
import ineffectivePolicyStatement from './ineffective-policy-statement.ts';
import internalError from './internal-error.ts';
import invalidArgument from './invalid-argument.ts';
import invalidCondition from './invalid-condition.ts';
import invalidCount from './invalid-count.ts';
import invalidDeletionPolicy from './invalid-deletion-policy.ts';
import invalidImport from './invalid-import.ts';
import invalidLocal from './invalid-local.ts';
import invalidMapping from './invalid-mapping.ts';
import invalidModule from './invalid-module.ts';
import invalidName from './invalid-name.ts';
import invalidOutput from './invalid-output.ts';
import invalidPolicy from './invalid-policy.ts';
import invalidRequestSize from './invalid-request-size.ts';
import invalidRequestType from './invalid-request-type.ts';
import invalidRequestValue from './invalid-request-value.ts';
import invalidResource from './invalid-resource.ts';
import invalidResourceType from './invalid-resource-type.ts';
import invalidRule from './invalid-rule.ts';
import invalidSection from './invalid-section.ts';
import invalidUserParameter from './invalid-user-parameter.ts';
import invalidVersion from './invalid-version.ts';
import invalidWorkspace from './invalid-workspace.ts';
import misnumberedRequestList from './misnumbered-request-list.ts';
import misplacedFunction from './misplaced-function.ts';
import misplacedIndex from './misplaced-index.ts';
import misplacedRequestMember from './misplaced-request-member.ts';
import misplacedSection from './misplaced-section.ts';
import missingRequestParameter from './missing-request-parameter.ts';
import missingStack from './missing-stack.ts';
import missingStoredTemplate from './missing-stored-template.ts';
import missingUserParameter from './missing-user-parameter.ts';
import mistakenType from './mistaken-type.ts';
import misusedPolicyWildcard from './misused-policy-wildcard.ts';
import needlessJoin from './needless-join.ts';
import needlessSub from './needless-sub.ts';
import nestedParameterMismatch from './nested-parameter-mismatch.ts';
import newerRequestParameter from './newer-request-parameter.ts';
import oversizedFile from './oversized-file.ts';
import redundantDependency from './redundant-dependency.ts';
import type { AnyRule } from './rule.ts';
import syntaxError from './syntax-error.ts';
import tooLarge from './too-large.ts';
import tooManyChangeSets from './too-many-change-sets.ts';
import tooManyResources from './too-many-resources.ts';
import unevaluatedFunction from './unevaluated-function.ts';
import unknownFunction from './unknown-function.ts';
import unknownMappingKey from './unknown-mapping-key.ts';
import unknownNestedOutput from './unknown-nested-output.ts';
import unknownOperation from './unknown-operation.ts';
import unknownOutputKey from './unknown-output-key.ts';
import unknownPolicyResource from './unknown-policy-resource.ts';
import unknownReference from './unknown-reference.ts';
import unknownRegion from './unknown-region.ts';
import unknownRequestParameter from './unknown-request-parameter.ts';
import unknownResourceKey from './unknown-resource-key.ts';
import unknownSection from './unknown-section.ts';
import unknownTransform from './unknown-transform.ts';
import unknownUserParameter from './unknown-user-parameter.ts';
import unlikelyImportIdentifier from './unlikely-import-identifier.ts';
import unlikelyRequestValue from './unlikely-request-value.ts';
import unprotectedImport from './unprotected-import.ts';
import unresolvedPlaceholder from './unresolved-placeholder.ts';
import unusedCondition from './unused-condition.ts';
import unusedLocal from './unused-local.ts';
import unusedMapping from './unused-mapping.ts';
import unusedVariable from './unused-variable.ts';

export const rules: readonly AnyRule[] = [
  ambiguousInstance,
  busyStack,
  busyStackGroup,
  circularDependency,
  conditionalReference,
  conflictingRequestParameters,
  constantCondition,
  deepLocals,
  deepNesting,
  deniedUpdate,
  disputedRequestLimit,
  duplicateDependency,
  duplicateKey,
  duplicateName,
  duplicateRequestItem,
  duplicateRequestParameter,
  existingChangeSet,
  existingStack,
  existingStackInstance,
  exposedCredential,
  exposedSecret,
  forbiddenRequestParameter,
  ignoredRequestParameter,
  ineffectivePolicyStatement,
  internalError,
  invalidArgument,
  invalidCondition,
  invalidCount,
  invalidDeletionPolicy,
  invalidImport,
  invalidLocal,
  invalidMapping,
  invalidModule,
  invalidName,
  invalidOutput,
  invalidPolicy,
  invalidRequestSize,
  invalidRequestType,
  invalidRequestValue,
  invalidResource,
  invalidResourceType,
  invalidRule,
  invalidSection,
  invalidUserParameter,
  invalidVersion,
  invalidWorkspace,
  misnumberedRequestList,
  misplacedFunction,
  misplacedIndex,
  misplacedRequestMember,
  misplacedSection,
  missingRequestParameter,
  missingStack,
  missingStoredTemplate,
  missingUserParameter,
  mistakenType,
  misusedPolicyWildcard,
  needlessJoin,
  needlessSub,
  nestedParameterMismatch,
  newerRequestParameter,
  oversizedFile,
  redundantDependency,
  syntaxError,
  tooLarge,
  tooManyChangeSets,
  tooManyResources,
  unevaluatedFunction,
  unknownFunction,
  unknownMappingKey,
  unknownNestedOutput,
  unknownOperation,
  unknownOutputKey,
  unknownPolicyResource,
  unknownReference,
  unknownRegion,
  unknownRequestParameter,
  unknownResourceKey,
  unknownSection,
  unknownTransform,
  unknownUserParameter,
  unlikelyImportIdentifier,
  unlikelyRequestValue,
  unprotectedImport,
  unresolvedPlaceholder,
  unusedCondition,
  unusedLocal,
  unusedMapping,
  unusedVariable,
];
