/** Requests in a request file of an editor (.http, .rest): separated by `###`, each a request line, headers, and a body. */
import { actionIn, headerValue, versionIn } from './header.ts';
import { looksLikeQuery, readQuery } from './query.ts';
import type { Parameter, Reader, Reading } from './reading.ts';
import { hostOf, queryOf } from './url.ts';
import { trim, verbatim, type Written } from './written.ts';

const requestLine = /^(?:GET|POST)\s+\S/;

export const http: Reader = {
  form: 'http',
  read(text) {
    if (!/^(?:GET|POST)[ \t]+\S/m.test(text) || !/^###|^[\w-]+:|HTTP\/\d|\n\s*\n/m.test(text)) return [];
    return sectionsOf(text).flatMap((section) => readSection(section) ?? []);
  },
};

/** The parts between lines that start with `###`. */
function sectionsOf(text: string): Written[] {
  const sections: Written[] = [];
  let from = 0;
  for (const match of text.matchAll(/^###[^\n]*(?:\n|$)/gm)) {
    sections.push(verbatim(text, from, match.index));
    from = match.index + match[0].length;
  }
  sections.push(verbatim(text, from, text.length));
  return sections;
}

function readSection(section: Written): Reading | undefined {
  const lines = linesOf(section);
  const first = lines.findIndex(({ value }) => requestLine.test(value));
  if (first === -1) return undefined;
  let index = first + 1;
  while (/^\s+[?&]/.test(lines[index]?.value ?? '')) index += 1;
  const address = between(section, lines[first], lines[index - 1]);
  const headers: Written[] = [];
  while (index < lines.length && lines[index]?.value.trim() !== '') {
    const header = lines[index];
    if (header !== undefined) headers.push(trim(header));
    index += 1;
  }
  const body = trim(between(section, lines[index + 1], lines.at(-1)));
  const query = queryOf(withoutVersion(address));
  const parameters: Parameter[] = query === undefined ? [] : readQuery(query, 'query').parameters;
  if (looksLikeQuery(body.value)) parameters.push(...readQuery(body, 'body').parameters);
  const operation = headers.map(actionIn).find((action) => action !== undefined);
  if (parameters.length === 0 && operation === undefined) return undefined;
  return {
    form: 'http',
    start: address.start,
    end: Math.max(body.end, address.end),
    operation,
    parameters: [...parameters, ...headers.flatMap(versionIn)].map(blurred),
    signsItself: operation !== undefined,
    host:
      headers.map((header) => headerValue(header, 'host')?.value).find((each) => each !== undefined) ??
      hostOf(address.value),
    supplied: [],
  };
}

/** `{{name}}` is filled in by the editor. */
function blurred(parameter: Parameter): Parameter {
  if (!('value' in parameter) || !/\{\{.*\}\}/.test(parameter.value.value)) return parameter;
  return { ...parameter, value: { ...parameter.value, opaque: true } };
}

function withoutVersion(address: Written): Written {
  const match = /\s+HTTP\/\d(?:\.\d)?\s*$/.exec(address.value);
  if (match === null) return address;
  const end = address.start + match.index;
  return { value: address.value.slice(0, match.index), start: address.start, end };
}

function between(section: Written, first: Written | undefined, last: Written | undefined): Written {
  if (first === undefined || last === undefined) return { value: '', start: section.end, end: section.end };
  const { start } = first;
  return { value: section.value.slice(start - section.start, last.end - section.start), start, end: last.end };
}

function linesOf(section: Written): Written[] {
  const lines: Written[] = [];
  let from = 0;
  for (const value of section.value.split('\n')) {
    const start = section.start + from;
    const shown = value.endsWith('\r') ? value.slice(0, -1) : value;
    lines.push({ value: shown, start, end: start + shown.length });
    from += value.length + 1;
  }
  return lines;
}
