/** Rules that are none of ours: read from what a module exports, or made from one line of a configuration. */
import { severities } from './diagnostic.ts';
import { type PropertyWish, propertyProblems } from './model/property-wish.ts';
import { isMap, isPromise, ownFindings, textOf } from './own-findings.ts';
import { rules } from './rules/index.ts';
import {
  type AnyRule,
  type Ask,
  defineRule as declareRule,
  type Finding,
  type FixOf,
  type RelatedSpan,
  type Rule,
  type Subject,
  type Subjects,
} from './rules/rule.ts';
import type { Message, Text } from './text/language.ts';
import { quote } from './text/wording.ts';

export { type PropertyWish, wishProblem } from './model/property-wish.ts';

/**
 * A rule as a module of a user exports it, with less ceremony than ours: a text may stand in one language, and the examples may be
 * missing.
 */
export type OwnRule<Data = never, On extends Subject = Subject> = Omit<
  Rule<Data, On>,
  'summary' | 'why' | 'message' | 'check' | 'bad' | 'good' | 'default' | 'since'
> & {
  readonly summary: string | Text;
  readonly why?: string | Text;
  readonly message: ((data: Data) => string) | Message<Data>;
  readonly check: (subject: Subjects[On], ask: Ask) => Iterable<OwnFinding<Data>>;
} & Partial<Pick<Rule<Data, On>, 'bad' | 'good' | 'default' | 'since'>>;

/** What such a rule yields; a message that wants nothing needs no data. */
export type OwnFinding<Data> = Pick<Finding<Data>, 'span' | 'severity'> & {
  readonly data?: Data;
  readonly related?: readonly (Omit<RelatedSpan, 'text'> & { readonly text: string | Text })[];
  readonly fixes?: readonly (Omit<FixOf, 'title'> & { readonly title: string | Text })[];
};

/**
 * Gives a rule of a user its types, and fills in what it leaves out. The data of a message that stands before `check` may be anything,
 * unless its type is said: `defineRule<{ name: string }, 'template'>(…)`.
 */
// biome-ignore lint/suspicious/noExplicitAny: what `check` yields is not known yet where a message stands before it.
export function defineRule<Data = any, On extends Subject = Subject>(rule: OwnRule<Data, On>): Rule<Data, On> {
  return filledIn(rule as unknown as { readonly [key: string]: unknown }) as unknown as Rule<Data, On>;
}

const subjects: readonly string[] = ['document', 'template', 'request', 'policy'] satisfies readonly Subject[];

/** Makes a rule of what a module exports, or says in one sentence what is wrong with it. */
export function readOwnRule(value: unknown): { readonly rule: AnyRule } | { readonly problem: Text } {
  if (!isMap(value)) return wrong('is no rule', '不是规则');
  const { id, on, severity, message, check } = value;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return wrong('has no id such as "acme-names"', '缺少形如 "acme-names" 的 id');
  }
  const name = quote(id);
  if (rules.some((rule) => rule.id === id))
    return wrong(`${name} is a rule of ros-lint`, `${name} 是 ros-lint 自带的规则`);
  if (typeof on !== 'string' || !subjects.includes(on)) {
    return wrong(
      `${name}: "on" must be one of ${subjects.join(', ')}`,
      `${name}:"on" 应为 ${subjects.join('、')} 之一`,
    );
  }
  if (!severities.some((known) => known === severity)) {
    return wrong(
      `${name}: "severity" must be one of ${severities.join(', ')}`,
      `${name}:"severity" 应为 ${severities.join('、')} 之一`,
    );
  }
  if (typeof check !== 'function') return wrong(`${name} has no function "check"`, `${name} 缺少函数 "check"`);
  if (messageOf(message) === undefined) return wrong(`${name} has no function "message"`, `${name} 缺少函数 "message"`);
  return { rule: filledIn(value) };
}

/** What may be missing, or stand in one language, as our own rules have it. */
function filledIn(value: { readonly [key: string]: unknown }): AnyRule {
  const { id, summary, why, message, check } = value;
  const rule = {
    ...value,
    summary: textOf(summary) ?? textOf(id),
    why: textOf(why) ?? { en: '', 'zh-cn': '' },
    message: messageOf(message),
    check:
      typeof check === 'function' &&
      ((subject: never, ask: Ask) => ownFindings(check.call(value, subject, ask), lengthOf(subject))),
    // Ours have a page; theirs only when they say where.
    url: typeof value.url === 'string' ? value.url : '',
    bad: value.bad ?? '',
    good: value.good ?? '',
  };
  return declareRule(rule as unknown as Rule<unknown, Subject>) as AnyRule;
}

/** The rule that a line such as "the AccessControl of a Bucket must not be public-read" declares. */
export function propertyRule(id: string, wish: PropertyWish): AnyRule {
  const because: Text = { en: wish.because, 'zh-cn': wish.because };
  return declareRule({
    id,
    on: 'template',
    severity: 'warning',
    summary: because,
    why: because,
    url: '',
    bad: '',
    good: '',
    message: {
      en: ({ problem }: { problem: Text }) => `${problem.en}; ${wish.because}`,
      'zh-cn': ({ problem }: { problem: Text }) => `${problem['zh-cn']};${wish.because}`,
    },
    *check(template) {
      for (const { span, problem } of propertyProblems(template, wish)) yield { span, data: { problem } };
    },
  }) as AnyRule;
}

const wrong = (en: string, zh: string) => ({ problem: { en, 'zh-cn': zh } });

/** What it says, in both languages when it speaks one only. */
function messageOf(value: unknown): Message<unknown> | undefined {
  const en = typeof value === 'function' ? value : isMap(value) ? value.en : undefined;
  if (typeof en !== 'function') return undefined;
  const zh = isMap(value) && typeof value['zh-cn'] === 'function' ? value['zh-cn'] : en;
  return { en: (data) => wordsOf(en(data)), 'zh-cn': (data) => wordsOf(zh(data)) };
}

function wordsOf(said: unknown): string {
  if (typeof said === 'string' && said !== '') return said;
  throw new Error(isPromise(said) ? '"message" is async; a rule has to answer at once' : '"message" returns no text');
}

/** The length of the text that a subject was read from, where the subject knows it. */
function lengthOf(subject: unknown): number | undefined {
  const text = isMap(subject) ? (isMap(subject.document) ? subject.document.text : subject.text) : undefined;
  return typeof text === 'string' ? text.length : undefined;
}
