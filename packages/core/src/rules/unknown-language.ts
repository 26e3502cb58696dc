/** A text in several languages, one of which the console does not know. */
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
  readonly known: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-language',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A text in several languages has a key that is no language of the console.',
    'zh-cn': '多语言文本中存在控制台未知的语言键。',
  },
  why: { en: 'What stands there is never shown.', 'zh-cn': '该内容永远不会显示。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Description:
  en: A network
  zn-cn: 网络
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Description:
  en: A network
  zh-cn: 网络
`,
  message: {
    en: ({ name, near, known }) =>
      `${quote(name)} is no language of the console${near ? didYouMean(near) : `; expected ${list(known)}`}`,
    'zh-cn': ({ name, near, known }) =>
      `${quote(name)} 不是控制台的语言${near ? didYouMeanZh(near) : `;应为 ${listZh(known)}`}`,
  },
  *check(template) {
    for (const { entity, node, key, shape } of template.misfits) {
      if (entity !== 'languages' || key === undefined || shape.kind !== 'object') continue;
      const known = Object.keys(shape.fields);
      const map = node.parent;
      const given = new Set(map?.kind === 'map' ? map.entries.map((entry) => entry.key.raw) : []);
      const near = meant(
        key,
        known.filter((language) => !given.has(language)),
      );
      yield { span: node, data: { name: key, near, known }, fixes: suggest(node, near) };
    }
  },
});

/** Codes of languages are too short to be near each other: one that shares a part is meant, such as `cn` or `en-US`. */
function meant(key: string, free: readonly string[]): string | undefined {
  const parts = key.toLowerCase().split(/[-_]/);
  const kin = free.find((language) => language.split('-').some((part) => parts.includes(part)));
  return kin ?? (key.length > 2 ? nearest(key, free) : undefined);
}
