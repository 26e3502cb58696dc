/** Expected failures are values: either what was asked for, or one sentence for the person who asked. */

export type Outcome<Value> = { readonly value: Value } | Failure;

export interface Failure {
  /** What went wrong, as it is shown behind `ros-lint: `. */
  readonly failure: string;
}

export const fail = (failure: string): Failure => ({ failure });

export const hasFailed = <Value>(outcome: Outcome<Value>): outcome is Failure => 'failure' in outcome;
