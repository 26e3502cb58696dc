/** Looking up a name that somebody wrote: `constructor` and its kind are in no table, though every object has them. */

/** What the table itself holds under a name, or nothing. */
export function own<Value>(table: { readonly [name: string]: Value } | undefined, name: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
