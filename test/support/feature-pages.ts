/**
 * Pages of editor features: a block with the cursor `█` in it, fenced with the name of a feature, and behind it a block with what the
 * feature answers there. A case passes when both are as the server says now, so a failure shows the page as it should be.
 */
import type { Spec } from '@ros-lint/core';
import { innermost } from '../../packages/language-server/src/embedded.ts';
import { type Snapshot, takeSnapshot } from '../../packages/language-server/src/snapshot.ts';
import { answers } from './feature-answers.ts';

const CURSOR = '█';

/** What the words behind the feature on a fence say. */
export interface Options {
  readonly [name: string]: string | undefined;
}

/** A text with a cursor, as the features see it. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** That of the whole text, where the cursor is in a document inside it. */
  readonly whole: Snapshot;
  /** The whole text. */
  readonly text: string;
  /** Counted in the document. */
  readonly cursor: number;
  readonly options: Options;
}

/** The case as it should be: each answer as the features give it now. */
export function renderFeatureCase(page: string, spec: Spec): string {
  let answer: string | undefined;
  return page.replace(/^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm, (whole, language: string, rest: string, body: string) => {
    const [feature = '', ...words] = rest.split(' ').filter((word) => word !== '');
    const give = answers[feature];
    if (give !== undefined) {
      answer = give(sceneOf(body, optionsOf(words), spec)).trimEnd();
      return whole;
    }
    if (answer === undefined) return whole;
    const rendered = `\`\`\`${language}${rest}\n${answer === '' ? '' : `${answer}\n`}\`\`\``;
    answer = undefined;
    return rendered;
  });
}

/** The text without the cursor, judged as the server would. */
export function sceneOf(source: string, options: Options, spec: Spec): Scene {
  const cursor = source.indexOf(CURSOR);
  const text = source.replace(CURSOR, '');
  const language = options.language === 'zh-cn' ? 'zh-cn' : 'en';
  const judging = { spec, language, severities: {}, isOff: false } as const;
  // The version before the last letter, so that names are known while the text is broken.
  const earlier = takeSnapshot({ uri: 'file:///template.yml', version: 1, text: earlierOf(source) }, () => judging);
  earlier.analysis;
  const snapshot = takeSnapshot({ uri: 'file:///template.yml', version: 2, text }, () => judging, earlier);
  const offset = Math.max(cursor, 0);
  // Inside a request the features see the document at the cursor, as the server lets them.
  const inner = cursor === -1 ? snapshot : innermost(snapshot, { start: offset, end: offset });
  return { snapshot: inner, whole: snapshot, text, cursor: inner.around?.toInner(offset) ?? offset, options };
}

/** Before the line of the cursor was written. */
function earlierOf(source: string): string {
  return source
    .split('\n')
    .filter((line) => !line.includes(CURSOR))
    .join('\n');
}

function optionsOf(words: readonly string[]): Options {
  return Object.fromEntries(
    words.map((word) => {
      const [name = '', value = 'yes'] = word.split('=');
      return [name, value];
    }),
  );
}
