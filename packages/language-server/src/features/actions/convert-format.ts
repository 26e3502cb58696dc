/** Writes the template in the other language, JSON or YAML, in a file beside it or in its place. */
import type { Snapshot } from '../../snapshot.ts';
import { type Action, type Asked, titled } from './action.ts';
import { writableOf, writeJson, yamlEntries } from './writable.ts';

export function convertActions({ snapshot, span }: Asked): Action[] {
  const { template, analysis } = snapshot;
  const keys = template?.root.entries.map(({ key }) => key) ?? [];
  const isOnKey = keys.some((key) => key.start <= span.start && span.start <= key.end);
  if (analysis.document?.damaged || !isOnKey) return [];
  const converted = convertFormat(snapshot);
  if (converted === undefined) return [];
  const { language, text } = converted;
  const title =
    language === 'json'
      ? { en: 'Convert to JSON', 'zh-cn': '转换为 JSON' }
      : { en: 'Convert to YAML', 'zh-cn': '转换为 YAML' };
  return [
    {
      title: titled(title, snapshot),
      kind: 'refactor.rewrite',
      edits: [{ span: { start: 0, end: snapshot.text.length }, newText: text }],
      file: { uri: uriIn(snapshot.uri, language), text },
    },
  ];
}

/** The text in the other language; functions in their long form, which both can say. JSON has no comments, so they are lost there. */
export function convertFormat({
  template,
  analysis,
}: Snapshot): { language: 'yaml' | 'json'; text: string } | undefined {
  const written = template && writableOf(template.root);
  if (written?.kind !== 'map' || analysis.document === undefined) return undefined;
  if (analysis.document.language === 'yaml') return { language: 'json', text: `${writeJson(written, '')}\n` };
  return { language: 'yaml', text: `${yamlEntries(written.entries, '')}\n` };
}

function uriIn(uri: string, language: 'yaml' | 'json'): string {
  return uri.replace(/(?:\.(?:ya?ml|json))?$/i, language === 'json' ? '.json' : '.yml');
}
