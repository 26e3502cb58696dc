/** Breakages of the calls that a template has: their names, their items, the map they stand in. */

import { contentSpan } from '../../packages/core/src/functions/argument.ts';
import type { PlacedCall } from '../../packages/core/src/model/references.ts';
import { resolve, type SeqNode } from '../../packages/core/src/syntax/node.ts';
import { type Breakage, insertAt, type Kind, replaceNode, replaceValue, type Subject } from './mutant.ts';
import { misspelt, type Random } from './random.ts';

const failed = ['StackValidationFailed'] as const;

/** Functions whose argument is a list of exactly so many items. */
const arity: { readonly [name: string]: number } = {
  'Fn::Contains': 2,
  'Fn::Equals': 2,
  'Fn::FindInMap': 3,
  'Fn::GetAtt': 2,
  'Fn::GetJsonValue': 2,
  'Fn::If': 3,
  'Fn::Join': 2,
  'Fn::Jq': 3,
  'Fn::Replace': 2,
  'Fn::Split': 2,
};

export const callKinds: readonly Kind[] = [
  inCall('a call without its last item', failed, isFixed, ({ key, argument }, subject) => {
    const list = resolve(argument) as SeqNode;
    // A list is written anew in one line, since lines that lose their item may be read as something else.
    return { edits: [replaceNode(subject, list, '["a"]')], places: [key] };
  }),
  inCall('a call with an item too many', failed, isFixed, ({ key, argument }, { text }) => {
    const list = resolve(argument) as SeqNode;
    const first = list.items[0];
    const isFlow = text.charAt(list.start) === '[';
    if (first === undefined || (!isFlow && text.charAt(list.start) !== '-')) return undefined;
    const lineStart = text.lastIndexOf('\n', list.start - 1) + 1;
    const indent = text.slice(lineStart, list.start);
    if (!isFlow && !/^ *$/.test(indent)) return undefined;
    const edit = isFlow ? insertAt(list.start + 1, '"a", ') : insertAt(list.start, `- "a"\n${indent}`);
    const last = list.items.at(-1);
    // Fn::FindInMap tells the item that was meant as a default.
    return last && { edits: [edit], places: [key, last] };
  }),
  inCall('a call of a number', failed, isFixed, ({ argument }, subject) => ({
    edits: [replaceNode(subject, argument, '«5»')],
  })),
  inCall('a misspelt function', failed, isLong, ({ key, name }, _subject, random) => ({
    edits: [replaceValue(contentSpan(key), `«Fn::${misspelt(name.slice('Fn::'.length), random)}»`)],
  })),
  inCall('a function in small letters', ['none', ...failed], isLong, ({ key, name }) => ({
    edits: [replaceValue(contentSpan(key), `«${name.toLowerCase()}»`)],
  })),
  inCall('a misspelt tag', ['InvalidSchema'], isTag, ({ key }) => ({
    edits: [insertAt(key.end, 'x')],
    places: [{ start: key.start, end: key.end }],
  })),
  inCall('a call beside another key', ['none', ...failed], isLong, ({ key, node }, { text }) => {
    if (text.charAt(node.start) === '{') return { edits: [insertAt(key.start, '"Other": 1, ')], places: [key] };
    const lineStart = text.lastIndexOf('\n', key.start - 1) + 1;
    const indent = text.slice(lineStart, key.start).replace(/-/g, ' ');
    return /^ *$/.test(indent) ? { edits: [insertAt(key.start, `Other: 1\n${indent}`)], places: [key] } : undefined;
  }),
];

function isFixed({ name, argument, node, place }: PlacedCall): boolean {
  const list = resolve(argument);
  return node.style !== 'tag' && place !== 'pasted' && list.kind === 'seq' && list.items.length === arity[name];
}

function isLong({ name, node }: PlacedCall): boolean {
  return node.style !== 'tag' && name.startsWith('Fn::');
}

function isTag({ node }: PlacedCall): boolean {
  return node.style === 'tag';
}

function inCall(
  name: string,
  codes: Kind['codes'],
  may: (call: PlacedCall) => boolean,
  breakCall: (call: PlacedCall, subject: Subject, random: Random) => Breakage | undefined,
): Kind {
  return {
    name,
    codes,
    breakIn(subject, random) {
      const call = random.pick(subject.template.calls.filter(may));
      return call && breakCall(call, subject, random);
    },
  };
}
