/** Corrections to ROS itself: nested stacks, and the helpers that its templates bring along. */
import type { Patch } from './patch.ts';

const nested = {
  reason: 'The source says map; it is a whole template, whose functions the outer stack does not resolve.',
  evidence: 'description of the property in @alicloud/ros-cdk-ros; documentation of nested stacks',
};

export const ros: readonly Patch[] = [
  {
    type: 'ALIYUN::ROS::Stack',
    ...nested,
    properties: { TemplateBody: { type: 'template' } },
    // `Outputs.<name>`, and the bare name of an output.
    openAttributes: true,
  },
  { type: 'ALIYUN::ROS::StackGroup', ...nested, properties: { TemplateBody: { type: 'template' } } },
  {
    type: 'ALIYUN::ROS::AutoEnableService',
    reason: 'The service opens products that the package does not list yet.',
    evidence: 'official templates open EMR and AICenter with it',
    properties: { ServiceName: { addEnum: ['AICenter', 'EMR'] } },
  },
  {
    type: 'ALIYUN::RandomString',
    reason: 'No source knows its properties; it is the random string of OpenStack Heat, as the lower-case names show.',
    evidence: 'official template resources/nas/mount-target-case3.yml; documentation of OS::Heat::RandomString',
    properties: {
      length: { type: 'integer' },
      sequence: { type: 'string' },
      character_classes: {
        type: 'list',
        items: { type: 'object', open: true, fields: { class: 'string', min: 'integer' } },
      },
      character_sequences: {
        type: 'list',
        items: { type: 'object', open: true, fields: { sequence: 'string', min: 'integer' } },
      },
      salt: { type: 'string' },
    },
  },
];
