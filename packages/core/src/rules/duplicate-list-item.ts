/** The same thing named twice in a list of identifiers. */
import { type Node, resolve } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly item: string }, 'template'>({
  id: 'duplicate-list-item',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A list of VSwitches, security groups or the like names one of them twice.',
    'zh-cn': '交换机、安全组等的列表中重复引用了同一项。',
  },
  why: {
    en: 'The product refuses the list or counts the thing once; most probably another one was meant.',
    'zh-cn': '产品会拒绝该列表或只计一次;很可能本意是引用另一项。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ESS::ScalingGroup
    Properties:
      MinSize: 1
      MaxSize: 2
      VSwitchIds:
        - vsw-one
        - vsw-one
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ESS::ScalingGroup
    Properties:
      MinSize: 1
      MaxSize: 2
      VSwitchIds:
        - vsw-one
        - vsw-two
`,
  message: {
    en: ({ name, item }) => `${quote(item)} is in ${quote(name)} already`,
    'zh-cn': ({ name, item }) => `${quote(name)} 中已包含 ${quote(item)}`,
  },
  *check(template, { spec }) {
    const { identifiers = [] } = spec;
    for (const { properties } of template.typedResources) {
      for (const { key, value } of properties?.entries ?? []) {
        const list = resolve(value);
        if (list.kind !== 'seq' || !key.raw.endsWith('Ids')) continue;
        if (!identifiers.some(({ names }) => names.includes(key.raw))) continue;
        const seen = new Map<string, Node>();
        for (const written of list.items) {
          const item = resolve(written);
          const text = item.kind === 'scalar' ? item.raw : template.document.text.slice(item.start, item.end);
          const first = seen.get(text);
          if (first === undefined) seen.set(text, item);
          else {
            yield {
              span: written,
              data: { name: key.raw, item: text },
              related: [{ span: first, text: { en: 'the first one', 'zh-cn': '首次出现' } }],
            };
          }
        }
      }
    }
  },
});
