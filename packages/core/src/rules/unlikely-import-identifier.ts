/** An identifier of a resource to be imported that its type does not have. */
import { importsOf } from '../model/imports.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly type: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'request'>({
  id: 'unlikely-import-identifier',
  on: 'request',
  severity: 'warning',
  summary: {
    en: 'A key of ResourceIdentifier is no attribute of the type.',
    'zh-cn': 'ResourceIdentifier 的键不是该资源类型的属性。',
  },
  why: {
    en: 'The identifiers of every known type are attributes of it, such as VpcId. GetTemplateSummary tells the identifiers for certain.',
    'zh-cn': '已知类型的标识都是其属性,例如 VpcId。可通过 GetTemplateSummary 查询准确的标识。',
  },
  bad: `https://ros.aliyuncs.com/?Action=CreateChangeSet&ChangeSetType=IMPORT&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackName=MyStack
&TemplateURL=oss://ros/template/demo
&ResourcesToImport.1.LogicalResourceId=Vpc&ResourcesToImport.1.ResourceType=ALIYUN::ECS::VPC&ResourcesToImport.1.ResourceIdentifier={"Id":"vpc-1"}
`,
  good: `https://ros.aliyuncs.com/?Action=CreateChangeSet&ChangeSetType=IMPORT&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackName=MyStack
&TemplateURL=oss://ros/template/demo
&ResourcesToImport.1.LogicalResourceId=Vpc&ResourcesToImport.1.ResourceType=ALIYUN::ECS::VPC&ResourcesToImport.1.ResourceIdentifier={"VpcId":"vpc-1"}
`,
  message: {
    en: ({ name, type, near }) => `${quote(name)} does not identify a resource of ${type}${didYouMean(near)}`,
    'zh-cn': ({ name, type, near }) => `${quote(name)} 不能标识 ${type} 类型的资源${didYouMeanZh(near)}`,
  },
  *check(request, { spec }) {
    for (const { type, identifiers } of importsOf(request)) {
      const known = type && spec.resourceType(type.raw);
      if (known === undefined || known.openAttributes) continue;
      const attributes = Object.keys(known.attributes);
      for (const key of identifiers) {
        if (attributes.length === 0 || attributes.includes(key.raw) || Object.hasOwn(known.properties.fields, key.raw))
          continue;
        const near = nearest(key.raw, attributes);
        yield { span: key, data: { name: key.raw, type: known.name, near } };
      }
    }
  },
});
