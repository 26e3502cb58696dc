/** A resource to be imported that the template does not have, or has with another type. */
import { importsOf } from '../model/imports.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

type Data =
  | { readonly kind: 'unknown'; readonly name: string; readonly near: string | undefined }
  | { readonly kind: 'type'; readonly name: string; readonly type: string; readonly expected: string };

export default defineRule<Data, 'request'>({
  id: 'invalid-import',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ name }) => `The resource to import (${name}) does not fit the template.`,
  },
  summary: {
    en: 'A resource to be imported does not fit the template.',
    'zh-cn': '要导入的资源与模板不符。',
  },
  why: {
    en: 'Each resource to be imported has to stand in the template under its logical ID and with the same type.',
    'zh-cn': '每个要导入的资源都必须以相同的逻辑 ID 和类型出现在模板中。',
  },
  bad: `https://ros.aliyuncs.com/?Action=CreateChangeSet&ChangeSetType=IMPORT&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Resources":{"Vpc":{"Type":"ALIYUN::ECS::VPC","DeletionPolicy":"Retain"}}}
&ResourcesToImport.1.LogicalResourceId=Vpcs&ResourcesToImport.1.ResourceType=ALIYUN::ECS::VPC&ResourcesToImport.1.ResourceIdentifier={"VpcId":"vpc-1"}
`,
  good: `https://ros.aliyuncs.com/?Action=CreateChangeSet&ChangeSetType=IMPORT&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Resources":{"Vpc":{"Type":"ALIYUN::ECS::VPC","DeletionPolicy":"Retain"}}}
&ResourcesToImport.1.LogicalResourceId=Vpc&ResourcesToImport.1.ResourceType=ALIYUN::ECS::VPC&ResourcesToImport.1.ResourceIdentifier={"VpcId":"vpc-1"}
`,
  message: {
    en: (data) =>
      data.kind === 'unknown'
        ? `${quote(data.name)} is no resource of the template${didYouMean(data.near)}`
        : `${quote(data.type)} is not the type of ${data.name} in the template; expected ${data.expected}`,
    'zh-cn': (data) =>
      data.kind === 'unknown'
        ? `模板没有资源 ${quote(data.name)}${didYouMeanZh(data.near)}`
        : `${quote(data.type)} 与模板中 ${data.name} 的类型不同;应为 ${data.expected}`,
  },
  *check(request) {
    const { template } = request;
    if (template === undefined || template.kind !== 'plain') return;
    for (const { logicalId, type, declaration } of importsOf(request)) {
      if (logicalId === undefined) continue;
      const name = logicalId.raw;
      if (declaration === undefined) {
        const near = nearest(name, template.symbols.resource.keys());
        yield { span: logicalId, data: { kind: 'unknown', name, near }, fixes: suggest(logicalId, near) };
      } else if (type !== undefined && declaration.type !== undefined && declaration.type !== type.raw) {
        yield { span: type, data: { kind: 'type', name, type: type.raw, expected: declaration.type } };
      }
    }
  },
});
