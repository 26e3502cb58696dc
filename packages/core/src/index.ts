/** The way in: what other packages and other tools may use. */
export type { Diagnostic, Fix, RelatedPlace, Safety, Severity, Tag } from './diagnostic.ts';
export { severities } from './diagnostic.ts';
export { applyFixes, type Choice, chooseFixes, type Fixed, type FixWish, fixText, type Judgement } from './fix.ts';
export type { FunctionDefinition } from './functions/function.ts';
export { functions } from './functions/index.ts';
export { type Kind, type LintOptions, type LintResult, lint } from './lint.ts';
export { countRequests, filesIn, lintRequest, operationsIn } from './lint-request.ts';
export { type OwnRule, type PropertyWish, propertyRule, readOwnRule, wishProblem } from './own-rules.ts';
export { type RuleExamples, ruleTester } from './rule-tester.ts';
export { rules } from './rules/index.ts';
export {
  type AnyRule,
  defineRule,
  type Finding,
  type Rule,
  type Setting,
  type Subject,
  type Subjects,
} from './rules/rule.ts';
export type * from './spec/spec.ts';
export type * from './syntax/document.ts';
export type * from './syntax/node.ts';
export { parse } from './syntax/parse.ts';
export { templateSchema } from './template-schema.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export { type Language, languages, type Message, type Text } from './text/language.ts';
export { type Lines, linesOf, type Position } from './text/lines.ts';
export { nearest } from './text/nearest.ts';
export { own } from './text/own.ts';
export type { Span } from './text/span.ts';
export { repository, ruleUrl } from './url.ts';
