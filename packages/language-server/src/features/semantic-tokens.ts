/** What names and functions are, for clients that colour by meaning: names by what they stand for, functions, types. */
import type { Span } from '@ros-lint/core';
import {
  contentSpan,
  type DeclarationKind,
  declarationKinds,
  type Template,
  valueIn,
  withNested,
} from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';

export const tokenTypes = [
  'namespace',
  'type',
  'class',
  'parameter',
  'variable',
  'property',
  'function',
  'enumMember',
] as const;
export const tokenModifiers = ['declaration', 'readonly'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** In the order of the text, no two overlapping, none over several lines. */
export function tokensOf({ template, text }: Snapshot): readonly Token[] {
  if (template === undefined) return [];
  const tokens: Token[] = [];
  for (const each of withNested(template)) tokens.push(...tokensIn(each));
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    const isFine = span.start >= end && span.end > span.start && !/[\r\n]/.test(text.slice(span.start, span.end));
    if (isFine) end = span.end;
    return isFine;
  });
}

const typeOfKind: { readonly [Kind in DeclarationKind]: TokenType } = {
  parameter: 'parameter',
  resource: 'class',
  local: 'variable',
  condition: 'enumMember',
  mapping: 'variable',
  rule: 'property',
  output: 'property',
};

function* tokensIn(template: Template): Iterable<Token> {
  const { sections, symbols, references, calls } = template;
  for (const { key } of sections.values()) yield { span: contentSpan(key), type: 'namespace', modifiers: [] };
  for (const kind of declarationKinds) {
    for (const { entry, body } of symbols[kind].values()) {
      yield { span: contentSpan(entry.key), type: typeOfKind[kind], modifiers: ['declaration'] };
      const type = kind === 'resource' || kind === 'local' ? body && valueIn(body, 'Type') : undefined;
      if (type?.kind === 'scalar') yield { span: contentSpan(type), type: 'type', modifiers: [] };
    }
  }
  for (const { key } of calls) yield { span: contentSpan(key), type: 'function', modifiers: [] };
  for (const reference of references) {
    const target = template.target(reference);
    if (target === undefined) continue;
    const { span, attribute } = reference;
    if (target.kind === 'pseudo') yield { span, type: 'parameter', modifiers: ['readonly'] };
    else yield { span, type: typeOfKind[target.kind], modifiers: [] };
    if (attribute !== undefined) yield { span: attribute.span, type: 'property', modifiers: [] };
  }
}
