/** Every operation of the API, sorted by name; the request of one is built when it is first asked for. */
import type { Operation } from '@ros-lint/core';
import cancelStackOperation from './cancel-stack-operation.ts';
import cancelUpdateStack from './cancel-update-stack.ts';
import continueCreateStack from './continue-create-stack.ts';
import createAITask from './create-ai-task.ts';
import createChangeSet from './create-change-set.ts';
import createDiagnostic from './create-diagnostic.ts';
import createStack from './create-stack.ts';
import createStackGroup from './create-stack-group.ts';
import createStackInstances from './create-stack-instances.ts';
import createTemplate from './create-template.ts';
import createTemplateScratch from './create-template-scratch.ts';
import deleteChangeSet from './delete-change-set.ts';
import deleteDiagnostic from './delete-diagnostic.ts';
import deleteStack from './delete-stack.ts';
import deleteStackGroup from './delete-stack-group.ts';
import deleteStackInstances from './delete-stack-instances.ts';
import deleteTemplate from './delete-template.ts';
import deleteTemplateScratch from './delete-template-scratch.ts';
import deregisterResourceType from './deregister-resource-type.ts';
import describeRegions from './describe-regions.ts';
import detectStackDrift from './detect-stack-drift.ts';
import detectStackGroupDrift from './detect-stack-group-drift.ts';
import detectStackResourceDrift from './detect-stack-resource-drift.ts';
import enableServiceAccess from './enable-service-access.ts';
import enableServices from './enable-services.ts';
import executeChangeSet from './execute-change-set.ts';
import generateTemplateByScratch from './generate-template-by-scratch.ts';
import generateTemplatePolicy from './generate-template-policy.ts';
import getAITask from './get-ai-task.ts';
import getChangeSet from './get-change-set.ts';
import getDiagnostic from './get-diagnostic.ts';
import getFeatureDetails from './get-feature-details.ts';
import getResourceType from './get-resource-type.ts';
import getResourceTypeTemplate from './get-resource-type-template.ts';
import getServiceAccess from './get-service-access.ts';
import getServiceProvisions from './get-service-provisions.ts';
import getStack from './get-stack.ts';
import getStackDriftDetectionStatus from './get-stack-drift-detection-status.ts';
import getStackGroup from './get-stack-group.ts';
import getStackGroupOperation from './get-stack-group-operation.ts';
import getStackInstance from './get-stack-instance.ts';
import getStackPolicy from './get-stack-policy.ts';
import getStackResource from './get-stack-resource.ts';
import getTemplate from './get-template.ts';
import getTemplateEstimateCost from './get-template-estimate-cost.ts';
import getTemplateParameterConstraints from './get-template-parameter-constraints.ts';
import getTemplateRecommendParameters from './get-template-recommend-parameters.ts';
import getTemplateScratch from './get-template-scratch.ts';
import getTemplateSummary from './get-template-summary.ts';
import importStacksToStackGroup from './import-stacks-to-stack-group.ts';
import listAITaskEvents from './list-ai-task-events.ts';
import listAITasks from './list-ai-tasks.ts';
import listChangeSets from './list-change-sets.ts';
import listChatMessages from './list-chat-messages.ts';
import listChatSessions from './list-chat-sessions.ts';
import listDiagnostics from './list-diagnostics.ts';
import listResourceTypeRegistrations from './list-resource-type-registrations.ts';
import listResourceTypeVersions from './list-resource-type-versions.ts';
import listResourceTypes from './list-resource-types.ts';
import listStackEvents from './list-stack-events.ts';
import listStackGroupOperationResults from './list-stack-group-operation-results.ts';
import listStackGroupOperations from './list-stack-group-operations.ts';
import listStackGroups from './list-stack-groups.ts';
import listStackInstances from './list-stack-instances.ts';
import listStackOperationRisks from './list-stack-operation-risks.ts';
import listStackResourceDrifts from './list-stack-resource-drifts.ts';
import listStackResources from './list-stack-resources.ts';
import listStacks from './list-stacks.ts';
import listSummaries from './list-summaries.ts';
import listTagKeys from './list-tag-keys.ts';
import listTagResources from './list-tag-resources.ts';
import listTagValues from './list-tag-values.ts';
import listTemplateScratches from './list-template-scratches.ts';
import listTemplateVersions from './list-template-versions.ts';
import listTemplates from './list-templates.ts';
import moveResourceGroup from './move-resource-group.ts';
import previewStack from './preview-stack.ts';
import registerResourceType from './register-resource-type.ts';
import setDeletionProtection from './set-deletion-protection.ts';
import setResourceType from './set-resource-type.ts';
import setStackPolicy from './set-stack-policy.ts';
import setTemplatePermission from './set-template-permission.ts';
import signalResource from './signal-resource.ts';
import startChat from './start-chat.ts';
import stopChat from './stop-chat.ts';
import stopStackGroupOperation from './stop-stack-group-operation.ts';
import tagResources from './tag-resources.ts';
import untagResources from './untag-resources.ts';
import updateStack from './update-stack.ts';
import updateStackGroup from './update-stack-group.ts';
import updateStackInstances from './update-stack-instances.ts';
import updateStackTemplateByResources from './update-stack-template-by-resources.ts';
import updateTemplate from './update-template.ts';
import updateTemplateScratch from './update-template-scratch.ts';
import validateTemplate from './validate-template.ts';

