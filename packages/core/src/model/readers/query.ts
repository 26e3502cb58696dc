/** Names and values joined by `&`: the query of a URL and the body of a form. */
import type { Parameter } from './reading.ts';
import { decodePercent, slice, trim, type Written } from './written.ts';

/**
 * The parameters of a query. Values may stand unencoded, as on the pages of the API, so an `&` separates only where a name and `=` follow.
 * A part such as `<Common request parameters>` stands for the parameters that every request has.
 */
export function readQuery(
  query: Written,
  form: 'query' | 'body',
): { parameters: Parameter[]; hasPlaceholder: boolean } {
  const parameters: Parameter[] = [];
  let hasPlaceholder = false;
  for (const part of partsOf(query)) {
    if (part.value === '') continue;
    const equals = part.value.indexOf('=');
    if (part.value.startsWith('<') || equals === -1) {
      hasPlaceholder ||= part.value.startsWith('<');
      continue;
    }
    const name = trim(slice(part, 0, equals));
    const value = trim(slice(part, equals + 1, part.value.length));
    parameters.push({ name: decodePercent(name, form), value: decodePercent(value, form) });
  }
  return { parameters, hasPlaceholder };
}

/** True when a text looks like a query: a name and `=` at its start. */
export function looksLikeQuery(text: string): boolean {
  return /^\s*[A-Za-z][\w.%-]*=/.test(text);
}

function partsOf(query: Written): Written[] {
  const parts: Written[] = [];
  const separator = /&(?=\s*(?:[A-Za-z][\w.%-]*=|<|$))/g;
  let from = 0;
  for (const match of query.value.matchAll(separator)) {
    parts.push(trim(slice(query, from, match.index)));
    from = match.index + 1;
  }
  parts.push(trim(slice(query, from, query.value.length)));
  return parts;
}
