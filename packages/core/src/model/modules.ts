/** Modules: resources that are replaced by those of another template before anything else is read. */
import type { Spec } from '../spec/spec.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import type { Template } from './template.ts';

/** Tells whether a type is the name of a module, by its form. */
export function moduleTest({ grammar }: Spec): (type: string) => boolean {
  const forms = grammar.typeForms.map(({ pattern, family }) => ({ form: new RegExp(pattern), family }));
  return (type) => forms.find(({ form }) => form.test(type))?.family === 'module';
}

/** Whether any resource of the template is a module. */
export function usesModules({ symbols, spec }: Template): boolean {
  const isModule = moduleTest(spec);
  for (const { body } of symbols.resource.values()) {
    const type = textOf(body && valueIn(body, 'Type'));
    if (type !== undefined && isModule(type)) return true;
  }
  return false;
}
