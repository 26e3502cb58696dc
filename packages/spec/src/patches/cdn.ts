/** Corrections to CDN. */
import type { Patch } from './patch.ts';

/** In both languages, because it is shown to people. */
const lowerCase = {
  en: 'written with a capital letter in every list of properties',
  'zh-cn': '所有属性列表中的写法均以大写字母开头',
};

export const cdn: readonly Patch[] = [
  {
    type: 'ALIYUN::CDN::DomainConfig',
    reason: 'Templates spell the fields as the API of the product does.',
    evidence: 'official template solutions/enterprise-on-cloud/games-or-retail-single-db-single-service.yml',
    properties: {
      FunctionList: {
        items: {
          fields: {
            FunctionArgs: { required: false },
            FunctionName: { required: false },
            functionArgs: { type: 'list', deprecated: lowerCase },
            functionName: { type: 'string', deprecated: lowerCase },
          },
        },
      },
    },
  },
];
