/** The way in: what other packages and other tools may use. */
export type { Diagnostic, Fix, RelatedPlace, Safety, Severity, Tag } from './diagnostic.ts';
export { severities } from './diagnostic.ts';
export { applyFixes, type Choice, chooseFixes, type Fixed, type FixWish, fixText, type Judgement } from './fix.ts';
// What a rule of a user is given and may hand to functions of its own.
export type { Call, FunctionDefinition, NameUse, UseKind } from './functions/function.ts';
export { functions } from './functions/index.ts';
export { type Kind, type LintOptions, type LintResult, lint } from './lint.ts';
export { countRequests, filesIn, lintRequest, operationsIn } from './lint-request.ts';
export type { Edge, Graph } from './model/graph.ts';
export type { Policy, Statement } from './model/policy.ts';
export type { TypedResource } from './model/properties.ts';
export type { PlacedCall, Reference } from './model/references.ts';
export type { Request } from './model/request.ts';
export type { Declaration, DeclarationKind, Symbols } from './model/symbols.ts';
export type { PseudoTarget, Target, Template, TemplateKind } from './model/template.ts';
export {
  defineRule,
  type OwnFinding,
  type OwnRule,
  type PropertyWish,
  propertyRule,
  readOwnRule,
  wishProblem,
} from './own-rules.ts';
export { type RuleExamples, ruleTester } from './rule-tester.ts';
export { rules } from './rules/index.ts';
export type {
  AnyRule,
  Ask,
  Finding,
  FixOf,
  RelatedSpan,
  Rule,
  Setting,
  Subject,
  Subjects,
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
