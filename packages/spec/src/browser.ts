/** What ROS knows, for a browser: a door waits for the types that a text names, then lints without waiting. */
import type { Spec } from '@ros-lint/core';
import { associationFile, associationProperties } from './association-properties.ts';
import { serviceOf } from './encoding.ts';
import { joinSpec } from './join-spec.ts';
import type { LoadValidators } from './judges.ts';
import { resourceTypes } from './resource-types.ts';

export { judgesFrom, type LoadValidators } from './judges.ts';
export { typesIn } from './types-in.ts';

export interface BrowserSpec extends Spec {
  /** Loads what is missing to answer for these types; names that nobody knows are fine. */
  need(types: readonly string[]): Promise<void>;
}

/** `fetchData` yields the text of a data file such as `ecs.json`; `validators` the validators of an operation, which are in the bundle. */
export function createSpec(
  fetchData: (file: string) => Promise<string | undefined>,
  validators: LoadValidators = () => undefined,
): BrowserSpec {
  const texts = new Map<string, Promise<string | undefined>>();
  const loaded = new Map<string, string | undefined>();
  const load = async (file: string): Promise<string | undefined> => {
    const loading = texts.get(file) ?? fetchData(file);
    texts.set(file, loading);
    loaded.set(file, await loading);
    return loaded.get(file);
  };
  const read = (file: string) => loaded.get(file);
  const spec = joinSpec(resourceTypes(read), associationProperties(read), validators);
  return Object.assign(spec, {
    async need(types: readonly string[]): Promise<void> {
      const [index] = await Promise.all(['index.json', 'mistaken-types.json', associationFile].map(load));
      const services = Object.keys(JSON.parse(index ?? '{}') as { [service: string]: unknown });
      // Custom resources have no file of their own.
      const wanted = new Set(types.map((type) => (type.startsWith('Custom::') ? 'ros' : serviceOf(type))));
      await Promise.all(services.filter((service) => wanted.has(service)).map((service) => load(`${service}.json`)));
    },
  });
}
