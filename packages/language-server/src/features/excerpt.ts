/**
 * What is being written at a cursor. The piece of the text around it (one resource, one parameter) is read by the real parser with a
 * mark put where the cursor is, so that half-typed text is understood as the same tree as finished text, and at the same small price in
 * a large file.
 */
import type { Document, Node, ScalarNode, Span, Spec } from '@ros-lint/core';
import { parse, resolve, type Shape, tags } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import { type At, lookAt } from './at.ts';
import { jsonCandidates } from './excerpt-json.ts';
import { yamlCandidates } from './excerpt-yaml.ts';

export interface Excerpt {
  readonly document: Document;
  readonly root: Node;
  /** Where the mark stands in the excerpt. */
  readonly offset: number;
  readonly at: At;
  /** The scalar, key or value, that holds the mark. */
  readonly scalar: ScalarNode;
  readonly slot: 'key' | 'value';
  /** What the scalar says before and behind the cursor. */
  readonly before: string;
  readonly after: string;
  /** The content of the scalar in the original text. */
  readonly span: Span;
  readonly writing: Writing;
}

/** How things are written at the cursor. */
export interface Writing {
  readonly language: 'yaml' | 'json';
  /** True between braces or brackets of YAML, where blocks cannot be written. */
  readonly isFlow: boolean;
  /** The quote around the scalar. */
  readonly quote: "'" | '"' | '';
  /** The letters behind an exclamation mark, when a tag is being written. */
  readonly tag: string | undefined;
  /** True when nothing else stands on the line, so that a block of several lines can begin there. */
  readonly isAlone: boolean;
  /** Blanks before the first key or dash of the line. */
  readonly indent: number;
  /** True directly behind a colon, where a blank has to come first. */
  readonly needsBlank: boolean;
  /** True when a key is already followed by a colon. */
  readonly hasColon: boolean;
  /** True when a comma must follow in JSON. */
  readonly needsComma: boolean;
  /** Where a comma is missing before the key that is being written in JSON. */
  readonly commaAt: number | undefined;
  /** True inside `${` that nothing closes yet. */
  readonly needsBrace: boolean;
}

/** A way to read the surroundings. */
export interface Candidate {
  readonly text: string;
  /** Where the mark stands in it. */
  readonly offset: number;
  readonly writing: Writing;
}

/** Letters that no template contains; any scalar may hold them. */
export const MARK = 'zzMarkzz';

export function excerptAt(
  { text, lines, spec }: Pick<Snapshot, 'text' | 'lines' | 'spec'>,
  cursor: number,
  /** What the text is, when it is no template. */
  shape?: Shape,
): Excerpt | undefined {
  const first = /[^\s\ufeff]/.exec(text)?.[0];
  const candidates = first === '{' || first === '[' ? jsonCandidates(text, cursor) : yamlCandidates(lines, cursor);
  let damaged: Excerpt | undefined;
  for (const candidate of candidates) {
    const document = parse('', candidate.text, tags);
    const whole = read(document, candidate, cursor, spec, shape);
    if (whole === undefined) continue;
    const excerpt = isSplit(whole) ? (readSplit(candidate, cursor, spec) ?? whole) : whole;
    if (!document.problems.some(({ kind }) => kind === 'syntax')) return excerpt;
    damaged ??= excerpt;
  }
  return damaged;
}

function read(
  document: Document,
  { offset, writing }: Candidate,
  cursor: number,
  spec: Spec,
  shape?: Shape,
): Excerpt | undefined {
  const root = document.root && resolve(document.root);
  if (root?.kind !== 'map') return undefined;
  const at = lookAt(root, spec, offset, shape);
  const innermost = at.levels.at(-1);
  const scalar = at.key?.key ?? (innermost?.node.kind === 'scalar' ? innermost.node : undefined);
  const mark = scalar?.raw.indexOf(MARK) ?? -1;
  if (scalar === undefined || mark === -1) return undefined;
  const before = scalar.raw.slice(0, mark);
  const behind = scalar.raw.slice(mark + MARK.length);
  const after = writing.needsBrace ? behind.replace('}', '') : behind;
  const isVerbatim = scalar.style === 'plain' || scalar.style === 'single' || scalar.style === 'double';
  const container = scalar.parent;
  return {
    document,
    root,
    offset,
    at,
    scalar,
    slot: at.key === undefined ? 'value' : 'key',
    before,
    after,
    span: isVerbatim ? spanAround(cursor, before, after, writing) : { start: cursor, end: cursor },
    writing: writing.language === 'yaml' && container?.style === 'flow' ? { ...writing, isFlow: true } : writing,
  };
}

/** True for the text behind a tag that the tag would split, if its second half were there already. */
function isSplit({ at, scalar }: Excerpt): boolean {
  const role = at.levels.at(-1)?.role;
  if (role?.kind !== 'argument' || role.path.length > 0 || scalar.style === 'literal' || scalar.style === 'folded')
    return false;
  return role.call.node.style === 'tag' && role.call.definition?.tag.split !== undefined;
}

/** The same with something behind a dot, so that what is being written reads as the first half. */
function readSplit(candidate: Candidate, cursor: number, spec: Spec): Excerpt | undefined {
  const behind = candidate.offset + MARK.length;
  const text = `${candidate.text.slice(0, behind)}.x${candidate.text.slice(behind)}`;
  return read(parse('', text, tags), { ...candidate, text }, cursor, spec);
}

/** Of a scalar over several lines only the place of the cursor is known for certain. */
function spanAround(cursor: number, before: string, after: string, { tag }: Writing): Span {
  if (tag !== undefined) return { start: cursor - tag.length - 1, end: cursor };
  if (`${before}${after}`.includes('\n')) return { start: cursor, end: cursor };
  return { start: cursor - before.length, end: cursor + after.length };
}

/** The mark, closed where it stands in a placeholder that is not. */
export function markIn(before: string, after: string): { mark: string; needsBrace: boolean } {
  const needsBrace = /\$\{[\w:.[\]]*$/.test(before) && !/^[\w:.[\]]*\}/.test(after);
  return { mark: needsBrace ? `${MARK}}` : MARK, needsBrace };
}
