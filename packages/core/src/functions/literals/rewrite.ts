/** Edits that several functions offer for a call that is written in the wrong form. */
import { type MapNode, type Node, resolve, type SeqNode } from '../../syntax/node.ts';
import type { Edit } from '../../text/edits.ts';
import { quote } from '../../text/wording.ts';
import { contentSpan, keyOf } from '../argument.ts';
import type { Misuse, MisuseFix } from '../function.ts';

/** Calls another function with the same argument. */
export function renameCall(argument: Node, name: string): MisuseFix | undefined {
  const key = keyOf(argument);
  if (key === argument || key.kind !== 'scalar') return undefined;
  const isTag = isTagged(argument.parent);
  return {
    title: { en: `Change to ${name}`, 'zh-cn': `改为 ${name}` },
    safety: 'unsafe',
    edits: [
      isTag
        ? { span: { start: key.start, end: key.end }, newText: tagOf(name) }
        : { span: contentSpan(key), newText: name },
    ],
  };
}

/** Takes the brackets away from around the only item of a list. */
export function unwrap(list: Node, text: string): Edit[] | undefined {
  const seq = list.kind === 'seq' ? list : undefined;
  const item = seq?.items[0];
  if (seq === undefined || item === undefined || seq.items.length !== 1) return undefined;
  // Two tags cannot stand on one node, so the inner call takes its long form.
  const inner = isTagged(item) && isTagged(seq.parent) ? item : undefined;
  if (seq.style === 'flow') return unwrapFlow(seq, item, inner, text);
  if (seq.style !== 'block' || text.charAt(seq.start) !== '-') return undefined;
  const edits = [{ span: { start: seq.start, end: seq.start + 1 }, newText: ' ' }];
  if (inner !== undefined) edits.push(longForm(inner));
  return edits;
}

function unwrapFlow(seq: SeqNode, item: Node, inner: MapNode | undefined, text: string): Edit[] {
  const isPair = item.kind === 'map' && item.style === 'flow' && text.charAt(item.start) !== '{';
  const braces = isPair || inner !== undefined;
  const edits = [
    { span: { start: seq.start, end: item.start }, newText: braces ? '{' : '' },
    { span: { start: item.end, end: seq.end }, newText: braces ? '}' : '' },
  ];
  if (inner !== undefined) edits.push(longForm(inner));
  return edits;
}

function longForm(call: MapNode): Edit {
  const key = call.entries[0]?.key;
  const { start, end } = key ?? call;
  return { span: { start, end }, newText: `${key?.value}:` };
}

const isTagged = (node: Node | undefined): node is MapNode => node?.kind === 'map' && node.style === 'tag';

const tagOf = (name: string) => `!${name.replace('Fn::', '')}`;

/** Numbers written as text where the service takes numbers only. */
export function* numbersInQuotes(nodes: Iterable<Node | undefined>): Iterable<Misuse> {
  for (const written of nodes) {
    const node = written && resolve(written);
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.value)) {
      continue;
    }
    const isQuoted = node.style === 'single' || node.style === 'double';
    yield {
      span: node,
      text: {
        en: `${quote(node.value)} is text; expected a number without quotes`,
        'zh-cn': `${quote(node.value)} 是字符串;应为不带引号的数字`,
      },
      ...(isQuoted && {
        fix: {
          title: { en: 'Remove the quotes', 'zh-cn': '去掉引号' },
          safety: 'safe',
          edits: [{ span: { start: node.start, end: node.end }, newText: node.value }],
        },
      }),
    };
  }
}

/** Keys of a map that are no text although the service needs text. */
export function* keysWithoutQuotes(node: Node | undefined): Iterable<Misuse> {
  const target = node && resolve(node);
  if (target?.kind !== 'map') return;
  for (const { key } of target.entries) {
    if (typeof key.value === 'string' || key.style !== 'plain') continue;
    yield {
      span: key,
      text: {
        en: `${quote(key.raw)} is not text here; expected a key in quotes`,
        'zh-cn': `${quote(key.raw)} 在此处不是字符串;键应加引号`,
      },
      ...(key.raw !== '' && {
        fix: {
          title: { en: 'Put it in quotes', 'zh-cn': '加上引号' },
          safety: 'safe',
          edits: [{ span: { start: key.start, end: key.end }, newText: `'${key.raw}'` }],
        },
      }),
    };
  }
}

/** Puts each of two items where the other stands. */
export function swap(first: Node, second: Node, text: string): MisuseFix {
  return {
    title: { en: 'Swap the two', 'zh-cn': '交换两项' },
    safety: 'suggest',
    edits: [
      { span: { start: first.start, end: first.end }, newText: text.slice(second.start, second.end) },
      { span: { start: second.start, end: second.end }, newText: text.slice(first.start, first.end) },
    ],
  };
}
