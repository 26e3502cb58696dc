/** Strict JSON into the tree, as the service's first attempt reads it. */
import { type JSONVisitor, type ParseErrorCode, visit } from 'jsonc-parser';
import type { Span } from '../../text/span.ts';
import type { Problem } from '../document.ts';
import { duplicatesOf } from '../duplicates.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { Entry, MapNode, Node, Parent, Scalar, ScalarNode, SeqNode } from '../node.ts';

export interface Reading {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** The stretches of the text that are missing from the tree, in order. */
  readonly holes: readonly Span[];
}

type Open = { node: MapNode & { entries: Entry[]; end: number } } | { node: SeqNode & { items: Node[]; end: number } };

/** What strict reading came to; without a reading, whether YAML may take the text all the same. */
export type Strict = { readonly reading: Reading } | { readonly reading: undefined; readonly mayBeYaml: boolean };

/** Thrown to leave the parser, which would go on to the end of a text that is no JSON. */
class NotStrict {
  readonly mayBeYaml: boolean;
  constructor(mayBeYaml: boolean) {
    this.mayBeYaml = mayBeYaml;
  }
}

/** Reads strict JSON up to its first fault. Duplicate keys are problems. */
export function readJson(text: string): Strict {
  try {
    return { reading: readStrict(text) };
  } catch (error) {
    if (error instanceof NotStrict) return { reading: undefined, mayBeYaml: error.mayBeYaml };
    // The parser recurses; a text too deep for it is none that the service reads. A text in it may be no JSON for its second reader.
    if (error instanceof RangeError || error instanceof SyntaxError) return { reading: undefined, mayBeYaml: true };
    throw error;
  }
}

/**
 * False where YAML cannot read on either: a bracket without its partner, a value right behind the end of another, a second colon, and a
 * quote without its partner, which then takes the next one for its own and leaves the text behind that alone.
 */
function mayBeYaml(text: string, code: ParseErrorCode, offset: number, isInMap: boolean): boolean {
  if (code === CLOSE_BRACE_EXPECTED || code === CLOSE_BRACKET_EXPECTED) return false;
  if (code === END_OF_STRING_EXPECTED) return !/^"[^"\\]*"[^\s,:\]}]/.test(text.slice(offset, offset + LONGEST_LINE));
  if (code !== COMMA_EXPECTED) return true;
  const unit = text.charAt(offset);
  if (/[}\]]/.test(unit)) return false;
  const isBehindEnd = /["}\]]/.test(text.slice(0, offset).trimEnd().slice(-1));
  return !(isBehindEnd && (/["{[]/.test(unit) || (unit === ':' && isInMap)));
}

// The package declares these as a `const enum`, which leaves nothing to import.
const COMMA_EXPECTED = 6;
const CLOSE_BRACE_EXPECTED = 7;
const CLOSE_BRACKET_EXPECTED = 8;
const END_OF_STRING_EXPECTED = 12;

/**
 * A text with escapes comes from the parser in pieces that are slow to read again. One as long as this is a document of its own, whose
 * reading that would slow; the parser has seen that it is strict JSON.
 */
const LONG = 10_000;

/** Nobody writes longer lines by hand. */
const LONGEST_LINE = 1000;

function readStrict(text: string): Reading {
  const problems: Problem[] = [];
  const stack: Open[] = [];
  let key: ScalarNode | undefined;
  let root: Node | undefined;

  const parent = (): Parent => stack.at(-1)?.node;
  const add = (node: Node) => {
    const open = stack.at(-1)?.node;
    if (open === undefined) root ??= node;
    else if (open.kind === 'seq') open.items.push(node);
    else if (key !== undefined) open.entries.push({ key, value: node });
    key = undefined;
  };
  const close = (offset: number, length: number) => {
    const open = stack.pop();
    if (open === undefined) return;
    open.node.end = offset + length;
    if (open.node.kind === 'map') for (const duplicate of duplicatesOf(open.node)) problems.push(duplicate);
  };
  const visitor: JSONVisitor = {
    onObjectBegin(offset) {
      const node = {
        kind: 'map' as const,
        entries: [],
        style: 'flow' as const,
        parent: parent(),
        start: offset,
        end: offset + 1,
      };
      add(node);
      stack.push({ node });
      if (stack.length > MAX_DEPTH) throw new NotStrict(true);
    },
    onObjectProperty(name, offset, length) {
      key = {
        kind: 'scalar',
        value: name,
        raw: name,
        style: 'double',
        parent: parent(),
        start: offset,
        end: offset + length,
      };
    },
    onObjectEnd: close,
    onArrayBegin(offset) {
      const node = {
        kind: 'seq' as const,
        items: [],
        style: 'flow' as const,
        parent: parent(),
        start: offset,
        end: offset + 1,
      };
      add(node);
      stack.push({ node });
      if (stack.length > MAX_DEPTH) throw new NotStrict(true);
    },
    onArrayEnd: close,
    onLiteralValue(given: Scalar, offset, length) {
      const isPieced = typeof given === 'string' && length > LONG && given.length !== length - 2;
      const value = isPieced ? (JSON.parse(text.slice(offset, offset + length)) as string) : given;
      const isText = typeof value === 'string';
      add({
        kind: 'scalar',
        value,
        raw: isText ? value : text.slice(offset, offset + length),
        style: isText ? 'double' : 'plain',
        parent: parent(),
        start: offset,
        end: offset + length,
      });
    },
    onError(code, offset) {
      throw new NotStrict(mayBeYaml(text, code, offset, parent()?.kind === 'map'));
    },
  };
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return { root, problems, holes: [] };
}
