/** The families of resource types, told by the form of the name alone. */
import type { Grammar, Spec, TypeFamily } from '../spec/spec.ts';

interface Form {
  readonly form: RegExp;
  readonly family: TypeFamily;
}

/** Many rules ask of every resource; the forms are compiled once. */
const compiled = new WeakMap<Grammar, readonly Form[]>();

/** The family that a type belongs to, known or not; nothing for a text that no resource type looks like. */
export function typeFamily(type: string, { grammar }: Spec): TypeFamily | undefined {
  let forms = compiled.get(grammar);
  if (forms === undefined) {
    forms = grammar.typeForms.map(({ pattern, family }) => ({ form: new RegExp(pattern), family }));
    compiled.set(grammar, forms);
  }
  return forms.find(({ form }) => form.test(type))?.family;
}
