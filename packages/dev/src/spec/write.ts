/** Writes the facts down: one file a service, names sorted, one property a line, so that a change of the data reads well. */
import { type EncodedType, serviceOf } from '@ros-lint/spec/encoding';
import { writeType } from '@ros-lint/spec/sources';

/** Names of files with their texts. */
export type Files = ReadonlyMap<string, string>;

export function writeTypes(types: ReadonlyMap<string, EncodedType>): Files {
  const services = new Map<string, (readonly [name: string, type: EncodedType])[]>();
  for (const entry of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const service = serviceOf(entry[0]);
    services.set(service, [...(services.get(service) ?? []), entry]);
  }
  const files = new Map<string, string>();
  for (const [service, held] of services) {
    const entries = held.map(([name, type]) => `${JSON.stringify(name)}: ${writeType(type)}`);
    files.set(`${service}.json`, `{\n${entries.join(',\n')}\n}\n`);
  }
  const index = [...services].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = index.map(
    ([service, held]) =>
      `${JSON.stringify(service)}: [\n ${held.map(([name]) => JSON.stringify(name)).join(',\n ')}\n]`,
  );
  files.set('index.json', `{\n${lines.join(',\n')}\n}\n`);
  return files;
}
