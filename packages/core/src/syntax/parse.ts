/** Text in, document out: the one way into the tree for every kind of file. */
import { type Lines, linesOf } from '../text/lines.ts';
import type { Comment, Document } from './document.ts';
import { commentsOf } from './gaps.ts';
import { type Reading, readJson } from './json/read.ts';
import type { Tags } from './tags.ts';
import { readHealthyYaml, readYaml } from './yaml/read.ts';

const noTags: Tags = new Map();

/**
 * Reads JSON or YAML as the service does: strict JSON first, YAML when that fails. Never throws.
 * Offsets are those of the text as given; a byte order mark at its start counts as one unit and is skipped.
 */
export function parse(uri: string, text: string, tags: Tags = noTags): Document {
  const first = text.charCodeAt(0) === 0xfeff ? text.slice(1).trimStart() : text.trimStart();
  if (!first.startsWith('{') && !first.startsWith('[')) return documentOf(uri, text, 'yaml', readYaml(text, tags));
  const json = readJson(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);
  if (!json.problems.some(({ kind }) => kind === 'syntax')) return documentOf(uri, text, 'json', json);
  // Trailing commas and `#` comments are refused as JSON and accepted as YAML.
  const yaml = readHealthyYaml(text, tags);
  if (yaml?.root?.kind === 'map' && !yaml.problems.some(({ kind }) => kind === 'syntax'))
    return documentOf(uri, text, 'yaml', yaml);
  return documentOf(uri, text, 'json', json);
}

function documentOf(
  uri: string,
  text: string,
  language: Document['language'],
  { root, problems, holes }: Reading,
): Document {
  let lines: Lines | undefined;
  let comments: readonly Comment[] | undefined;
  return {
    uri,
    text,
    language,
    root,
    problems,
    damaged: holes.length > 0,
    holes,
    get lines() {
      lines ??= linesOf(text);
      return lines;
    },
    get comments() {
      comments ??= language === 'yaml' ? commentsOf(text, root) : [];
      return comments;
    },
  };
}
