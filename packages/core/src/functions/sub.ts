/** `Fn::Sub`: a text with the values of names put in. */
import { any, map, oneOf, string, tuple } from '../shape/shape.ts';
import { type MapNode, type Node, resolve, type ScalarNode } from '../syntax/node.ts';
import { spanInScalar } from '../syntax/source-map.ts';
import type { Span } from '../text/span.ts';
import { quote } from '../text/wording.ts';
import { contentSpan, itemOf, textNode } from './argument.ts';
import { defineFunction, inValues, type Misuse, type Names, type NameUse } from './function.ts';
import { keysWithoutQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Sub',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'text | [text, variables]',
  summary: { en: 'A text with the values of names put in', 'zh-cn': '将名称替换为值的字符串' },
  doc: {
    en: 'Replaces each `${Name}` by the value of a parameter, pseudo parameter or resource, and `${Resource.Attribute}` by an attribute. A map as second item defines further names. `${!Name}` stays as `${Name}`, which shell scripts need.',
    'zh-cn':
      '将每个 `${Name}` 替换为参数、伪参数或资源的值,将 `${Resource.Attribute}` 替换为资源属性。第二项映射可定义更多名称。`${!Name}` 输出为 `${Name}`,常用于 shell 脚本。',
  },
  contexts: inValues,
  keepsPlaceholders: true,
  argument: oneOf(string(), tuple([string({ literal: true }), map(any(), { keys: string() })])),
  *misuse(argument, _types, text) {
    const parts = subParts(argument);
    if (parts !== undefined) yield* namelessIn(parts.text, text);
    yield* keysWithoutQuotes(itemOf(argument, 1));
    yield* keysWithDots(itemOf(argument, 1));
  },
  *references(argument, names) {
    const parts = subParts(argument);
    if (parts === undefined) return;
    const variables = new Set(parts.variables?.entries.map(({ key }) => key.value));
    for (const token of subTokens(parts.text)) {
      if (!token.isName || (!token.content.includes('.') && variables.has(token.content))) continue;
      yield useOf(token, parts.text, names);
    }
  },
  returns: () => string(),
});

/** The text and the variables of a call, when the text is written out. */
export function subParts(argument: Node): { text: ScalarNode; variables: MapNode | undefined } | undefined {
  const whole = textNode(argument);
  if (whole !== undefined) return { text: whole, variables: undefined };
  const text = textNode(itemOf(argument, 0));
  if (text === undefined) return undefined;
  const second = itemOf(argument, 1);
  const variables = second && resolve(second);
  return { text, variables: variables?.kind === 'map' ? variables : undefined };
}

/** One `${…}` of a text. */
export interface SubToken {
  /** What stands between the braces, without blanks around it. */
  readonly content: string;
  /** The place of the content in the value of the scalar. */
  readonly from: number;
  readonly to: number;
  /** False when it can be no name: empty, a number, a shell expansion. */
  readonly isName: boolean;
}

const placeholder = /\$\{([^}]*)\}/g;
const nameLike = /[a-zA-Z!][a-zA-Z0-9_:.]*/;

/** The placeholders of a text, those escaped by `!` left out (facts 6.5). */
export function* subTokens(text: ScalarNode): Iterable<SubToken> {
  const value = text.value as string;
  if (!value.includes('${')) return;
  for (const match of value.matchAll(placeholder)) {
    const inner = match[1] ?? '';
    const content = inner.trim();
    if (content.startsWith('!')) continue;
    const from = match.index + 2 + inner.indexOf(content);
    yield { content, from, to: from + content.length, isName: nameLike.test(content) };
  }
}

/** Which name and attribute a token means; the longest prefix that is a resource wins. */
function useOf(token: SubToken, text: ScalarNode, names: Names): NameUse {
  const { content } = token;
  const spanOf = (from: number, to: number): Span => spanInScalar(names.text, text, token.from + from, token.from + to);
  const whole = { kind: 'sub' as const, name: content, node: text, span: spanOf(0, content.length) };
  if (!content.includes('.') || names.isResource(content)) return whole;
  const dot = dotBehindResource(content, names);
  if (dot === undefined) return whole;
  return {
    kind: 'attribute',
    name: content.slice(0, dot),
    node: text,
    span: spanOf(0, dot),
    attribute: { name: content.slice(dot + 1), span: spanOf(dot + 1, content.length) },
  };
}

function dotBehindResource(content: string, names: Names): number | undefined {
  const parts = content.split('.');
  const beforeOutputs = content.length - (parts.at(-1)?.length ?? 0) - '.Outputs.'.length;
  if (parts.length > 2 && parts.at(-2) === 'Outputs' && names.isResource(content.slice(0, beforeOutputs)))
    return beforeOutputs;
  for (let dot = content.lastIndexOf('.'); dot > 0; dot = content.lastIndexOf('.', dot - 1)) {
    if (names.isResource(content.slice(0, dot))) return dot;
  }
  return parts.length === 2 ? content.indexOf('.') : undefined;
}

/** Finding places in a long scalar takes time, so a text full of them is not told of each. */
const MOST_NAMELESS = 20;

/** Placeholders that can name nothing, such as `${}` and the arguments of a shell function. */
function* namelessIn(scalar: ScalarNode, text: string): Iterable<Misuse> {
  const value = scalar.value as string;
  let told = 0;
  for (const { content, from, to, isName } of subTokens(scalar)) {
    if (isName) continue;
    if (told === MOST_NAMELESS) return;
    told += 1;
    const start = value.lastIndexOf('${', from);
    const whole = quote(`\${${content}}`);
    const edit = spanInScalar(text, scalar, start + 1, start + 2);
    yield {
      span: spanInScalar(text, scalar, start, value.indexOf('}', to) + 1),
      text: {
        en: `${whole} names nothing; expected a name, or ${quote(`\${!${content}}`)} to keep it as text`,
        'zh-cn': `${whole} 未指明名称;应写名称,或用 ${quote(`\${!${content}}`)} 保留原文`,
      },
      fix: {
        title: { en: 'Keep it as text', 'zh-cn': '保留原文' },
        safety: 'suggest',
        edits: [{ span: { start: edit.end, end: edit.end }, newText: '!' }],
      },
    };
  }
}

/** A name with a dot asks a resource for an attribute, so such a variable is never looked up. */
function* keysWithDots(variables: Node | undefined): Iterable<Misuse> {
  const target = variables && resolve(variables);
  if (target?.kind !== 'map') return;
  for (const { key } of target.entries) {
    if (typeof key.value !== 'string' || !key.value.includes('.')) continue;
    yield {
      span: contentSpan(key),
      severity: 'warning',
      text: {
        en: `${quote(key.value)} can never be found; expected the name of a variable without a dot`,
        'zh-cn': `永远不会查找 ${quote(key.value)};变量名不应含点号`,
      },
    };
  }
}
