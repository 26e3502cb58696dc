/** The types of the Serverless transform, which have a grammar of their own: nothing inside them is judged. */
import type { Patch } from './patch.ts';

const names = [
  'Api',
  'CustomDomain',
  'Flow',
  'Function',
  'Log',
  'Log::Logstore',
  'MNSTopic',
  'Service',
  'TableStore',
  'TableStore::Table',
];

export const serverless: readonly Patch[] = names.map((name) => ({
  type: `Aliyun::Serverless::${name}`,
  reason: 'The service expands the transform before it looks at types, so that no list of types has it.',
  evidence: 'documentation of the transform; official templates under transform/serverless',
  transform: 'Aliyun::Serverless-2018-04-03',
  open: true,
  openAttributes: true,
  ref: 'any',
  unlisted: true,
}));
