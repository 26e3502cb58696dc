/** A request beside the snapshot of the account: the change sets of its stack, and the policy that its update has to pass. */
import type { Spec } from '../spec/spec.ts';
import { resolve } from '../syntax/node.ts';
import { parse } from '../syntax/parse.ts';
import type { ChangeSet } from './account.ts';
import { type Policy, readPolicy } from './policy.ts';
import type { Request } from './request.ts';
import { givenText } from './request-values.ts';

/** The change sets of the stack that the request is about, as far as the snapshot has them. */
export function changeSetsOf(request: Request): readonly ChangeSet[] {
  const { changeSets = [], stacks = [] } = request.account ?? {};
  const id = givenText(request, 'StackId')?.text;
  const name = givenText(request, 'StackName')?.text ?? stacks.find((stack) => stack.id === id)?.name;
  return changeSets.filter(
    (each) => (id !== undefined && each.stackId === id) || (name !== undefined && each.stackName === name),
  );
}

/** The policy for this one update when the request sends one, else the stored one; nothing when there is none, or none that can be read. */
export function effectivePolicy(request: Request, spec: Spec): Policy | undefined {
  if (givenText(request, 'StackPolicyDuringUpdateURL') !== undefined) return undefined;
  const text = givenText(request, 'StackPolicyDuringUpdateBody')?.text ?? request.account?.policy;
  const shape = spec.stackPolicy;
  if (text === undefined || shape === undefined) return undefined;
  const document = parse('', text);
  const root = document.root && resolve(document.root);
  if (root?.kind !== 'map') return undefined;
  return readPolicy(document, root, { shape, judge: spec.policyJudge?.(), template: undefined });
}
