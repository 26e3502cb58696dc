/** What the rules on requests have in common: the sentences of the service, the names of limits and the edits of names. */
import type { Request } from '../model/request.ts';
import type { Defect, Violation } from '../model/request-violation.ts';
import type { RosError } from './rule.ts';

/** A violation of one kind, with its defect known to be of that kind. */
export type ViolationOf<Kind extends Defect['kind']> = Violation & { readonly defect: Extract<Defect, { kind: Kind }> };

/** The violations of some kinds. */
export function violationsOfKind<Kind extends Defect['kind']>(
  request: Request,
  ...kinds: readonly Kind[]
): readonly ViolationOf<Kind>[] {
  return request.violations.filter((each): each is ViolationOf<Kind> =>
    kinds.some((kind) => kind === each.defect.kind),
  );
}

/** The answer of the service to a value that it refuses. */
export const invalidParameter: RosError<{ readonly name: string }> = {
  code: 'InvalidParameter',
  message: ({ name }) => `The specified parameter ${name} is invalid.`,
};

/** The name of a parameter as the form of the request spells it, with the outermost part as the SDKs write it. */
export function spelled(request: Request, parameter: string): string {
  const [head = '', ...rest] = parameter.split('.');
  return [request.spell(head), ...rest].join('.');
}