export { stackPolicy } from '../stack-policy.ts';
export { eventBridgeRegions, regions } from './regions.ts';

export const operations: { readonly [name: string]: Operation } = {
  CancelStackOperation: cancelStackOperation,
  CancelUpdateStack: cancelUpdateStack,
  ContinueCreateStack: continueCreateStack,
  CreateAITask: createAITask,
  CreateChangeSet: createChangeSet,
  CreateDiagnostic: createDiagnostic,
  CreateStack: createStack,
  CreateStackGroup: createStackGroup,
  CreateStackInstances: createStackInstances,
  CreateTemplate: createTemplate,
  CreateTemplateScratch: createTemplateScratch,
  DeleteChangeSet: deleteChangeSet,
  DeleteDiagnostic: deleteDiagnostic,
  DeleteStack: deleteStack,
  DeleteStackGroup: deleteStackGroup,
  DeleteStackInstances: deleteStackInstances,
  DeleteTemplate: deleteTemplate,
  DeleteTemplateScratch: deleteTemplateScratch,
  DeregisterResourceType: deregisterResourceType,
  DescribeRegions: describeRegions,
  DetectStackDrift: detectStackDrift,
  DetectStackGroupDrift: detectStackGroupDrift,
  DetectStackResourceDrift: detectStackResourceDrift,
  EnableServiceAccess: enableServiceAccess,
  EnableServices: enableServices,
  ExecuteChangeSet: executeChangeSet,
  GenerateTemplateByScratch: generateTemplateByScratch,
  GenerateTemplatePolicy: generateTemplatePolicy,
  GetAITask: getAITask,
  GetChangeSet: getChangeSet,
  GetDiagnostic: getDiagnostic,
  GetFeatureDetails: getFeatureDetails,
  GetResourceType: getResourceType,
  GetResourceTypeTemplate: getResourceTypeTemplate,
  GetServiceAccess: getServiceAccess,
  GetServiceProvisions: getServiceProvisions,
  GetStack: getStack,
  GetStackDriftDetectionStatus: getStackDriftDetectionStatus,
  GetStackGroup: getStackGroup,
  GetStackGroupOperation: getStackGroupOperation,
  GetStackInstance: getStackInstance,
  GetStackPolicy: getStackPolicy,
  GetStackResource: getStackResource,
  GetTemplate: getTemplate,
  GetTemplateEstimateCost: getTemplateEstimateCost,
  GetTemplateParameterConstraints: getTemplateParameterConstraints,
  GetTemplateRecommendParameters: getTemplateRecommendParameters,
  GetTemplateScratch: getTemplateScratch,
  GetTemplateSummary: getTemplateSummary,
  ImportStacksToStackGroup: importStacksToStackGroup,
  ListAITaskEvents: listAITaskEvents,
  ListAITasks: listAITasks,
  ListChangeSets: listChangeSets,
  ListChatMessages: listChatMessages,
  ListChatSessions: listChatSessions,
  ListDiagnostics: listDiagnostics,
  ListResourceTypeRegistrations: listResourceTypeRegistrations,
  ListResourceTypeVersions: listResourceTypeVersions,
  ListResourceTypes: listResourceTypes,
  ListStackEvents: listStackEvents,
  ListStackGroupOperationResults: listStackGroupOperationResults,
  ListStackGroupOperations: listStackGroupOperations,
  ListStackGroups: listStackGroups,
  ListStackInstances: listStackInstances,
  ListStackOperationRisks: listStackOperationRisks,
  ListStackResourceDrifts: listStackResourceDrifts,
  ListStackResources: listStackResources,
  ListStacks: listStacks,
  ListSummaries: listSummaries,
  ListTagKeys: listTagKeys,
  ListTagResources: listTagResources,
  ListTagValues: listTagValues,
  ListTemplateScratches: listTemplateScratches,
  ListTemplateVersions: listTemplateVersions,
  ListTemplates: listTemplates,
  MoveResourceGroup: moveResourceGroup,
  PreviewStack: previewStack,
  RegisterResourceType: registerResourceType,
  SetDeletionProtection: setDeletionProtection,
  SetResourceType: setResourceType,
  SetStackPolicy: setStackPolicy,
  SetTemplatePermission: setTemplatePermission,
  SignalResource: signalResource,
  StartChat: startChat,
  StopChat: stopChat,
  StopStackGroupOperation: stopStackGroupOperation,
  TagResources: tagResources,
  UntagResources: untagResources,
  UpdateStack: updateStack,
  UpdateStackGroup: updateStackGroup,
  UpdateStackInstances: updateStackInstances,
  UpdateStackTemplateByResources: updateStackTemplateByResources,
  UpdateTemplate: updateTemplate,
  UpdateTemplateScratch: updateTemplateScratch,
  ValidateTemplate: validateTemplate,
};
