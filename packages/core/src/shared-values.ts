/** Fixes at values that stand for several places, where a change that is right for one of them may be wrong for another. */
import type { Diagnostic, Fix } from './diagnostic.ts';
import { lastAt } from './path.ts';
import type { Document } from './syntax/document.ts';
import type { Node } from './syntax/node.ts';
import type { Span } from './text/span.ts';

/** The diagnostics, with what would change the value of an alias, or of a merged entry, no longer called safe. */
export function withoutSharedSafety({ root, text }: Document, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const isClaimed = ({ fixes }: Diagnostic) => fixes.some(({ safety }) => safety === 'safe');
  if (!text.includes('*') || !diagnostics.some(isClaimed)) return [...diagnostics];
  const shared = sharedIn(root);
  const isTouched = ({ start, end }: Span) => {
    const before = shared[lastAt(shared, end, (value) => value.start)];
    return before !== undefined && start <= before.end;
  };
  const judged = (fix: Fix): Fix =>
    fix.safety === 'safe' && fix.edits.some(({ span }) => isTouched(span)) ? { ...fix, safety: 'unsafe' } : fix;
  return diagnostics.map((each) => (isClaimed(each) ? { ...each, fixes: each.fixes.map(judged) } : each));
}

/** The values that aliases lead to, and the entries that maps took over from others: in order, what touches as one. */
function sharedIn(root: Node | undefined): Span[] {
  const shared = new Set<Span>();
  const pending: Node[] = root === undefined ? [] : [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'alias') shared.add(node.target);
    else if (node.kind === 'seq') for (const item of node.items) pending.push(item);
    else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        // What was taken over lies in another map, and is looked at there.
        if (key.parent === node) pending.push(value);
        else shared.add(key).add(value);
      }
    }
  }
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...shared].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
