/** The three types of locals: pasted as text, evaluated on its own, or asked of a data source (facts 7.3). */
import { entryOf, textOf } from '../syntax/node.ts';
import type { Declaration } from './symbols.ts';

/** How the types of data sources begin. */
export const dataSource = 'DATASOURCE::';

export type LocalType = 'macro' | 'eval' | 'query';

/** Nothing for a local whose type is none of them. */
export function localType({ body }: Declaration): LocalType | undefined {
  const entry = body && entryOf(body, 'Type');
  if (entry === undefined) return 'macro';
  const name = textOf(entry.value);
  if (name === 'Macro') return 'macro';
  if (name === 'Eval') return 'eval';
  return name !== undefined && name.length > dataSource.length && name.startsWith(dataSource) ? 'query' : undefined;
}
