/** Turns an answer of GetResourceType into the form of the data files, or says why it cannot. */
import type { EncodedType } from '../encoding.ts';
import { describedAttributes, describedProperties, describedUpdates, isDescription } from './described-type.ts';
import { mergeFacts } from './merge-facts.ts';
import { verifyType } from './verify-type.ts';

/** The facts, or what in the answer is not understood, each with its place. */
export type Reading = { readonly type: EncodedType } | { readonly problems: readonly string[] };

/** `source` is what people are told about where the facts come from. */
export function readAnswer(name: string, answer: unknown, source: string): Reading {
  if (!isDescription(answer)) return { problems: [`${name}: the answer has another form`] };
  const problems: string[] = [];
  const complain = (where: string, problem: string) => void problems.push(`${where}: ${problem}`);
  const facts = {
    properties: describedProperties(answer, name, complain),
    attributes: describedAttributes(answer),
    source,
    freshness: 'fresh' as const,
  };
  const type = mergeFacts([facts], { updatable: describedUpdates(answer) });
  verifyType(name, type, complain);
  return problems.length > 0 ? { problems } : { type };
}
