/** Lets the rules judge one subject and renders what they find. The only place where a rule may fail. */
import type { Diagnostic, Severity } from './diagnostic.ts';
import { pathAt } from './path.ts';
import { rules } from './rules/index.ts';
import internalError from './rules/internal-error.ts';
import type { AnyRule, Ask, Finding, Rule, Setting, Subject, Subjects } from './rules/rule.ts';
import type { Node } from './syntax/node.ts';
import type { Language } from './text/language.ts';
import { own } from './text/own.ts';
import type { Span } from './text/span.ts';
import { ruleUrl } from './url.ts';

export interface LintOptions extends Setting {
  /** The name of the file, shown only. */
  readonly uri?: string;
  /** The language of messages; English when missing. */
  readonly language?: Language;
  /** Severity by rule id; `off` silences a rule. */
  readonly severities?: { readonly [rule: string]: Severity | 'off' };
  /** What the text is, when the door knows; told by the content when missing. */
  readonly kind?: Kind;
  /** The operation, for a request that does not say it. */
  readonly operation?: string;
  /** Rules beside ours, such as those of one company. */
  readonly ownRules?: readonly AnyRule[];
  /** Does the work of one rule, and may measure it: core has no clock of its own. */
  readonly measure?: (rule: string, work: () => void) => void;
}

/** What a text is: `skipped` is none of ours. */
export type Kind = 'template' | 'request' | 'policy' | 'skipped';

export interface LintResult {
  readonly kind: Kind;
  /** Sorted by place, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a request spells out credentials and values that its template hides: what shows the text must not show these. */
  readonly secrets?: readonly Span[];
}

/** The rules by what they judge, sorted out once. */
const bySubject = {} as { [On in Subject]: AnyRule[] };
for (const rule of rules) bySubject[rule.on] = [...(bySubject[rule.on] ?? []), rule];

/** Every diagnostic that the rules for one kind of subject have about one subject. */
export function judge<On extends Subject>(
  on: On,
  subject: Subjects[On],
  root: Node | undefined,
  ask: Ask,
  options: LintOptions,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { ownRules = [], measure } = options;
  const ours: readonly AnyRule[] = bySubject[on] ?? [];
  const find = (rule: AnyRule, wanted: Severity | undefined): void => {
    for (const finding of (rule as unknown as Rule<unknown, On>).check(subject, ask)) {
      diagnostics.push(render(rule, finding, wanted, root, options));
    }
  };
  for (const rule of ownRules.length === 0 ? ours : [...ours, ...ownRules.filter((own) => own.on === on)]) {
    const wanted = settingOf(rule, options);
    if (wanted === 'off') continue;
    try {
      if (measure === undefined) find(rule, wanted);
      else measure(rule.id, () => find(rule, wanted));
    } catch (error) {
      const author = ownRules.includes(rule) ? 'user' : 'ros-lint';
      const finding = { span: { start: 0, end: 0 }, data: { rule: rule.id, reason: reasonOf(error), author } };
      // What a rule that must not be broken would have found is not known.
      const severity = author === 'user' && (wanted ?? rule.severity) === 'error' ? 'error' : undefined;
      diagnostics.push(render(internalError, finding, severity, root, options));
    }
  }
  return diagnostics;
}

/** The words of an error, and the line of the user's module that threw it, without its folder, which differs from machine to machine. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'it throws something that is no error';
  const [, place] = /^\s+at .*?file:.*\/([^/\s]+:\d+:\d+)\)?$/m.exec(error.stack ?? '') ?? [];
  return place === undefined ? error.message : `${error.message} (${place})`;
}

/** What the options make of a rule: a severity, `off`, or nothing when each finding has its own. */
export function settingOf(rule: AnyRule, { severities }: LintOptions): Severity | 'off' | undefined {
  return own(severities, rule.id) ?? (rule.default === 'off' ? 'off' : undefined);
}

/** A finding as plain data, in the language of the options. */
export function render(
  rule: AnyRule,
  finding: Finding<unknown>,
  wanted: Severity | undefined,
  root: Node | undefined,
  { language = 'en' }: LintOptions,
): Diagnostic {
  const { span, data, related = [], fixes = [] } = finding;
  return {
    rule: rule.id,
    severity: wanted ?? finding.severity ?? rule.severity,
    message: rule.message[language](data),
    span: { start: span.start, end: span.end },
    path: pathAt(root, span.start),
    ...(rule.rosError && { rosError: { code: rule.rosError.code, message: rule.rosError.message(data) } }),
    related: related.map((place) => ({
      span: { start: place.span.start, end: place.span.end },
      message: place.text[language],
    })),
    fixes: fixes.map(({ title, safety, edits }) => ({ title: title[language], safety, edits })),
    tags: rule.tags ?? [],
    url: rule.url ?? ruleUrl(rule.id),
  };
}

/** Diagnostics sorted by place, then by rule. What several aliases led to is said once: it is one thing to mend. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted: Diagnostic[] = [];
  let same = 0;
  for (const diagnostic of [...diagnostics].sort(byPlace)) {
    const before = sorted[same];
    if (before === undefined || byPlace(before, diagnostic) !== 0) same = sorted.length;
    else if (sorted.slice(same).some(({ message }) => message === diagnostic.message)) continue;
    sorted.push(diagnostic);
  }
  return sorted;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
