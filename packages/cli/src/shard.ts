/** Splits the work over machines by what files hold, so that each file is checked by exactly one of them, wherever it lies. */
import { fail, type Outcome } from './outcome.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Reads `2/4`. */
export function readShard(written: string): Outcome<Shard> {
  const [, number = '', count = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(written) ?? [];
  if (number === '' || Number(number) > Number(count))
    return fail(`--shard takes one of several, such as 2/4, not "${written}"`);
  return { value: { number: Number(number), count: Number(count) } };
}
