/** The variables that the files of a Terraform template declare. */
import { resolve, textOf } from '../syntax/node.ts';
import type { Template } from './template.ts';

/**
 * Their names, or nothing when they cannot be known: the workspace is missing, one of its files is no text, or there is no variable at all. Only files at the top
 * count, since those in folders are modules of their own. A comment that looks like a declaration is taken for one.
 */
export function declaredVariables({ sections }: Template): ReadonlySet<string> | undefined {
  const entry = sections.get('Workspace');
  const files = entry && resolve(entry.value);
  if (files?.kind !== 'map' || files.damaged || files.entries.length === 0) return undefined;
  const names = new Set<string>();
  for (const { key, value } of files.entries) {
    const text = textOf(value);
    if (text === undefined) return undefined;
    if (key.raw.includes('/')) continue;
    const declarations = key.raw.endsWith('.tf.json') ? /"([\w-]+)"\s*:/g : /\bvariable\s+"?([\w-]+)"?\s*\{/g;
    for (const [, name = ''] of text.matchAll(declarations)) names.add(name);
  }
  return names.size === 0 ? undefined : names;
}
