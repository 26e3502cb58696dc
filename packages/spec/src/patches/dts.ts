/** Corrections to DTS. */
import type { Patch } from './patch.ts';

export const dts: readonly Patch[] = [
  {
    type: 'ALIYUN::DTS::SubscriptionInstance',
    reason: 'The lists of 2024 and before call it DbList; the template passes what the API of the product takes.',
    evidence: 'official template resources/dts/subscription-instance.yml',
    properties: { Configuration: { fields: { SubscriptionObject: 'any' } } },
  },
];
