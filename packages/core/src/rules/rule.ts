/** What a rule is: a declaration that reads like its own documentation, and one function that finds the defect. */
import type { Safety, Severity, Tag } from '../diagnostic.ts';
import type { Policy } from '../model/policy.ts';
import type { Request } from '../model/request.ts';
import type { Template } from '../model/template.ts';
import type { Profile } from '../shape/relation.ts';
import type { Spec } from '../spec/spec.ts';
import type { Document } from '../syntax/document.ts';
import type { Edit } from '../text/edits.ts';
import type { Message, Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** What a rule can judge: the text of any kind of file, or what was read from it. */
export interface Subjects {
  readonly document: Document;
  readonly template: Template;
  readonly request: Request;
  readonly policy: Policy;
}

export type Subject = keyof Subjects;

/** What a rule may ask beside its subject. */
export interface Ask {
  readonly spec: Spec;
}

export interface Rule<Data = never, On extends Subject = Subject> {
  /** Kebab-case, names the defect. It never changes its meaning. */
  readonly id: string;
  readonly on: On;
  /** The usual severity; a finding may carry its own. */
  readonly severity: Severity;
  /** `off` for a rule that is a matter of opinion. */
  readonly default: 'on' | 'off';
  /** The version of ros-lint that brought it. */
  readonly since: string;
  /** What is wrong, in one sentence. */
  readonly summary: Text;
  /** Why that matters: what the service does with it. */
  readonly why: Text;
  /** The error of the service that it pre-empts, with the service's own sentence. */
  readonly rosError?: RosError<Data>;
  /** A source that gives exactly this rule. */
  readonly bad: string;
  /** The same source, right: no finding at all. */
  readonly good: string;
  /** What the examples need beside their text: a template, a state of the account, another profile. */
  readonly setting?: Setting;
  readonly tags?: readonly Tag[];
  /** Where it is explained, for a rule that is none of ours. */
  readonly url?: string;
  readonly message: Message<Data>;
  readonly check: (subject: Subjects[On], ask: Ask) => Iterable<Finding<Data>>;
}

/** What may be known about a request or a stack policy beside its text. */
export interface Setting {
  /** Whose word it is held to; `current` when missing. */
  readonly profile?: Profile;
  /** The text of the template that it is about, when it does not hold it itself. */
  readonly template?: string;
  /** What is known of the account, as JSON: the fields of `Account`, or the answers of the listing operations. */
  readonly state?: string;
  /** The content of local files, by the URL or path under which a request names them. */
  readonly files?: { readonly [url: string]: string };
}

export interface RosError<Data> {
  readonly code: RosErrorCode;
  readonly message: (data: Data) => string;
}

/** The codes that the service answers with; the facts give their sentences. */
export type RosErrorCode =
  | 'ActionInProgress'
  | 'ChangeSetExists'
  | 'CircularDependency'
  | 'Duplicate.TagKey'
  | 'InvalidAction.NotFound'
  | 'InvalidParameter'
  | 'InvalidSchema'
  | 'InvalidTemplateAttribute'
  | 'InvalidTemplatePropertyType'
  | 'InvalidTemplateReference'
  | 'InvalidTemplateSection'
  | 'InvalidTemplateVersion'
  | 'MissingParameter'
  | 'MultipleParameter'
  | 'RequestLimitExceeded'
  | 'StackExists'
  | 'StackGroupNotFound'
  | 'StackGroupOperationInProgress'
  | 'StackInstanceExists'
  | 'StackNotFound'
  | 'StackPolicyValidationFailed'
  | 'StackValidationFailed'
  | 'TemplateNotFound'
  | 'UnknownUserParameter'
  | 'UserParameterMissing';

/** A defect in one place. */
export interface Finding<Data> {
  /** The smallest thing that is wrong. A node is a span. */
  readonly span: Span;
  readonly data: Data;
  /** Where it differs from the severity of the rule. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedSpan[];
  readonly fixes?: readonly FixOf[];
}

export interface RelatedSpan {
  readonly span: Span;
  readonly text: Text;
}

export interface FixOf {
  readonly title: Text;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** A rule whatever its data: the form in which the registry holds it. */
// biome-ignore lint/suspicious/noExplicitAny: the data of a rule matters to that rule only.
export type AnyRule = { [On in Subject]: Rule<any, On> }[Subject];

/** Declares a rule; the defaults are: on, since 0.1.0. */
export function defineRule<Data, On extends Subject>(
  rule: Omit<Rule<Data, On>, 'default' | 'since'> & Partial<Pick<Rule<Data, On>, 'default' | 'since'>>,
): Rule<Data, On> {
  return { default: 'on', since: '0.1.0', ...rule };
}
