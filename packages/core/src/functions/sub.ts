/** `Fn::Sub`: a text with the values of names put in. */
import { any, map, oneOf, string, tuple } from '../shape/shape.ts';
import { type MapNode, type Node, resolve, type ScalarNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { quote } from '../text/wording.ts';
import { contentSpan, itemOf, textNode } from './argument.ts';
import { defineFunction, inValues, type Misuse, type Names, type NameUse, type Placeholder } from './function.ts';
import { placesIn } from './literals/places.ts';
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
    const place = placesIn(names.text, parts.text);
    for (const token of subTokens(parts.text)) {
      if (!token.isName || (!token.content.includes('.') && variables.has(token.content))) continue;
      yield useOf(token, parts.text, names, place);
    }
  },
  placeholders(argument) {
    const parts = subParts(argument);
    if (parts === undefined) return undefined;
    const { text, variables } = parts;
    return { text, variables, tokens: () => [...subTokens(text)] };
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

const nameLike = /[a-zA-Z!][a-zA-Z0-9_:.]*/;

/** The placeholders of a text, those escaped by `!` left out (facts 6.5). */
export function* subTokens(text: ScalarNode): Iterable<Placeholder> {
  const value = text.value as string;
  let open = value.indexOf('${');
  while (open !== -1) {
    const close = value.indexOf('}', open);
    if (close === -1) return;
    const inner = value.slice(open + 2, close);
    const content = inner.trim();
    const from = open + 2 + inner.indexOf(content);
    if (!content.startsWith('!')) {
      yield { content, from, to: from + content.length, isName: nameLike.test(content) };
    }
    open = value.indexOf('${', close);
  }
}

/** Which name and attribute a token means; the longest prefix that is a resource wins. */
function useOf(token: Placeholder, text: ScalarNode, names: Names, place: (from: number, to: number) => Span): NameUse {
  const { content } = token;
  const spanOf = (from: number, to: number): Span => place(token.from + from, token.from + to);
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

/** No name is longer; each dot of a longer text would be tried. */
const LONGEST_NAME = 1000;

function dotBehindResource(content: string, names: Names): number | undefined {
  if (content.length > LONGEST_NAME) return undefined;
  const parts = content.split('.');
  const beforeOutputs = content.length - (parts.at(-1)?.length ?? 0) - '.Outputs.'.length;
  if (parts.length > 2 && parts.at(-2) === 'Outputs' && names.isResource(content.slice(0, beforeOutputs)))
    return beforeOutputs;
  for (let dot = content.lastIndexOf('.'); dot > 0; dot = content.lastIndexOf('.', dot - 1)) {
    if (names.isResource(content.slice(0, dot))) return dot;
  }
  return parts.length === 2 ? content.indexOf('.') : undefined;
}

/** Placeholders that can name nothing, such as `${}` and the arguments of a shell function. */
function* namelessIn(scalar: ScalarNode, text: string): Iterable<Misuse> {
  const value = scalar.value as string;
  const place = placesIn(text, scalar);
  for (const { content, from, to, isName } of subTokens(scalar)) {
    if (isName) continue;
    const start = value.lastIndexOf('${', from);
    const whole = quote(`\${${content}}`);
    const span = place(start, value.indexOf('}', to) + 1);
    const brace = place(start + 1, start + 2);
    yield {
      span,
      text: {
        en: `${whole} names nothing; expected a name, or "\${!" to keep it as text`,
        'zh-cn': `${whole} 未指明名称;应写名称,或用 "\${!" 保留原文`,
      },
      fix: {
        title: { en: 'Keep it as text', 'zh-cn': '保留原文' },
        safety: 'suggest',
        edits: [{ span: { start: brace.end, end: brace.end }, newText: '!' }],
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
        en: `${quote(key.value)} can never be found; expected a name without a dot`,
        'zh-cn': `永远不会查找 ${quote(key.value)};变量名不应含点号`,
      },
    };
  }
}
