/** Writes the template in the other language, JSON or YAML, in a file beside it or in its place. */
import type { Text } from '@ros-lint/core';
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
  return [
    {
      title: titled(titleOf(converted), snapshot),
      kind: 'refactor.rewrite',
      edits: [{ span: { start: 0, end: snapshot.text.length }, newText: text }],
      file: { uri: uriIn(snapshot.uri, language), text },
    },
  ];
}

export interface Converted {
  readonly language: 'yaml' | 'json';
  readonly text: string;
  /** How many comments have no place in it. */
  readonly lostComments: number;
}

/** The text in the other language; functions in their long form, which both can say. JSON has no comments, so they are lost there. */
export function convertFormat({ template, analysis: { document } }: Snapshot): Converted | undefined {
  const written = template && writableOf(template.root);
  if (written?.kind !== 'map' || document === undefined) return undefined;
  const lostComments = document.comments.length;
  if (document.language === 'yaml') return { language: 'json', text: `${writeJson(written, '')}\n`, lostComments };
  return { language: 'yaml', text: `${yamlEntries(written.entries, '')}\n`, lostComments };
}

/** Who loses comments is told before. */
function titleOf({ language, lostComments }: Converted): Text {
  const name = language === 'json' ? 'JSON' : 'YAML';
  if (lostComments === 0) return { en: `Convert to ${name}`, 'zh-cn': `转换为 ${name}` };
  const comments = lostComments === 1 ? 'its comment' : `its ${lostComments} comments`;
  return { en: `Convert to ${name}, without ${comments}`, 'zh-cn': `转换为 ${name}(不保留 ${lostComments} 条注释)` };
}

function uriIn(uri: string, language: 'yaml' | 'json'): string {
  return uri.replace(/(?:\.(?:ya?ml|json))?$/i, language === 'json' ? '.json' : '.yml');
}
