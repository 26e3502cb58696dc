/** Corrections to Serverless App Engine. */
import type { Patch } from './patch.ts';

export const sae: readonly Patch[] = [
  {
    type: 'ALIYUN::SAE::Application',
    reason: 'The list of values is of 2024; the product runs more languages.',
    evidence: 'official template documents/solution/internet-application-development/Run-Dify-on-Serverless.yml',
    properties: { ProgrammingLanguage: { addEnum: ['golang', 'python'] } },
  },
  {
    type: 'ALIYUN::SAE::Namespace',
    reason: 'Newer than the source of 2024.',
    evidence: 'official template documents/solution/internet-application-development/Run-Dify-on-Serverless.yml',
    properties: { VpcId: { type: 'string' } },
  },
];
