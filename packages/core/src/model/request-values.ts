/** The values of single parameters of a request, as far as they are known. */
import type { Node, ScalarNode } from '../syntax/node.ts';
import { entryOf } from '../syntax/node.ts';
import type { Request } from './request.ts';

export interface GivenText {
  readonly key: ScalarNode;
  readonly node: ScalarNode;
  readonly text: string;
}

/** The text of a parameter that has an effect, or nothing when it is missing, empty, masked, known only at run time or no text. */
export function givenText(request: Request, name: string): GivenText | undefined {
  const entry = entryOf(request.parameters, name);
  if (entry === undefined || !isKnown(entry.value, request)) return undefined;
  const { key, value: node } = entry;
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return undefined;
  return hasEffect(request, name) ? { key, node, text: node.value } : undefined;
}

/** False where the other parameters make the service ignore or refuse it. */
export function hasEffect(request: Request, name: string): boolean {
  return !request.violations.some(
    ({ parameter, defect }) =>
      parameter === '' && (defect.kind === 'ignored' || defect.kind === 'forbidden') && defect.names.includes(name),
  );
}

/** True for a boolean parameter that says true, in whatever spelling. */
export function saysTrue(request: Request, name: string): boolean {
  const value = entryOf(request.parameters, name)?.value;
  if (value?.kind !== 'scalar') return false;
  // What is known only at run time may be true.
  return request.isOpaque(value) || value.value === true || value.raw.toLowerCase() === 'true';
}

/** Samples mask parts of identifiers with asterisks. */
function isKnown(node: Node, request: Request): boolean {
  return !request.isOpaque(node) && !(node.kind === 'scalar' && /\*{2,}/.test(node.raw));
}
