/** The values that a request gives to the parameters of a template. */
import type { Entry, MapNode, Node, ScalarNode } from '../syntax/node.ts';
import { entryOf, resolve } from '../syntax/node.ts';
import type { Request } from './request.ts';
import type { Template } from './template.ts';

/** One value for one parameter of the template. */
export interface UserParameter {
  readonly key: ScalarNode;
  readonly name: string;
  readonly value: Node | undefined;
}

/** Those that the request gives: the lists whose items are named by `ParameterKey`. A name that nobody knows yet is left out. */
export function userParameters(request: Request): readonly UserParameter[] {
  return listsOf(request).flatMap(({ value }) => {
    const list = resolve(value);
    if (list.kind !== 'seq') return [];
    return list.items.flatMap((item) => {
      const map = resolve(item);
      if (map.kind !== 'map') return [];
      const key = entryOf(map, 'ParameterKey')?.value;
      if (key?.kind !== 'scalar' || request.isOpaque(key)) return [];
      return [{ key, name: key.raw, value: entryOf(map, 'ParameterValue')?.value }];
    });
  });
}

function listsOf({ parameters, operation }: Request): readonly Entry[] {
  return parameters.entries.filter(({ key }) => {
    const shape = operation?.request.fields[String(key.value)]?.shape;
    return shape?.kind === 'list' && shape.key === 'ParameterKey';
  });
}

/** True when some names or the whole list are known only at run time, so that what is missing cannot be told. */
export function hasUnknownParameters(request: Request): boolean {
  return listsOf(request).some(({ value }) => {
    if (request.isOpaque(value) || value.kind !== 'seq') return true;
    return value.items.some((item) => {
      const key = item.kind === 'map' ? entryOf(item, 'ParameterKey')?.value : undefined;
      return request.isOpaque(item) || key === undefined || request.isOpaque(key);
    });
  });
}

/** The parameters that a template declares, when its text shows all of them. */
export function declaredParameters(
  template: Template | undefined,
): ReadonlyMap<string, MapNode | undefined> | undefined {
  if (template === undefined || template.kind !== 'plain') return undefined;
  return new Map([...template.symbols.parameter].map(([name, { body }]) => [name, body]));
}
