/** Hands out the compiled validators of requests and stack policies, each loaded when it is first asked for. */
import type { Judge, RequestJudge, Spec } from '@ros-lint/core';

/**
 * Gives the module of an operation, or of `StackPolicy`, and nothing when there is none: in Node it requires a file, in a browser it looks
 * among those in the bundle.
 */
export type LoadValidators = (name: string) => unknown;

/** The part of a `Spec` that judges requests. */
export function judgesFrom(load: LoadValidators): Required<Pick<Spec, 'requestJudge' | 'policyJudge'>> {
  const loaded = new Map<string, RequestJudge | undefined>();
  const find = (name: string): RequestJudge | undefined => {
    if (!loaded.has(name)) loaded.set(name, load(name) as RequestJudge | undefined);
    return loaded.get(name);
  };
  return {
    requestJudge: find,
    policyJudge: (): Judge | undefined => find('StackPolicy')?.current,
  };
}
