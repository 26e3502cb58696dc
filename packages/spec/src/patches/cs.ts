/** Corrections to Container Service. */
import type { Patch } from './patch.ts';

export const cs: readonly Patch[] = [
  {
    type: 'ALIYUN::CS::ManagedKubernetesCluster',
    reason: 'Newer than the source of 2024.',
    evidence:
      'official templates documents/solution/micro/mse-realizes-full-link-grayscale.yml (ImageType), documents/solution/internet-application-development/deploy-single-dify-to-build-AI-e-commerce-customer-service.yml (DesiredSize)',
    properties: {
      ImageType: { type: 'string' },
      NodePools: { items: { fields: { ScalingGroup: { fields: { DesiredSize: 'integer' } } } } },
    },
  },
  {
    type: 'ALIYUN::CS::KubernetesCluster',
    reason: 'How dedicated clusters were paid for in 2021; the list of 2024 does not have it any more.',
    evidence: 'samples of the documentation of 2021',
    removed: [
      'MasterAutoRenew',
      'MasterAutoRenewPeriod',
      'MasterInstanceChargeType',
      'MasterPeriod',
      'MasterPeriodUnit',
      'WorkerAutoRenew',
      'WorkerAutoRenewPeriod',
      'WorkerInstanceChargeType',
      'WorkerPeriod',
      'WorkerPeriodUnit',
    ],
  },
];
