/** The registry of rules, sorted by id. */
import ambiguousInstance from './ambiguous-instance.ts';
import brokenPattern from './broken-pattern.ts';
import busyStack from './busy-stack.ts';
import busyStackGroup from './busy-stack-group.ts';
import circularDependency from './circular-dependency.ts';
import conditionalReference from './conditional-reference.ts';
import conflictingRequestParameters from './conflicting-request-parameters.ts';
import constantCondition from './constant-condition.ts';
import contradictoryLimits from './contradictory-limits.ts';
import deepLocals from './deep-locals.ts';
import deepNesting from './deep-nesting.ts';
import deepStacks from './deep-stacks.ts';
import deniedUpdate from './denied-update.ts';
import deprecatedAssociationProperty from './deprecated-association-property.ts';
import deprecatedResourceType from './deprecated-resource-type.ts';
import disallowedValue from './disallowed-value.ts';
import disputedRequestLimit from './disputed-request-limit.ts';
import duplicateAllowedValue from './duplicate-allowed-value.ts';
import duplicateDependency from './duplicate-dependency.ts';
import duplicateGroupMember from './duplicate-group-member.ts';
import duplicateKey from './duplicate-key.ts';
import duplicateListItem from './duplicate-list-item.ts';
import duplicateName from './duplicate-name.ts';
import duplicateRequestItem from './duplicate-request-item.ts';
import duplicateRequestParameter from './duplicate-request-parameter.ts';
import duplicateTag from './duplicate-tag.ts';
import existingChangeSet from './existing-change-set.ts';
import existingStack from './existing-stack.ts';
import existingStackInstance from './existing-stack-instance.ts';
import exposedCredential from './exposed-credential.ts';
import exposedDefault from './exposed-default.ts';
import exposedSecret from './exposed-secret.ts';
import forbiddenRequestParameter from './forbidden-request-parameter.ts';
import foreignMetadataKey from './foreign-metadata-key.ts';
import ignoredRequestParameter from './ignored-request-parameter.ts';
import ineffectiveConfirm from './ineffective-confirm.ts';
import ineffectiveConstraint from './ineffective-constraint.ts';
import ineffectivePolicyStatement from './ineffective-policy-statement.ts';
import ineffectiveProperty from './ineffective-property.ts';
import internalError from './internal-error.ts';
import invalidArgument from './invalid-argument.ts';
import invalidCidrBlock from './invalid-cidr-block.ts';
import invalidCommonParameter from './invalid-common-parameter.ts';
import invalidCondition from './invalid-condition.ts';
import invalidCount from './invalid-count.ts';
import invalidDefault from './invalid-default.ts';
import invalidDeletionPolicy from './invalid-deletion-policy.ts';
import invalidImport from './invalid-import.ts';
import invalidInterface from './invalid-interface.ts';
import invalidLocal from './invalid-local.ts';
import invalidMapping from './invalid-mapping.ts';
import invalidModule from './invalid-module.ts';
import invalidName from './invalid-name.ts';
import invalidOutput from './invalid-output.ts';
import invalidParameter from './invalid-parameter.ts';
import invalidPolicy from './invalid-policy.ts';
import invalidPortRange from './invalid-port-range.ts';
import invalidPropertyType from './invalid-property-type.ts';
import invalidRequestSize from './invalid-request-size.ts';
import invalidRequestType from './invalid-request-type.ts';
import invalidRequestValue from './invalid-request-value.ts';
import invalidResource from './invalid-resource.ts';
import invalidResourceType from './invalid-resource-type.ts';
import invalidRule from './invalid-rule.ts';
import invalidSection from './invalid-section.ts';
import invalidTemplate from './invalid-template.ts';
import invalidUserParameter from './invalid-user-parameter.ts';
import invalidVersion from './invalid-version.ts';
import invalidWorkspace from './invalid-workspace.ts';
import invertedBounds from './inverted-bounds.ts';
import literalAccessKey from './literal-access-key.ts';
import mismatchedParameter from './mismatched-parameter.ts';
import mismatchedReference from './mismatched-reference.ts';
import misnumberedRequestList from './misnumbered-request-list.ts';
import misplacedCidrBlock from './misplaced-cidr-block.ts';
import misplacedFunction from './misplaced-function.ts';
import misplacedIndex from './misplaced-index.ts';
import misplacedLocal from './misplaced-local.ts';
import misplacedRequestMember from './misplaced-request-member.ts';
import misplacedSection from './misplaced-section.ts';
import missingProperty from './missing-property.ts';
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
import outOfRange from './out-of-range.ts';
import overlappingCidrBlock from './overlapping-cidr-block.ts';
import oversizedFile from './oversized-file.ts';
import patternMismatch from './pattern-mismatch.ts';
import redundantDependency from './redundant-dependency.ts';
import type { AnyRule } from './rule.ts';
import syntaxError from './syntax-error.ts';
import tooLarge from './too-large.ts';
import tooManyChangeSets from './too-many-change-sets.ts';
import tooManyParameters from './too-many-parameters.ts';
import tooManyResources from './too-many-resources.ts';
import undeclaredVariable from './undeclared-variable.ts';
import unevaluatedFunction from './unevaluated-function.ts';
import ungroupedParameter from './ungrouped-parameter.ts';
import unknownAssociationProperty from './unknown-association-property.ts';
import unknownAssociationReference from './unknown-association-reference.ts';
import unknownAttribute from './unknown-attribute.ts';
import unknownFunction from './unknown-function.ts';
import unknownInterfaceName from './unknown-interface-name.ts';
import unknownLanguage from './unknown-language.ts';
import unknownMappingKey from './unknown-mapping-key.ts';
import unknownNestedOutput from './unknown-nested-output.ts';
import unknownOperation from './unknown-operation.ts';
import unknownOutputKey from './unknown-output-key.ts';
import unknownParameterAttribute from './unknown-parameter-attribute.ts';
import unknownParameterType from './unknown-parameter-type.ts';
import unknownPolicyResource from './unknown-policy-resource.ts';
import unknownPolicyType from './unknown-policy-type.ts';
import unknownProperty from './unknown-property.ts';
import unknownReference from './unknown-reference.ts';
import unknownRegion from './unknown-region.ts';
import unknownRequestParameter from './unknown-request-parameter.ts';
import unknownResourceKey from './unknown-resource-key.ts';
import unknownResourceType from './unknown-resource-type.ts';
import unknownSection from './unknown-section.ts';
import unknownSuppression from './unknown-suppression.ts';
import unknownTransform from './unknown-transform.ts';
import unknownUserParameter from './unknown-user-parameter.ts';
import unlikelyCidrBlock from './unlikely-cidr-block.ts';
import unlikelyImportIdentifier from './unlikely-import-identifier.ts';
import unlikelyRequestValue from './unlikely-request-value.ts';
import unprotectedImport from './unprotected-import.ts';
import unresolvedPlaceholder from './unresolved-placeholder.ts';
import unusedCondition from './unused-condition.ts';
import unusedLocal from './unused-local.ts';
import unusedMapping from './unused-mapping.ts';
import unusedParameter from './unused-parameter.ts';
import unusedSuppression from './unused-suppression.ts';
import unusedVariable from './unused-variable.ts';
import visiblePassword from './visible-password.ts';
import wrongItemCount from './wrong-item-count.ts';
import wrongLength from './wrong-length.ts';

