/** Modules: resources that are replaced by those of another template before anything else is read. */
import type { Spec } from '../spec/spec.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import type { Declaration } from './symbols.ts';
import type { Template } from './template.ts';

/** Whether a resource is a module, by the form of its type. */
export function isModule({ body }: Declaration, { grammar }: Spec): boolean {
  const type = textOf(body && valueIn(body, 'Type'));
  if (type === undefined) return false;
  return grammar.typeForms.find(({ pattern }) => new RegExp(pattern).test(type))?.family === 'module';
}

/** Whether any resource of the template is one. */
export function usesModules({ symbols, spec }: Template): boolean {
  for (const resource of symbols.resource.values()) if (isModule(resource, spec)) return true;
  return false;
}
