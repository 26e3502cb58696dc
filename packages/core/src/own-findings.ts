/** Takes over what a rule of a user yields, and says in its author's words what is no finding: nobody but them can mend it. */
import { type Severity, severities } from './diagnostic.ts';
import type { Finding } from './rules/rule.ts';
import type { Text } from './text/language.ts';
import type { Span } from './text/span.ts';
import { quote } from './text/wording.ts';

/** More than this a rule has never to say of one text; one that never ends would fill the memory. */
const MOST_FINDINGS = 1000;

/** The findings one after the other; throws at the first that is none. `length` is that of the text, where it is known. */
export function* ownFindings(yielded: unknown, length = Number.POSITIVE_INFINITY): Iterable<Finding<unknown>> {
  if (isPromise(yielded)) throw new Error('"check" is async; a rule has to answer at once');
  if (!isIterable(yielded)) throw new Error('"check" yields nothing; it is a generator ("*check") or returns a list');
  let count = 0;
  for (const finding of yielded) {
    count += 1;
    if (count > MOST_FINDINGS) throw new Error(`"check" yields more than ${MOST_FINDINGS} findings for one text`);
    const read = readFinding(finding);
    const spans = [read.span, ...(read.related ?? []), ...(read.fixes ?? []).flatMap(({ edits }) => edits)];
    for (const each of spans) {
      const { start, end } = 'span' in each ? each.span : each;
      if (end > length)
        throw new Error(`a span, ${start} to ${end}, lies behind the end of the text, which is ${length} long`);
    }
    yield read;
  }
}

/** True for a promise, which then rejects unheard: that it is one is all there is to say. */
export function isPromise(value: unknown): boolean {
  if (!(value instanceof Promise)) return false;
  value.catch(() => undefined);
  return true;
}

function readFinding(value: unknown): Finding<unknown> {
  if (!isMap(value)) throw new Error('a finding is no object');
  const { span, data, severity, related = [], fixes = [] } = value;
  if (severity !== undefined && !severities.some((known) => known === severity))
    throw new Error(`the severity of a finding is none of ${severities.join(', ')}`);
  return {
    span: spanOf(span, 'a finding'),
    // A message may well want nothing.
    data: data ?? {},
    ...(severity !== undefined && { severity: severity as Severity }),
    related: listOf(related, 'related').map((place) => ({
      span: spanOf(place.span, 'a related place'),
      text: wordsOf(place.text, 'a related place', 'text'),
    })),
    fixes: listOf(fixes, 'fixes').map(({ title, safety, edits }) => {
      if (safety !== 'safe' && safety !== 'unsafe' && safety !== 'suggest')
        throw new Error('the safety of a fix is none of safe, unsafe, suggest');
      return { title: wordsOf(title, 'a fix', 'title'), safety, edits: listOf(edits, 'edits').map(readEdit) };
    }),
  };
}

function readEdit({ span, newText }: { readonly [key: string]: unknown }) {
  if (typeof newText !== 'string') throw new Error('an edit has no text "newText"');
  return { span: spanOf(span, 'an edit'), newText };
}

/** Nodes are spans; what else they hold is not wanted. */
function spanOf(value: unknown, owner: string): Span {
  const { start, end } = isMap(value) ? value : {};
  if (!isOffset(start) || !isOffset(end) || start > end)
    throw new Error(`${owner} has no "span" with "start" and "end", such as that of a node`);
  return { start, end };
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function listOf(value: unknown, name: string): readonly { readonly [key: string]: unknown }[] {
  if (!Array.isArray(value) || !value.every(isMap))
    throw new Error(`${quote(name)} of a finding is no list of objects`);
  return value;
}

function wordsOf(value: unknown, owner: string, name: string): Text {
  const text = textOf(value);
  if (text === undefined) throw new Error(`${owner} has no text ${quote(name)}`);
  return text;
}

/** A text in one language stands for both. */
export function textOf(value: unknown): Text | undefined {
  if (typeof value === 'string') return { en: value, 'zh-cn': value };
  if (!isMap(value) || typeof value.en !== 'string') return undefined;
  return { en: value.en, 'zh-cn': typeof value['zh-cn'] === 'string' ? value['zh-cn'] : value.en };
}

export const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
