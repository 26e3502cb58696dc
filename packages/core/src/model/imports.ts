/** The resources that a request takes into a stack, beside what the template says of them. */
import type { MapNode, Node, ScalarNode } from '../syntax/node.ts';
import { entryOf, resolve, valueIn } from '../syntax/node.ts';
import type { Request } from './request.ts';
import { hasEffect } from './request-values.ts';

/** What is not known yet, or not given, is missing. */
export interface Import {
  readonly logicalId: ScalarNode | undefined;
  readonly type: ScalarNode | undefined;
  /** The keys of ResourceIdentifier. */
  readonly identifiers: readonly ScalarNode[];
  /** The resource of the template with that logical ID. */
  readonly declaration: ImportedResource | undefined;
}

export interface ImportedResource {
  readonly type: string | undefined;
  /** `unknown` when a function decides. */
  readonly deletionPolicy: string | undefined;
}

export function importsOf(request: Request): readonly Import[] {
  const list = valueIn(request.parameters, 'ResourcesToImport');
  if (list?.kind !== 'seq' || !hasEffect(request, 'ResourcesToImport')) return [];
  return list.items.flatMap((item) => (item.kind === 'map' ? [importOf(item, request)] : []));
}

function importOf(item: MapNode, request: Request): Import {
  const logicalId = knownScalar(valueIn(item, 'LogicalResourceId'), request);
  const identifier = valueIn(item, 'ResourceIdentifier');
  return {
    logicalId,
    type: knownScalar(valueIn(item, 'ResourceType'), request),
    identifiers: identifier?.kind === 'map' ? identifier.entries.map(({ key }) => key) : [],
    declaration: logicalId && declarationOf(logicalId.raw, request),
  };
}

function declarationOf(name: string, { template }: Request): ImportedResource | undefined {
  const symbol = template?.symbols.resource.get(name);
  if (symbol === undefined) return undefined;
  const { body } = symbol;
  const type = body && valueIn(body, 'Type');
  const policy = body && entryOf(body, 'DeletionPolicy');
  const written = policy && resolve(policy.value);
  return {
    type: type?.kind === 'scalar' ? type.raw : undefined,
    deletionPolicy: written === undefined ? undefined : written.kind === 'scalar' ? written.raw : 'unknown',
  };
}

function knownScalar(node: Node | undefined, request: Request): ScalarNode | undefined {
  return node?.kind === 'scalar' && node.raw !== '' && !request.isOpaque(node) ? node : undefined;
}
