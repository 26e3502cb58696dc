/** The grammar of a template (facts on the language, sections 2, 3, 5 and 7): which keys there are, and what each must be. */
import type { Grammar } from '@ros-lint/core';
import {
  any,
  boolean,
  type Field,
  integer,
  list,
  map,
  nothing,
  number,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  string,
} from '@ros-lint/core/shape';

/** A text, or one for each language of the console. */
const languageMap = object({ en: optional(string()), 'zh-cn': optional(string()) });
const text = optional(oneOf(string(), languageMap), { tolerated: true });
const ignored = (shape: Shape): Field => optional(shape, { tolerated: true });
const sectionMap = optional(map(any()));
const name = string({ literal: true, minLength: 1 });
const length = optional(integer({ minimum: 0, literal: true }));

/** The key under which a template says how the console shows its parameters. */
const interfaceKey = 'ALIYUN::ROS::Interface';
const names = optional(list(string()));

export const grammar: Grammar = {
  versions: ['2015-09-01'],
  transforms: [
    { pattern: '^Aliyun::Serverless-', kind: 'serverless' },
    { pattern: '^Aliyun::(?:Terraform|OpenTofu)-', kind: 'terraform' },
  ],
  knownTransforms: [
    { pattern: '^Aliyun::Serverless-2018-04-03$', example: 'Aliyun::Serverless-2018-04-03' },
    // Nobody lists the versions of OpenTofu.
    { pattern: '^Aliyun::OpenTofu-v\\d+\\.\\d+$', example: 'Aliyun::OpenTofu-v1.8' },
    { pattern: '^Aliyun::Terraform-(?:v0\\.12|v0\\.15|v1\\.[0-5]|2020-06-18)$', example: 'Aliyun::Terraform-v1.5' },
  ],
  notInTerraform: ['Resources', 'Locals'],
  legacySections: ['HeatTemplateFormatVersion'],
  deletionPolicies: ['Delete', 'Retain'],
  moduleForm: '^MODULE(?:::[^:]+){3}$',
  moduleVersions: '^(?:default|latest|v\\d+)$',
  notWithModules: ['Transform', 'Workspace', 'HeatTemplateFormatVersion', 'Rules'],
  typeForms: [
    { pattern: '^(?:ALIYUN|DATASOURCE)(?:::[A-Za-z0-9]+){1,3}$', family: 'cloud' },
    { pattern: '^Custom::[A-Za-z0-9_@-]+$', family: 'custom' },
    { pattern: '^MODULE::', family: 'module' },
    { pattern: '^Aliyun::Serverless::', family: 'serverless' },
  ],
  moduleRefuses: ['Count', 'Metadata', 'UpdatePolicy'],
  limits: {
    templateBytes: 524_288,
    resources: 300,
    parameters: 200,
    localsDepth: 5,
    assertionsPerRule: 100,
    workspaceFiles: 50,
    workspacePath: 1024,
    typeName: 68,
    logicalId: 255,
  },
  scriptProperties: [
    'BootstrapScripts',
    'Command',
    'CommandArgs',
    'CommandContent',
    'CommandContentOnDeletion',
    'InitScript',
    'InitializationScript',
    'InstallCommand',
    'LivenessProbeExecCommands',
    'PostInstallScript',
    'ReadinessProbeExecCommands',
    'Script',
    'ScriptArgs',
    'ScriptContent',
    'ShellScript',
    'StartupScript',
    'UserCommand',
    'UserData',
    'UserDataInBase64',
  ],
  habits: {
    functions: {
      'Fn::ImportValue': 'Fn::GetStackOutput',
      'Fn::ToJsonString': 'Fn::Str',
      'Fn::ConcatLists': 'Fn::ListMerge',
    },
    pseudoParameters: {
      'AWS::AccountId': 'ALIYUN::AccountId',
      'AWS::NoValue': 'ALIYUN::NoValue',
      'AWS::Region': 'ALIYUN::Region',
      'AWS::StackId': 'ALIYUN::StackId',
      'AWS::StackName': 'ALIYUN::StackName',
      'ALIYUN::CurrentIndex': 'ALIYUN::Index',
    },
    sections: { AWSTemplateFormatVersion: 'ROSTemplateFormatVersion', Hooks: '' },
    resourceKeys: { CreationPolicy: '', UpdateReplacePolicy: '' },
    deletionPolicies: { RetainExceptOnCreate: 'Retain', Snapshot: 'Retain' },
    transforms: { 'AWS::Serverless-2016-10-31': 'Aliyun::Serverless-2018-04-03' },
    parameterTypes: {
      'List<Number>': 'Json',
      'List<String>': 'CommaDelimitedList',
      'AWS::SSM::Parameter::Name': 'ALIYUN::OOS::Parameter::Value',
      'AWS::SSM::Parameter::Value<String>': 'ALIYUN::OOS::Parameter::Value',
      array: 'Json',
      bool: 'Boolean',
      float: 'Number',
      int: 'Number',
      integer: 'Number',
      list: 'Json',
      map: 'Json',
      object: 'Json',
      text: 'String',
    },
    metadataKeys: { 'AWS::CloudFormation::Interface': interfaceKey },
  },
  template: object({
    ROSTemplateFormatVersion: optional(any()),
    Transform: optional({ ...oneOf(string({ literal: true }), list(string())), literal: true }, { exact: true }),
    Description: text,
    Metadata: ignored(map(any())),
    Parameters: sectionMap,
    Mappings: sectionMap,
    Conditions: sectionMap,
    Rules: sectionMap,
    Locals: sectionMap,
    Resources: sectionMap,
    Outputs: sectionMap,
    Workspace: optional(map(any())),
    HeatTemplateFormatVersion: optional(any()),
  }),
  interfaceKey,
  metadata: object(
    {
      [interfaceKey]: optional(
        object(
          {
            ParameterGroups: optional(
              list(
                object(
                  {
                    Parameters: names,
                    Label: optional(
                      oneOf(string(), object({ default: text, en: optional(string()), 'zh-cn': optional(string()) })),
                    ),
                  },
                  { open: true },
                ),
              ),
            ),
            TemplateTags: names,
            Hidden: names,
            Outputs: names,
          },
          { open: true },
        ),
      ),
      PredefinedParameters: optional(
        list(object({ Name: optional(any()), Parameters: optional(map(any())) }, { open: true })),
      ),
    },
    { open: true },
  ),
  entities: {
    parameter: object({
      Type: required(
        string({
          literal: true,
          enum: [
            'String',
            'Number',
            'Boolean',
            'CommaDelimitedList',
            'Json',
            'ALIYUN::OOS::Parameter::Value',
            'ALIYUN::OOS::SecretParameter::Value',
          ],
        }),
      ),
      Default: optional(any()),
      AllowedValues: optional(list(any(), { minItems: 1 }), { notNull: true }),
      AllowedPattern: optional(string({ literal: true })),
      MinLength: length,
      MaxLength: length,
      MinValue: optional(number({ literal: true })),
      MaxValue: optional(number({ literal: true })),
      NoEcho: ignored(boolean()),
      Confirm: ignored(boolean()),
      Description: text,
      ConstraintDescription: text,
      Label: text,
      AssociationProperty: ignored(string()),
      AssociationPropertyMetadata: ignored(map(any())),
      TextArea: ignored(boolean()),
      Required: ignored(boolean()),
      Placeholder: text,
      ReadOnly: ignored(boolean()),
    }),
    resource: object({
      Type: required(name, { exact: true }),
      Properties: optional(map(any())),
      DependsOn: optional(oneOf(string(), list(oneOf(string(), nothing()))), { exact: true }),
      Condition: optional(name, { exact: true }),
      Count: optional(any()),
      DeletionPolicy: optional(any()),
      UpdatePolicy: optional(map(any()), { notNull: true }),
      Metadata: optional(map(any()), { notNull: true }),
      Description: ignored(string()),
      Version: optional(string({ literal: true })),
    }),
    output: object({
      Value: required(any()),
      Description: text,
      Condition: optional(name, { exact: true }),
      Label: text,
      NoEcho: ignored(boolean()),
      Export: optional(any()),
    }),
    local: object({
      Type: optional(name, { exact: true }),
      Value: optional(any()),
      Properties: optional(map(any())),
    }),
    rule: object({
      RuleCondition: optional(any()),
      Assertions: optional(list(any()), { tolerated: true }),
    }),
  },
};
