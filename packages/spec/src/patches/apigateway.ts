/** Corrections to API Gateway. */
import type { Patch } from './patch.ts';

/** In both languages, because it is shown to people. */
const lowerCase = {
  en: 'written with a capital letter in every list of properties',
  'zh-cn': '所有属性列表中的写法均以大写字母开头',
};

export const apigateway: readonly Patch[] = [
  {
    type: 'ALIYUN::ApiGateway::Api',
    reason: 'Templates spell the fields as the API of the product does.',
    evidence: 'official template solutions/mini-program/fc-mini-program-backend-service.yml',
    properties: {
      ServiceConfig: {
        fields: {
          FunctionComputeConfig: {
            fields: {
              fcRegionId: { type: 'string', deprecated: lowerCase },
              functionName: { type: 'string', deprecated: lowerCase },
              roleArn: { type: 'string', deprecated: lowerCase },
              serviceName: { type: 'string', deprecated: lowerCase },
            },
          },
        },
      },
    },
  },
];
