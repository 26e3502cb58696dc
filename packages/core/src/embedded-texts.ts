/** The texts inside requests that are documents of their own, such as the body of a template, and where they stand. */
import { modelineOf } from './detect.ts';
import { readRequests } from './model/readers/index.ts';
import { actionOf, type Request, readRequest } from './model/request.ts';
import { userParameters } from './model/user-parameters.ts';
import type { Spec } from './spec/spec.ts';
import type { Node, ScalarNode } from './syntax/node.ts';
import type { Span } from './text/span.ts';

/** A text in the value of a parameter. */
export interface EmbeddedText {
  readonly holds: 'template' | 'policy';
  /** What it says once the spelling of the request is undone. */
  readonly text: string;
  /** Which of the requests it belongs to, counted from 0. */
  readonly request: number;
  /** The names of the parameters that the request gives to a template, where they stand in the text around. */
  readonly given: readonly GivenName[];
  /** Where a piece of it stands in the text around it. */
  outer(span: Span): Span;
}

export interface GivenName {
  readonly name: string;
  readonly span: Span;
}

/** All of them, in the order of the text. Never throws. */
export function embeddedTexts(text: string, spec: Spec): readonly EmbeddedText[] {
  const modeline = modelineOf(text);
  return readRequests(text).flatMap((reading, index) => {
    const name = actionOf(reading)?.value ?? modeline?.operation;
    const operation = name === undefined ? undefined : spec.operation(name);
    const request = readRequest(reading, { text, profile: 'current', operation, judge: undefined });
    const given = userParameters(request).map(({ key, name }) => ({
      name,
      span: request.spanWithin(key, 0, name.length),
    }));
    return textsIn(request).map(({ scalar, holds }) => ({
      holds,
      given: holds === 'template' ? given : [],
      text: scalar.value,
      request: index,
      outer: ({ start, end }) => request.spanWithin(scalar, start, end),
    }));
  });
}

export interface HeldText {
  readonly key: ScalarNode;
  readonly scalar: ScalarNode & { readonly value: string };
  readonly holds: 'template' | 'policy';
}

/** The parameters of a request whose values are such texts; not those that are known at run time only. */
export function textsIn(request: Request): readonly HeldText[] {
  return request.parameters.entries.flatMap(({ key, value }): HeldText[] => {
    const shape = request.operation?.request.fields[String(key.value)]?.shape;
    if (shape?.kind !== 'string' || shape.holds === undefined || !isText(value) || request.isOpaque(value)) return [];
    return [{ key, scalar: value, holds: shape.holds }];
  });
}

function isText(node: Node): node is ScalarNode & { readonly value: string } {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value !== '';
}
