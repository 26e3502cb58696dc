/** Requests as curl commands: the query of the URL and the data of the body together. */
import { actionIn, versionIn } from './header.ts';
import { looksLikeQuery, readQuery } from './query.ts';
import type { Parameter, Reader, Reading } from './reading.ts';
import { commandsOf, contentOf, withSource } from './shell.ts';
import { hostOf, queryOf } from './url.ts';
import { decodePercent, slice, type Written } from './written.ts';

export const curl: Reader = {
  form: 'curl',
  read(text) {
    if (!/\bcurl\b/.test(text)) return [];
    return commandsOf(text).flatMap((words) => readCommand(words) ?? []);
  },
};

const dataFlags = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii']);
/** Other flags of curl that take a value, which is then no URL. */
const valueFlags = new Set([
  '-X',
  '--request',
  '-o',
  '--output',
  '-u',
  '--user',
  '-A',
  '--user-agent',
  '-e',
  '-b',
  '-c',
]);

function readCommand(words: readonly Written[]): Reading | undefined {
  const command = words.findIndex(({ value }) => value === 'curl' || value.endsWith('/curl'));
  const first = words[command];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const parameters: Parameter[] = [];
  const versions: Parameter[] = [];
  let operation: Written | undefined;
  let host: string | undefined;
  let signsItself = false;
  const take = (query: Written, form: 'query' | 'body') => {
    const read = readQuery(query, form);
    parameters.push(...read.parameters);
    signsItself ||= read.hasPlaceholder;
  };
  for (let index = command + 1; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const next = words[index + 1];
    const takesNext =
      dataFlags.has(word.value) ||
      valueFlags.has(word.value) ||
      /^(?:--data-urlencode|-H|--header|--url)$/.test(word.value);
    if (takesNext) index += 1;
    if (dataFlags.has(word.value) && next !== undefined && looksLikeQuery(next.value)) take(next, 'body');
    else if (word.value === '--data-urlencode' && next !== undefined) parameters.push(...encodedLater(next));
    else if (/^(?:-H|--header)$/.test(word.value) && next !== undefined) {
      operation ??= actionIn(next);
      versions.push(...versionIn(next));
    }
    const address = word.value === '--url' ? next : takesNext || word.value.startsWith('-') ? undefined : word;
    if (address === undefined) continue;
    host ??= hostOf(address.value);
    const query = queryOf(address);
    if (query !== undefined) take(query, 'query');
  }
  if (parameters.length === 0 && operation === undefined) return undefined;
  return {
    form: 'curl',
    start: first.start,
    end: last.end,
    operation,
    parameters: [...parameters, ...versions],
    signsItself: signsItself || operation !== undefined,
    host,
    supplied: [],
  };
}

/** `--data-urlencode name=value`: curl encodes the value itself; `name@file` sends the content of a file. */
function encodedLater(word: Written): Parameter[] {
  const mark = word.value.search(/[=@]/);
  if (mark < 1) return [];
  const rest = slice(word, mark + 1, word.value.length);
  const value = word.value.charAt(mark) === '@' ? contentOf(rest) : withSource(rest);
  return [{ name: decodePercent(slice(word, 0, mark), 'query'), value }];
}
