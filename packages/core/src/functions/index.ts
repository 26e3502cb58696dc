/** The registry of intrinsic functions, sorted by file name, and the ways to find one. */
import type { Entry, MapNode, Node } from '../syntax/node.ts';
import type { Tags } from '../syntax/tags.ts';
import add from './add.ts';
import and from './and.ts';
import anyFunction from './any.ts';
import avg from './avg.ts';
import base64 from './base64.ts';
import base64Decode from './base64-decode.ts';
import base64Encode from './base64-encode.ts';
import calculate from './calculate.ts';
import cidr from './cidr.ts';
import contains from './contains.ts';
import eachMemberIn from './each-member-in.ts';
import equals from './equals.ts';
import findInMap from './find-in-map.ts';
import formatTime from './format-time.ts';
import type { Call, FunctionDefinition } from './function.ts';
import getAtt from './get-att.ts';
import getAzs from './get-azs.ts';
import getJsonValue from './get-json-value.ts';
import getStackOutput from './get-stack-output.ts';
import ifFunction from './if.ts';
import indent from './indent.ts';
import indexOf from './index-of.ts';
import join from './join.ts';
import jq from './jq.ts';
import length from './length.ts';
import listMerge from './list-merge.ts';
import marketplaceImage from './marketplace-image.ts';
import matchPattern from './match-pattern.ts';
import max from './max.ts';
import memberListToMap from './member-list-to-map.ts';
import mergeMap from './merge-map.ts';
import mergeMapToList from './merge-map-to-list.ts';
import min from './min.ts';
import not from './not.ts';
import or from './or.ts';
import ref from './ref.ts';
import replace from './replace.ts';
import resourceFacade from './resource-facade.ts';
import select from './select.ts';
import selectMapList from './select-map-list.ts';
import split from './split.ts';
import str from './str.ts';
import sub from './sub.ts';
import transformNamespace from './transform-namespace.ts';

export const functions: readonly FunctionDefinition[] = [
  add,
  and,
  anyFunction,
  avg,
  base64,
  base64Decode,
  base64Encode,
  calculate,
  cidr,
  contains,
  eachMemberIn,
  equals,
  findInMap,
  formatTime,
  getAtt,
  getAzs,
  getJsonValue,
  getStackOutput,
  ifFunction,
  indent,
  indexOf,
  join,
  jq,
  length,
  listMerge,
  marketplaceImage,
  matchPattern,
  max,
  memberListToMap,
  mergeMap,
  mergeMapToList,
  min,
  not,
  or,
  ref,
  replace,
  resourceFacade,
  select,
  selectMapList,
  split,
  str,
  sub,
  transformNamespace,
];

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(
  functions.map((definition) => [definition.name, definition]),
);

/** The short tags, as the reader of YAML wants them. */
export const tags: Tags = Object.assign(
  new Map(functions.map(({ name, tag }) => [`!${name.replace('Fn::', '')}`, { key: name, ...tag }])),
  {
    foreign: new Map([
      ['!Condition', ''],
      ['!ImportValue', '!GetStackOutput'],
      ['!ToJsonString', '!Str'],
    ]),
  },
);

/** The function of that name. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return byName.get(name);
}

/** The call that a node is: a map of exactly one key, which is `Ref` or starts with `Fn::` (facts 1.4). Unknown functions too. */
export function callOf(node: Node): Call | undefined {
  return node.kind === 'map' && node.entries.length === 1 ? callIn(node, node.entries[0] as Entry) : undefined;
}

function callIn(node: MapNode, { key, value }: Entry): Call | undefined {
  const name = key.value;
  if (typeof name !== 'string' || !(name === 'Ref' || name.startsWith('Fn::'))) return undefined;
  return { name, key, argument: value, definition: byName.get(name), node };
}

/** Why a key in data that the service evaluates is no call though it looks like one: it has neighbours, or the wrong case (facts 1.4). */
export function strayKind(key: string, entries: number): 'beside' | 'case' | undefined {
  // Nearly every key ends the question with its first letter.
  const first = key.charCodeAt(0) | 32;
  if (first !== 102 && first !== 114) return undefined;
  const isName = byName.has(key);
  if (isName) return entries > 1 ? 'beside' : undefined;
  return /^fn::/i.test(key) && !key.startsWith('Fn::') ? 'case' : undefined;
}
