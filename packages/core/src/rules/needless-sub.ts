/** An Fn::Sub whose text has no placeholder. */
import type { Node, ScalarNode } from '../syntax/node.ts';
import { defineRule, type FixOf } from './rule.ts';

export default defineRule<Record<never, never>, 'template'>({
  id: 'needless-sub',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'Fn::Sub has nothing to replace.', 'zh-cn': 'Fn::Sub 没有可替换的内容。' },
  why: {
    en: 'The text can stand by itself; often a placeholder was forgotten.',
    'zh-cn': '可直接写出该字符串;通常是遗漏了占位符。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value:
      Fn::Sub: plain text
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value: plain text
`,
  message: {
    en: () => 'this text has no placeholder to replace',
    'zh-cn': () => '此字符串没有可替换的占位符',
  },
  *check(template) {
    for (const { definition, argument, key, node } of template.calls) {
      const written = definition?.placeholders?.(argument);
      if (written === undefined || written.text.raw.includes('${')) continue;
      yield { span: key, data: {}, fixes: textAlone(written.text, argument, node, template.document.text) };
    }
  },
});

/** The text in place of the call, where it stays text without the call around it and nothing else is lost. */
function textAlone(text: ScalarNode, argument: Node, call: Node, source: string): FixOf[] {
  if (text !== argument || text.style === 'literal' || text.style === 'folded') return [];
  const isPlain = text.style === 'plain';
  // Under a short tag any text is text; alone it may be a number or null.
  if (isPlain && !/^[\p{L}_/][^\n:#]*$/u.test(text.raw)) return [];
  if (isPlain && /^(?:y|yes|n|no|true|false|on|off|null)$/i.test(text.raw)) return [];
  const newText = source.slice(text.start, text.end);
  const title = { en: 'Write the text alone', 'zh-cn': '直接写出字符串' };
  return [{ title, safety: 'unsafe', edits: [{ span: { start: call.start, end: call.end }, newText }] }];
}
