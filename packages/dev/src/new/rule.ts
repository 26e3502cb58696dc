/** A new rule: it finds a made-up defect, so that it works from the first moment and shows every part that a rule has. */
import type { Name } from './names.ts';
import { addToList } from './registry.ts';
import type { Files, Read } from './scaffold.ts';

const index = 'packages/core/src/rules/index.ts';

export function newRule({ kebab, camel }: Name, read: Read): Files {
  return new Map([
    [`packages/core/src/rules/${kebab}.ts`, ruleFile(kebab)],
    [`test/rules/${kebab}.md`, rulePage(kebab)],
    [index, addToList(read(index), 'rules', kebab, camel)],
  ]);
}

const ruleFile = (id: string) => `/** A resource that still has its working name: the made-up defect of a new rule. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: '${id}',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A resource still has its working name.',
    'zh-cn': '资源仍使用临时名称。',
  },
  why: {
    en: 'Renaming a resource later means that the service creates it anew.',
    'zh-cn': '之后重命名资源会导致服务重新创建该资源。',
  },
  bad: \`ROSTemplateFormatVersion: '2015-09-01'
Resources:
  RenameMe:
    Type: ALIYUN::ROS::WaitConditionHandle
\`,
  good: \`ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Handle:
    Type: ALIYUN::ROS::WaitConditionHandle
\`,
  message: {
    en: ({ name }) => \`\${quote(name)} is a working name; expected one that says what the resource is\`,
    'zh-cn': ({ name }) => \`\${quote(name)} 是临时名称;应使用能说明资源用途的名称\`,
  },
  *check(template) {
    for (const { name, entry } of template.symbols.resource.values()) {
      if (name === 'RenameMe') yield { span: entry.key, data: { name } };
    }
  },
});
`;

const rulePage = (id: string) => `# ${id}

## A working name
\`\`\`yaml
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  RenameMe:
  ^^^^^^^^ warning ${id}: "RenameMe" is a working name; expected one that says what the resource is
    Type: ALIYUN::ROS::WaitConditionHandle
\`\`\`

## A real name
\`\`\`yaml
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Handle:
    Type: ALIYUN::ROS::WaitConditionHandle
\`\`\`

## A working name, in JSON and in Chinese
\`\`\`json zh-cn
{
  "ROSTemplateFormatVersion": "2015-09-01",
  "Resources": {
    "RenameMe": { "Type": "ALIYUN::ROS::WaitConditionHandle" }
    ^^^^^^^^^^ warning ${id}: "RenameMe" 是临时名称;应使用能说明资源用途的名称
  }
}
\`\`\`
`;
