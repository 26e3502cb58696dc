/** The fixes that findings carry, and all safe ones of a document at once. */
import { fixText } from '@ros-lint/core/model';
import { type Action, type Asked, titled } from './action.ts';

/** Findings are matched by their place: some clients send back neither code nor data. */
export function fixActions({ snapshot, span }: Asked): Action[] {
  return snapshot.analysis.diagnostics
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap((finding) =>
      finding.fixes.map(({ title, edits, safety }, index) => ({
        title,
        kind: 'quickfix' as const,
        edits,
        finding,
        ...((safety === 'safe' || finding.fixes.length === 1) && index === 0 && { isPreferred: true as const }),
      })),
    );
}

export function fixAllAction({ snapshot }: Asked): Action[] {
  const { text, analysis } = snapshot;
  const isSafe = ({ fixes }: (typeof analysis.diagnostics)[number]) => fixes.some(({ safety }) => safety === 'safe');
  if (!analysis.diagnostics.some(isSafe)) return [];
  const fixed = fixText(text, snapshot.judgeAs, { safeties: ['safe'] });
  if (fixed.text === text) return [];
  return [
    {
      title: titled({ en: 'Fix all that is safe to fix', 'zh-cn': '修复所有可安全修复的问题' }, snapshot),
      kind: 'source.fixAll.ros-lint',
      edits: [difference(text, fixed.text)],
    },
  ];
}

/** One edit from the first to the last unit that differ. */
function difference(before: string, after: string) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
