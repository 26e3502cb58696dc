/** The edits that several rules offer: a name or value put in place of another, written as the text around it is. */
import type { Safety } from '../diagnostic.ts';
import { contentSpan } from '../functions/argument.ts';
import type { Node, ScalarNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { quote } from '../text/wording.ts';
import type { FixOf } from './rule.ts';

/** Puts a name where another one stands inside a scalar. */
export function replaceName(span: Span, name: string, safety: Safety = 'suggest'): FixOf {
  return {
    title: { en: `Change to ${quote(name)}`, 'zh-cn': `改为 ${quote(name)}` },
    safety,
    edits: [{ span: { start: span.start, end: span.end }, newText: name }],
  };
}

/** The same, when there is a near name. */
export function suggest(span: Span, near: string | undefined): FixOf[] {
  return near === undefined ? [] : [replaceName(span, near)];
}

/** Puts a text where a whole value stands, quoted. */
export function replaceValue(node: Node, text: string, safety: Safety): FixOf {
  if (node.kind === 'scalar' && (node.style === 'single' || node.style === 'double')) {
    return replaceName(contentSpan(node), text, safety);
  }
  const mark = node.kind === 'scalar' && node.style === 'plain' ? "'" : '"';
  return {
    title: { en: `Change to ${quote(text)}`, 'zh-cn': `改为 ${quote(text)}` },
    safety,
    edits: [{ span: { start: node.start, end: node.end }, newText: `${mark}${text}${mark}` }],
  };
}

/** Puts a text where a scalar stands, in the quotes it has. */
export function replaceValueText(node: ScalarNode, text: string): FixOf {
  const needsQuotes = node.style === 'plain' && !/^[A-Za-z][\w.-]*$/.test(text);
  return needsQuotes ? replaceValue(node, text, 'suggest') : replaceName(contentSpan(node), text);
}
