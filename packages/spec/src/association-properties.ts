/** Values of AssociationProperty, from one data file that is read and parsed when the first of them is asked for. */
import type { AssociationProperty } from '@ros-lint/core';
import { any, boolean, list, map, number, oneOf, own, type Shape, string } from '@ros-lint/core/shape';
import type { ReadData } from './resource-types.ts';

/** How one stands in the data file. */
export interface EncodedAssociation {
  readonly deprecated?: true;
  readonly unavailable?: 'oos' | 'withdrawn';
  readonly ownNames?: true;
  readonly metadata?: EncodedMetadata;
}

/** Types by key, several of them parted by `|`, or the texts that it can be. */
export interface EncodedMetadata {
  readonly [key: string]: string | { readonly enum: readonly string[] };
}

export interface AssociationProperties {
  get(name: string): AssociationProperty | undefined;
  names(): readonly string[];
}

export const associationFile = 'association-properties.json';

interface Data {
  readonly common: EncodedMetadata;
  readonly properties: { readonly [name: string]: EncodedAssociation };
}

export function associationProperties(read: ReadData): AssociationProperties {
  const known = new Map<string, AssociationProperty>();
  let parsed: Data | undefined;
  const data = (): Data => {
    if (parsed !== undefined) return parsed;
    const text = read(associationFile);
    // What is not there may come later: in a browser files are loaded as they are needed.
    if (text === undefined) return { common: {}, properties: {} };
    parsed = JSON.parse(text) as Data;
    return parsed;
  };
  return {
    get(name) {
      const found = known.get(name);
      if (found !== undefined) return found;
      const { common, properties } = data();
      const encoded = own(properties, name);
      if (encoded === undefined) return undefined;
      const { metadata, ...flags } = encoded;
      const decoded = { name, ...flags, metadata: decode({ ...common, ...metadata }) };
      known.set(name, decoded);
      return decoded;
    },
    names: () => Object.keys(data().properties),
  };
}

function decode(metadata: EncodedMetadata): AssociationProperty['metadata'] {
  return Object.fromEntries(Object.entries(metadata).map(([key, type]) => [key, shapeOf(type)]));
}

/** A text may also hold the name of a parameter in `${…}`, so that its values are those it is known to have. */
function shapeOf(type: EncodedMetadata[string]): Shape {
  if (typeof type !== 'string') return string({ likely: string({ enum: type.enum }) });
  const shapes = type.split('|').map((each) => plainShapes[each] ?? any());
  const [only] = shapes;
  return shapes.length === 1 && only !== undefined ? only : oneOf(...shapes);
}

const plainShapes: { readonly [type: string]: Shape } = {
  any: any(),
  boolean: boolean(),
  list: list(any()),
  map: map(any()),
  number: number(),
  string: string(),
};
