/** Corrections to Operation Orchestration Service. */
import type { Patch } from './patch.ts';

const foreign = {
  reason: 'The sources say text; it is a template of OOS, whose functions and names are its own.',
  evidence: 'official templates carry FormatVersion: OOS-2019-06-01 in it; documentation of OOS templates',
};

export const oos: readonly Patch[] = [
  { type: 'ALIYUN::OOS::Execution', ...foreign, properties: { TemplateContent: { type: 'foreign' } } },
  { type: 'ALIYUN::OOS::Template', ...foreign, properties: { Content: { type: 'foreign' } } },
];
