/** What lies between the values of a tree: punctuation, blanks and comments. */
import type { Span } from '../text/span.ts';
import type { Comment } from './document.ts';
import type { AliasNode, Entry, Node, ScalarNode } from './node.ts';

/** The stretches of the text that belong to no scalar, in order. */
export function gapsOf(text: string, root: Node | undefined): Span[] {
  const gaps: Span[] = [];
  let position = 0;
  for (const leaf of leavesOf(root)) {
    if (leaf.start > position) gaps.push({ start: position, end: leaf.start });
    position = Math.max(position, leaf.end);
  }
  if (position < text.length) gaps.push({ start: position, end: text.length });
  return gaps;
}

/** The comments of a YAML text: in a gap, from a `#` at the start or behind a blank to the end of the line. */
export function commentsOf(text: string, root: Node | undefined): Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  for (const gap of gapsOf(text, root)) {
    for (let at = text.indexOf('#', gap.start); at !== -1 && at < gap.end; ) {
      const before = at === 0 ? 10 : text.charCodeAt(at - 1);
      if (before !== 10 && before !== 13 && before !== 32 && before !== 9) {
        at = text.indexOf('#', at + 1);
        continue;
      }
      let end = at;
      while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
      comments.push({ start: at, end, text: text.slice(at, end) });
      at = text.indexOf('#', end);
    }
  }
  return comments;
}

/** Keys, scalars and aliases in the order of the text; merged entries, which lie elsewhere, left out. */
export function leavesOf(root: Node | undefined): (ScalarNode | AliasNode)[] {
  const leaves: (ScalarNode | AliasNode)[] = [];
  const pending: Node[] = root === undefined ? [] : [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'seq')
      for (let at = node.items.length - 1; at >= 0; at -= 1) pending.push(node.items[at] as Node);
    else if (node.kind === 'map') {
      for (let at = node.entries.length - 1; at >= 0; at -= 1) {
        const entry: Entry | undefined = node.entries[at];
        if (entry !== undefined && entry.key.parent === node) pending.push(entry.value, entry.key);
      }
    } else leaves.push(node);
  }
  return leaves;
}
