/** Finds resource types in the data files. A file is read when one of its types is first asked for, and of it that type alone is parsed. */
import type { ResourceType } from '@ros-lint/core';
import { decodeType, type EncodedType, serviceOf } from './encoding.ts';

/** The text of a data file, such as `ecs.json`, or nothing when there is none. */
export type ReadData = (file: string) => string | undefined;

export interface ResourceTypes {
  get(name: string): ResourceType | undefined;
  names(): readonly string[];
  /** Names that never existed, each with the type that is meant. */
  mistaken(): { readonly [name: string]: string };
}

export function resourceTypes(read: ReadData): ResourceTypes {
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
    const found = find(name, get, textOf);
    if (found) types.set(name, found);
    return found;
  };
  return {
    get,
    names() {
      names ??= Object.values(JSON.parse(textOf('index.json') || '{}') as { [service: string]: string[] }).flat();
      return names;
    },
    mistaken() {
      mistaken ??= JSON.parse(textOf('mistaken-types.json') || '{}') as { [name: string]: string };
      return mistaken;
    },
  };
}

/** Also keeps what a template says from being taken for the path of a file. */
const typeName = /^[A-Za-z]\w*(::[\w-]+)+$/;

/** What ROS checks a `Custom::Name` against. */
const customResource = 'ALIYUN::ROS::CustomResource';

function find(
  name: string,
  get: (name: string) => ResourceType | undefined,
  textOf: (file: string) => string,
): ResourceType | undefined {
  if (name.startsWith('Custom::')) {
    const custom = get(customResource);
    return custom && { ...custom, name };
  }
  const encoded = sliceType(textOf(`${serviceOf(name)}.json`), name);
  if (encoded !== undefined) return decodeType(name, JSON.parse(encoded) as EncodedType);
  return name.startsWith('MODULE::') ? decodeType(name, unknownModule) : undefined;
}

/** The entry of one type, cut out of a data file, whose entries alone begin and end at the start of a line. */
function sliceType(text: string, name: string): string | undefined {
  const key = `\n"${name}": `;
  const start = text.indexOf(key);
  return start < 0 ? undefined : text.slice(start + key.length, text.indexOf('\n}', start) + 2);
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
