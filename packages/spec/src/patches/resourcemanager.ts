/** Corrections to Resource Management. */
import type { Patch } from './patch.ts';

export const resourcemanager: readonly Patch[] = [
  {
    type: 'ALIYUN::ResourceManager::ResourceGroup',
    reason: 'An attribute that no source has.',
    evidence: 'official template resources/resourcemaneger/resource-group.yml',
    attributes: { CreateDate: 'string' },
  },
];
