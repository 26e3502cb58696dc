/** A request as the body of a form: names and values joined by `&`, a blank written as `+`. */
import { looksLikeQuery, readQuery } from './query.ts';
import type { Reader } from './reading.ts';
import { verbatim } from './written.ts';

export const body: Reader = {
  form: 'body',
  read(text) {
    if (!looksLikeQuery(text) || !/(?:^|&)\s*(?:Action|RegionId)=/.test(text)) return [];
    const { parameters, hasPlaceholder } = readQuery(verbatim(text, 0, text.length), 'body');
    return [
      {
        form: 'body',
        start: text.search(/\S/),
        end: text.trimEnd().length,
        operation: undefined,
        parameters,
        signsItself: hasPlaceholder,
        supplied: [],
      },
    ];
  },
};
