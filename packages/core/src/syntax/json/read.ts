/** Strict JSON into the tree, as the service's first attempt reads it. */
import { type JSONVisitor, visit } from 'jsonc-parser';
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

/** Reads strict JSON, nothing when it is none. Duplicate keys are problems. */
export function readJson(text: string): Reading | undefined {
  // The parser recurses; a text too deep for it is none that the service reads.
  try {
    return readStrict(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readStrict(text: string): Reading | undefined {
  const problems: Problem[] = [];
  const stack: Open[] = [];
  let key: ScalarNode | undefined;
  let root: Node | undefined;
  let isStrict = true;
  let isDeep = false;

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
      isDeep ||= stack.length > MAX_DEPTH;
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
      isDeep ||= stack.length > MAX_DEPTH;
    },
    onArrayEnd: close,
    onLiteralValue(value: Scalar, offset, length) {
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
    onError() {
      isStrict = false;
    },
  };
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return isStrict && !isDeep ? { root, problems, holes: [] } : undefined;
}