export const rules: readonly AnyRule[] = [
  ambiguousInstance,
  brokenPattern,
  busyStack,
  busyStackGroup,
  circularDependency,
  conditionalReference,
  conflictingRequestParameters,
  constantCondition,
  contradictoryLimits,
  deepLocals,
  deepNesting,
  deepStacks,
  deniedUpdate,
  deprecatedAssociationProperty,
  deprecatedResourceType,
  disallowedValue,
  disputedRequestLimit,
  duplicateAllowedValue,
  duplicateDependency,
  duplicateGroupMember,
  duplicateKey,
  duplicateListItem,
  duplicateName,
  duplicateRequestItem,
  duplicateRequestParameter,
  duplicateTag,
  existingChangeSet,
  existingStack,
  existingStackInstance,
  exposedCredential,
  exposedDefault,
  exposedSecret,
  forbiddenRequestParameter,
  foreignMetadataKey,
  ignoredRequestParameter,
  ineffectiveConfirm,
  ineffectiveConstraint,
  ineffectivePolicyStatement,
  ineffectiveProperty,
  internalError,
  invalidArgument,
  invalidCidrBlock,
  invalidCommonParameter,
  invalidCondition,
  invalidCount,
  invalidDefault,
  invalidDeletionPolicy,
  invalidImport,
  invalidInterface,
  invalidLocal,
  invalidMapping,
  invalidModule,
  invalidName,
  invalidOutput,
  invalidParameter,
  invalidPolicy,
  invalidPortRange,
  invalidPropertyType,
  invalidRequestSize,
  invalidRequestType,
  invalidRequestValue,
  invalidResource,
  invalidResourceType,
  invalidRule,
  invalidSection,
  invalidTemplate,
  invalidUserParameter,
  invalidVersion,
  invalidWorkspace,
  invertedBounds,
  literalAccessKey,
  mismatchedParameter,
  mismatchedReference,
  misnumberedRequestList,
  misplacedCidrBlock,
  misplacedFunction,
  misplacedIndex,
  misplacedLocal,
  misplacedRequestMember,
  misplacedSection,
  missingProperty,
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
  outOfRange,
  overlappingCidrBlock,
  oversizedFile,
  patternMismatch,
  redundantDependency,
  syntaxError,
  tooLarge,
  tooManyChangeSets,
  tooManyParameters,
  tooManyResources,
  undeclaredVariable,
  unevaluatedFunction,
  ungroupedParameter,
  unknownAssociationProperty,
  unknownAssociationReference,
  unknownAttribute,
  unknownFunction,
  unknownInterfaceName,
  unknownLanguage,
  unknownMappingKey,
  unknownNestedOutput,
  unknownOperation,
  unknownOutputKey,
  unknownParameterAttribute,
  unknownParameterType,
  unknownPolicyResource,
  unknownPolicyType,
  unknownProperty,
  unknownReference,
  unknownRegion,
  unknownRequestParameter,
  unknownResourceKey,
  unknownResourceType,
  unknownSection,
  unknownSuppression,
  unknownTransform,
  unknownUserParameter,
  unlikelyCidrBlock,
  unlikelyImportIdentifier,
  unlikelyRequestValue,
  unprotectedImport,
  unresolvedPlaceholder,
  unusedCondition,
  unusedLocal,
  unusedMapping,
  unusedParameter,
  unusedSuppression,
  unusedVariable,
  visiblePassword,
  wrongItemCount,
  wrongLength,
];
