/** The pseudo parameters of ROS: values that every stack has without declaring them. */
import type { PseudoParameter } from '@ros-lint/core';
import { any, integer, string } from '@ros-lint/core/shape';

export const pseudoParameters: readonly PseudoParameter[] = [
  {
    name: 'ALIYUN::AccountId',
    shape: string(),
    doc: { en: 'The ID of the account that calls the service', 'zh-cn': '调用服务的账号 ID' },
  },
  {
    name: 'ALIYUN::Index',
    shape: integer({ minimum: 0 }),
    onlyWithCount: true,
    doc: {
      en: 'The number of the instance, from 0, inside a resource that has a Count',
      'zh-cn': '声明了 Count 的资源中当前实例的序号,从 0 开始',
    },
  },
  {
    name: 'ALIYUN::NoValue',
    shape: any(),
    absent: true,
    doc: { en: 'Stands for leaving the property out', 'zh-cn': '表示省略该属性' },
  },
  { name: 'ALIYUN::Region', shape: string(), doc: { en: 'The region of the stack', 'zh-cn': '资源栈所在地域' } },
  {
    name: 'ALIYUN::ResourceGroupId',
    shape: string(),
    doc: { en: 'The resource group of the stack', 'zh-cn': '资源栈所属资源组' },
  },
  {
    name: 'ALIYUN::StackId',
    shape: string(),
    notInLocalMaps: true,
    doc: { en: 'The ID of the stack', 'zh-cn': '资源栈 ID' },
  },
  { name: 'ALIYUN::StackName', shape: string(), doc: { en: 'The name of the stack', 'zh-cn': '资源栈名称' } },
  {
    name: 'ALIYUN::TenantId',
    shape: string(),
    doc: { en: 'The ID of the Alibaba Cloud account that owns the stack', 'zh-cn': '资源栈所属的阿里云主账号 ID' },
  },
];
