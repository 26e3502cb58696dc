/** Requests as data: JSON and YAML, flat or nested, with the names of the API or those of an SDK. */
import type { Document } from '../../syntax/document.ts';
import type { MapNode, Node } from '../../syntax/node.ts';
import { resolve } from '../../syntax/node.ts';
import { parse } from '../../syntax/parse.ts';
import { type Form, parametersOf, type Reader, type Reading } from './reading.ts';

export const data: Reader = {
  form: 'json',
  read(text, document) {
    // Tags of YAML mean something in templates only.
    const read = document?.language === 'json' ? document : parse('', text);
    return read.root === undefined ? [] : readTree(read.root, read);
  },
};

/** The requests in a tree: a map, or a list of maps. */
export function readTree(root: Node, document: Document): readonly Reading[] {
  const node = resolve(root);
  if (node.kind === 'seq') return node.items.flatMap((item) => readTree(item, document));
  if (node.kind !== 'map' || node.entries.length === 0) return [];
  return [readMap(node, document)];
}

function readMap(map: MapNode, document: Document): Reading {
  return {
    form: formOf(map, document.language),
    start: map.start,
    end: map.end,
    operation: undefined,
    parameters: parametersOf(map),
    signsItself: true,
    document,
    ...(map.damaged && { damaged: true }),
    supplied: [],
  };
}

/** SDKs write names with a small first letter. */
function formOf(map: MapNode, language: 'json' | 'yaml'): Form {
  const small = map.entries.filter(({ key }) => /^[a-z]/.test(key.raw)).length;
  return small > map.entries.length / 2 ? 'sdk' : language;
}
