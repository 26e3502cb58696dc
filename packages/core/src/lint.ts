/** The roof: a text and what is known about ROS in, diagnostics out. The only place where a rule may fail. */
import { kindOfText, kindOfTree, mayBeOurs } from './detect.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { tags } from './functions/index.ts';
import { readTemplate, type Template } from './model/template.ts';
import { pathAt } from './path.ts';
import { rules } from './rules/index.ts';
import internalError from './rules/internal-error.ts';
import type { AnyRule, Ask, Finding, Rule, Subject, Subjects } from './rules/rule.ts';
import type { Spec } from './spec/spec.ts';
import type { Document } from './syntax/document.ts';
import { resolve } from './syntax/node.ts';
import { parse } from './syntax/parse.ts';
import type { Language } from './text/language.ts';
import { ruleUrl } from './url.ts';

export interface LintOptions {
  /** The name of the file, shown only. */
  readonly uri?: string;
  /** The language of messages; English when missing. */
  readonly language?: Language;
  /** Severity by rule id; `off` silences a rule. */
  readonly severities?: { readonly [rule: string]: Severity | 'off' };
  /** What the text is, when the door knows; told by the content when missing. */
  readonly kind?: Kind;
}

/** What a text is: `skipped` is none of ours. */
export type Kind = 'template' | 'skipped';

export interface LintResult {
  readonly kind: Kind;
  /** Sorted by place, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
}

const skipped: LintResult = { kind: 'skipped', diagnostics: [] };

/** Finds out what a text is and judges it. Never throws; same text, spec and options give the same result. */
export function lint(text: string, spec: Spec, options: LintOptions = {}): LintResult {
  if (options.kind === 'skipped' || (options.kind === undefined && !mayBeOurs(text))) return skipped;
  const document = parse(options.uri ?? '', text, tags);
  const root = document.root && resolve(document.root);
  const kind = options.kind ?? (root === undefined ? kindOfText(text) : kindOfTree(root));
  if (kind === 'other') return skipped;
  const diagnostics = judge('document', document, document, { spec }, options);
  if (root?.kind === 'map' && !document.damaged) {
    for (const template of withNested(readTemplate(document, root, spec))) {
      diagnostics.push(...judge('template', template, document, { spec }, options));
    }
  }
  return { kind: 'template', diagnostics: diagnostics.sort(byPlace) };
}

function* withNested(template: Template): Iterable<Template> {
  yield template;
  for (const child of template.nested) yield* withNested(child);
}

/** Every diagnostic that the rules for one kind of subject have about one subject. */
function judge<On extends Subject>(
  on: On,
  subject: Subjects[On],
  document: Document,
  ask: Ask,
  options: LintOptions,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    if (rule.on !== on) continue;
    const wanted = options.severities?.[rule.id] ?? (rule.default === 'off' ? 'off' : undefined);
    if (wanted === 'off') continue;
    try {
      for (const finding of (rule as unknown as Rule<unknown, On>).check(subject, ask)) {
        diagnostics.push(render(rule, finding, wanted, document, options));
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const finding = { span: { start: 0, end: 0 }, data: { rule: rule.id, reason } };
      diagnostics.push(render(internalError, finding, undefined, document, options));
    }
  }
  return diagnostics;
}

/** A finding as plain data, in the language of the options. */
function render(
  rule: AnyRule,
  finding: Finding<unknown>,
  wanted: Severity | undefined,
  document: Document,
  { language = 'en' }: LintOptions,
): Diagnostic {
  const { span, data, related = [], fixes = [] } = finding;
  return {
    rule: rule.id,
    severity: wanted ?? finding.severity ?? rule.severity,
    message: rule.message[language](data),
    span: { start: span.start, end: span.end },
    path: pathAt(document.root, span.start),
    ...(rule.rosError && { rosError: { code: rule.rosError.code, message: rule.rosError.message(data) } }),
    related: related.map((place) => ({
      span: { start: place.span.start, end: place.span.end },
      message: place.text[language],
    })),
    fixes: fixes.map(({ title, safety, edits }) => ({ title: title[language], safety, edits })),
    tags: rule.tags ?? [],
    url: ruleUrl(rule.id),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
