/** Tries a rule on examples, for the tests of rules that are none of ours; it needs no test runner and works in each. */
import { lint } from './lint.ts';
import { readOwnRule } from './own-rules.ts';
import type { Spec } from './spec/spec.ts';

export interface RuleExamples {
  /** Texts in which the rule finds nothing. */
  readonly good?: readonly string[];
  /** Texts in which it finds something; with messages, exactly these. */
  readonly bad?: readonly (string | { readonly text: string; readonly messages: readonly string[] })[];
}

/** Throws an error that tells every example with which the rule does not do what it should; the rule's own examples are tried too. */
export function ruleTester(spec: Spec): (rule: unknown, examples?: RuleExamples) => void {
  return (exported, { good = [], bad = [] } = {}) => {
    const read = readOwnRule(exported);
    if ('problem' in read) throw new Error(read.problem.en);
    const { rule } = read;
    const messagesIn = (text: string) => {
      const found = lint(text, spec, { ownRules: [rule], severities: { [rule.id]: rule.severity } }).diagnostics;
      const failure = found.find((each) => each.rule === 'internal-error');
      if (failure !== undefined) throw new Error(failure.message);
      return found.filter((each) => each.rule === rule.id).map(({ message }) => message);
    };
    const complaints = [
      ...[rule.good, ...good]
        .filter((text) => text !== '')
        .flatMap((text) => {
          const messages = messagesIn(text);
          return messages.length === 0 ? [] : [`finds ${JSON.stringify(messages)} in the good example\n${text}`];
        }),
      ...[rule.bad, ...bad]
        .filter((example) => example !== '')
        .flatMap((example) => {
          const text = typeof example === 'string' ? example : example.text;
          const messages = messagesIn(text);
          if (typeof example === 'string')
            return messages.length > 0 ? [] : [`finds nothing in the bad example\n${text}`];
          const wanted = JSON.stringify(example.messages);
          return JSON.stringify(messages) === wanted
            ? []
            : [`finds ${JSON.stringify(messages)} instead of ${wanted} in\n${text}`];
        }),
    ];
    if (complaints.length > 0) throw new Error(`the rule "${rule.id}" ${complaints.join('\nand ')}`);
  };
}
