/** Text in, document out: the one way into the tree for every kind of file. */
import { type Lines, linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Comment, Document, Problem } from './document.ts';
import { commentsOf, leavesOf } from './gaps.ts';
import { type Reading, readJson } from './json/read.ts';
import { recoverJson } from './json/recover.ts';
import type { Node } from './node.ts';
import type { Tags } from './tags.ts';
import { oddBlank } from './yaml/lines.ts';
import { asSeen, readHealthyYaml, readYaml } from './yaml/read.ts';
import { rereadYaml } from './yaml/reread.ts';
import { isUtf16 } from './yaml/utf16.ts';

const noTags: Tags = new Map();

/**
 * Reads JSON or YAML as the service does: strict JSON first, YAML when that fails. Never throws.
 * Offsets are those of the text as given; a byte order mark at its start counts as one unit and is skipped.
 * An earlier version of the text spares work where little has changed; the document is the same without it.
 */
export function parse(uri: string, text: string, tags: Tags = noTags, earlier?: Document): Document {
  const reread = earlier && rereadYaml(text, tags, earlier);
  if (reread !== undefined) return new ReadDocument(uri, text, 'yaml', reread);
  if (!isJsonLike(text)) return new ReadDocument(uri, text, 'yaml', readYaml(text, tags));
  const blanked = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const json = readJson(blanked);
  if (json.reading !== undefined) return new ReadDocument(uri, text, 'json', json.reading);
  // Trailing commas and `#` comments are refused as JSON and accepted as YAML.
  const yaml = json.mayBeYaml ? readHealthyYaml(text, tags) : undefined;
  const isYaml = yaml?.root?.kind === 'map' && !yaml.problems.some(({ kind }) => kind === 'syntax');
  if (isUtf16(text)) return new ReadDocument(uri, text, 'yaml', readYaml(text, tags));
  if (!isYaml) return new ReadDocument(uri, text, 'json', recoverJson(blanked));
  return hasSlashComment(text, yaml.root) || hasOddBlank(text, yaml.root)
    ? new ReadDocument(uri, text, 'json', asSeen(recoverJson(blanked)))
    : new ReadDocument(uri, text, 'yaml', yaml);
}

/** True for a text that starts with a bracket, comments of other languages before it left out. */
function isJsonLike(text: string): boolean {
  return /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*[[{]/.test(text.trimStart().slice(0, 2000));
}

/** True when YAML takes a comment of JavaScript for text, which then is part of a key. */
function hasSlashComment(text: string, root: Node | undefined): boolean {
  if (!/(?:^|[\s,[{])\/[/*]/.test(text)) return false;
  return leavesOf(root).some((leaf) => leaf.kind === 'scalar' && leaf.style === 'plain' && /^\/[/*]/.test(leaf.raw));
}

/** True when YAML takes a blank that is none for text, which then is part of a key. */
function hasOddBlank(text: string, root: Node | undefined): boolean {
  if (!oddBlank.test(text)) return false;
  return leavesOf(root).some(
    (leaf) =>
      leaf.kind === 'scalar' &&
      leaf.style === 'plain' &&
      oddBlank.test(/^[\s\u200b]+(?=["'[{])/.exec(leaf.raw)?.[0] ?? ''),
  );
}

/** A class, because V8 gives every object with getters of its own a slow table of properties. */
class ReadDocument implements Document {
  readonly uri: string;
  readonly text: string;
  readonly language: Document['language'];
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  readonly damaged: boolean;
  readonly holes: readonly Span[];
  #lines: Lines | undefined;
  #comments: readonly Comment[] | undefined;

  constructor(uri: string, text: string, language: Document['language'], { root, problems, holes }: Reading) {
    this.uri = uri;
    this.text = text;
    this.language = language;
    this.root = root;
    this.problems = problems;
    this.damaged = holes.length > 0;
    this.holes = holes;
  }

  get lines(): Lines {
    this.#lines ??= linesOf(this.text);
    return this.#lines;
  }

  get comments(): readonly Comment[] {
    this.#comments ??= this.language === 'yaml' ? commentsOf(this.text, this.root) : [];
    return this.#comments;
  }
}
