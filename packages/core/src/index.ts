/** The way in: what other packages and other tools may use. */
export type { Diagnostic, Fix, RelatedPlace, Safety, Severity, Tag } from './diagnostic.ts';
export { severities } from './diagnostic.ts';
export { type Kind, type LintOptions, type LintResult, lint } from './lint.ts';
export type { AnyRule, Rule } from './rules/rule.ts';
export type * from './spec/spec.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export { type Language, languages, type Message, type Text } from './text/language.ts';
export { type Lines, linesOf, type Position } from './text/lines.ts';
export type { Span } from './text/span.ts';
