/** Finds resource types in the data files. A file is read when one of its types is first asked for, and of it that type alone is parsed. */
import type { ResourceType } from '@ros-lint/core';
import { own } from '@ros-lint/core/shape';
import { decodeType, type EncodedType, serviceOf, typeName } from './encoding.ts';

/** The text of a data file, such as `ecs.json`, or nothing when there is none. */
export type ReadData = (file: string) => string | undefined;

export interface ResourceTypes {
  get(name: string): ResourceType | undefined;
  names(): readonly string[];
  /** The type that is meant by a name that never existed. */
  mistaken(name: string): string | undefined;
}

/** What goes before the data files: types as the service described them to a user. */
export interface FresherTypes {
  /** The type, given what the data files say of it; nothing when that stands. */
  get(name: string, shipped: EncodedType | undefined): EncodedType | undefined;
  names(): readonly string[];
}

export function resourceTypes(read: ReadData, fresher?: FresherTypes): ResourceTypes {
  const types = new Map<string, ResourceType>();
  const texts = new Map<string, string>();
  let names: readonly string[] | undefined;
  let mistaken: { readonly [name: string]: string } | undefined;

  const textOf = (file: string): string => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const text = read(file);
    // What is not there may come later: in a browser files are loaded as they are needed.
    if (text !== undefined) texts.set(file, text);
    return text ?? '';
  };
  const get = (name: string): ResourceType | undefined => {
    const known = types.get(name);
    if (known || !typeName.test(name)) return known;
    const found = find(name, get, textOf, fresher);
    if (found) types.set(name, found);
    return found;
  };
  return {
    get,
    names() {
      if (names !== undefined) return names;
      const shipped = Object.values(JSON.parse(textOf('index.json') || '{}') as { [service: string]: string[] }).flat();
      names = fresher === undefined ? shipped : [...new Set([...shipped, ...fresher.names()])].sort();
      return names;
    },
    mistaken(name) {
      mistaken ??= JSON.parse(textOf('mistaken-types.json') || '{}') as { [name: string]: string };
      return own(mistaken, name);
    },
  };
}

/** What ROS checks a `Custom::Name` against. */
const customResource = 'ALIYUN::ROS::CustomResource';

function find(
  name: string,
  get: (name: string) => ResourceType | undefined,
  textOf: (file: string) => string,
  fresher: FresherTypes | undefined,
): ResourceType | undefined {
  if (name.startsWith('Custom::')) {
    const custom = get(customResource);
    return custom && { ...custom, name };
  }
  const entry = sliceType(textOf(`${serviceOf(name)}.json`), name);
  const shipped = entry === undefined ? undefined : (JSON.parse(entry) as EncodedType);
  const encoded = fresher?.get(name, shipped) ?? shipped;
  if (encoded !== undefined) return decodeType(name, encoded);
  return name.startsWith('MODULE::') ? decodeType(name, unknownModule) : undefined;
}

/** What a text and a buffer of Node have in common; the types of Node itself are no business of who imports this. */
interface Sliceable {
  indexOf(part: string, from?: number): number;
  slice(start: number, end: number): { toString(): string };
}

/** The entry of one type, cut out of a data file, whose entries alone begin and end at the start of a line; bytes stay bytes but for it. */
export function sliceType(text: Sliceable, name: string): string | undefined {
  const key = `\n"${name}": `;
  const start = text.indexOf(key);
  if (start < 0) return undefined;
  const end = text.indexOf('\n}', start) + 2;
  return text.slice(start + key.length, end).toString();
}

/** The names of all entries of a data file. */
export function nameEntries(text: string): string[] {
  return [...text.matchAll(/\n"([^"]+)": \{\n/g)].flatMap(([, name]) => name ?? []);
}

/** A module of the user's own: registered in an account, out of our sight. */
const unknownModule: EncodedType = {
  source: 'a module that is not known here',
  freshness: 'manual',
  open: true,
  openAttributes: true,
  ref: 'any',
  unlisted: true,
};
