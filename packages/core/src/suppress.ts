/** Takes out of the findings what the author asked not to hear, and tells which wishes were idle. */
import type { Diagnostic } from './diagnostic.ts';
import { type LintOptions, render, settingOf } from './judge.ts';
import { type Suppression, suppressionsOf } from './model/suppressions.ts';
import { rules } from './rules/index.ts';
import type { AnyRule, Finding } from './rules/rule.ts';
import unknownSuppression from './rules/unknown-suppression.ts';
import unusedSuppression from './rules/unused-suppression.ts';
import type { Document } from './syntax/document.ts';
import { nearest } from './text/nearest.ts';

/** The diagnostics that remain, with those about the suppressions themselves behind them. */
export function suppress(
  text: string,
  document: Document | undefined,
  diagnostics: readonly Diagnostic[],
  options: LintOptions,
): Diagnostic[] {
  const suppressions = suppressionsOf(text, document);
  if (suppressions.length === 0) return [...diagnostics];
  const used = new Set<Suppression>();
  const remaining = diagnostics.filter((diagnostic) => {
    const by = suppressions.filter((suppression) => covers(suppression, diagnostic));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  const idle = suppressions.filter((suppression) => !used.has(suppression));
  return [...remaining, ...idle.flatMap((suppression) => judge(suppression, document, options))];
}

function covers({ rule, scope }: Suppression, { rule: found, span }: Diagnostic): boolean {
  return (rule === undefined || rule === found) && scope.start <= span.start && span.start <= scope.end;
}

function judge(
  { rule, span, removal }: Suppression,
  document: Document | undefined,
  options: LintOptions,
): Diagnostic[] {
  const all: readonly AnyRule[] = [...rules, ...(options.ownRules ?? [])];
  const known = all.find(({ id }) => id === rule);
  const taken = {
    title: { en: 'Remove the suppression', 'zh-cn': '删除该抑制' },
    edits: [{ span: removal, newText: '' }],
  };
  if (rule !== undefined && known === undefined) {
    const near = nearest(
      rule,
      all.map(({ id }) => id),
    );
    const title = { en: `Change to "${near}"`, 'zh-cn': `改为 "${near}"` };
    const changed = near === undefined ? [] : [{ title, safety: 'suggest' as const, edits: [{ span, newText: near }] }];
    const fixes = [...changed, { ...taken, safety: 'suggest' as const }];
    return shown(unknownSuppression, { span, data: { rule, near }, fixes }, document, options);
  }
  // A rule that is off found nothing because it did not look.
  if (known !== undefined && settingOf(known, options) === 'off') return [];
  const fixes = [{ ...taken, safety: 'safe' as const }];
  return shown(unusedSuppression, { span, data: { rule }, fixes }, document, options);
}

function shown(
  rule: AnyRule,
  finding: Finding<unknown>,
  document: Document | undefined,
  options: LintOptions,
): Diagnostic[] {
  const setting = settingOf(rule, options);
  return setting === 'off' ? [] : [render(rule, finding, setting, document?.root, options)];
}
