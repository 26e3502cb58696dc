/** An imported resource that would be deleted with its stack. */
import { importsOf } from '../model/imports.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'unprotected-import',
  on: 'request',
  severity: 'warning',
  summary: {
    en: 'An imported resource has no DeletionPolicy of Retain.',
    'zh-cn': '导入的资源未设置 DeletionPolicy: Retain。',
  },
  why: {
    en: 'Once it is imported, the resource goes when the stack goes. The guide recommends to retain what existed before the stack.',
    'zh-cn': '导入后,删除资源栈时资源也会被删除。官方建议保留在资源栈之前就已存在的资源。',
  },
  bad: `https://ros.aliyuncs.com/?Action=CreateChangeSet&ChangeSetType=IMPORT&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Resources":{"Vpc":{"Type":"ALIYUN::ECS::VPC"}}}
&ResourcesToImport.1.LogicalResourceId=Vpc&ResourcesToImport.1.ResourceType=ALIYUN::ECS::VPC&ResourcesToImport.1.ResourceIdentifier={"VpcId":"vpc-1"}
`,
  good: `https://ros.aliyuncs.com/?Action=CreateChangeSet&ChangeSetType=IMPORT&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Resources":{"Vpc":{"Type":"ALIYUN::ECS::VPC","DeletionPolicy":"Retain"}}}
&ResourcesToImport.1.LogicalResourceId=Vpc&ResourcesToImport.1.ResourceType=ALIYUN::ECS::VPC&ResourcesToImport.1.ResourceIdentifier={"VpcId":"vpc-1"}
`,
  message: {
    en: ({ name }) => `${quote(name)} is imported without the DeletionPolicy Retain`,
    'zh-cn': ({ name }) => `导入的资源 ${quote(name)} 未设置 DeletionPolicy: Retain`,
  },
  *check(request) {
    for (const { logicalId, declaration } of importsOf(request)) {
      if (logicalId === undefined || declaration === undefined || declaration.deletionPolicy === 'unknown') continue;
      if (declaration.deletionPolicy !== 'Retain') yield { span: logicalId, data: { name: logicalId.raw } };
    }
  },
});
