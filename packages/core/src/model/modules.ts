/** Modules: resources that are replaced by those of another template before anything else is read. */
import { textOf, valueIn } from '../syntax/node.ts';
import type { Template } from './template.ts';
import { typeFamily } from './type-family.ts';

/** Whether any resource of the template is a module. */
export function usesModules({ symbols, spec }: Template): boolean {
  for (const { body } of symbols.resource.values()) {
    const type = textOf(body && valueIn(body, 'Type'));
    if (type !== undefined && typeFamily(type, spec) === 'module') return true;
  }
  return false;
}
