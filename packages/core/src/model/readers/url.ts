/** A request as a URL: on one line or over several, encoded or not, as the pages of the API print it. */
import { readQuery } from './query.ts';
import type { Reader, Reading } from './reading.ts';
import { slice, verbatim, type Written } from './written.ts';

const start = /^\s*(?:(?:GET|POST)\s+)?(?:https?|http\(s\)):\/\/[^\s?]*\s*\?/;

export const url: Reader = {
  form: 'url',
  read(text) {
    const match = start.exec(text);
    if (match === null) return [];
    const { parameters, hasPlaceholder } = readQuery(verbatim(text, match[0].length, text.length), 'query');
    if (parameters.length === 0) return [];
    const reading: Reading = {
      form: 'url',
      start: match[0].search(/\S/),
      end: text.trimEnd().length,
      operation: undefined,
      parameters,
      signsItself: hasPlaceholder,
      host: hostOf(match[0]),
      supplied: [],
    };
    return [reading];
  },
};

/** The host of an address, or nothing when it is not spelled out. */
export function hostOf(address: string): string | undefined {
  return /^\s*(?:(?:GET|POST)\s+)?(?:\w+(?:\(s\))?:\/\/)?([\w-]+(?:\.[\w-]+)+)/.exec(address)?.[1]?.toLowerCase();
}

/** What stands behind the first `?` of a URL, up to a fragment. */
export function queryOf(address: Written): Written | undefined {
  const mark = address.value.indexOf('?');
  return mark === -1 ? undefined : slice(address, mark + 1, address.value.length);
}
