/** Corrections to AppFlow. */
import type { Patch } from './patch.ts';

export const appflow: readonly Patch[] = ['ALIYUN::AppFlow::Flow', 'ALIYUN::AppFlow::UserAuthConfig'].map((type) => ({
  type,
  reason: 'Templates carry two names that the list of March 2026 does not have, one of them on a neighbouring type.',
  evidence: 'official templates, all 748 of August 2026',
  properties: { From: 'any', Visible: 'any' },
}));
