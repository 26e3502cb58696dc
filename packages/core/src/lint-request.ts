/** The way in for requests: a text, or an object as an SDK takes it, and what is known about the API in, diagnostics out. */
import type { Diagnostic } from './diagnostic.ts';
import { tags } from './functions/index.ts';
import { byPlace, judge, type LintOptions, type LintResult } from './judge.ts';
import { lintTemplate } from './lint-template.ts';
import { readRequests } from './model/readers/index.ts';
import type { Reading } from './model/readers/reading.ts';
import { actionOf, type Request, readRequest } from './model/request.ts';
import type { Shape } from './shape/shape.ts';
import type { Spec } from './spec/spec.ts';
import type { Node, ScalarNode } from './syntax/node.ts';
import { parse } from './syntax/parse.ts';

/**
 * Judges the requests in a text, whatever form they are written in, or one request as an object. An object has no text: its diagnostics
 * are found by their `path`, and their spans are those in its JSON with an indentation of two. Never throws.
 */
export function lintRequest(request: string | object, spec: Spec, options: LintOptions = {}): LintResult {
  const text = typeof request === 'string' ? request : JSON.stringify(request, undefined, 2);
  const diagnostics = readRequests(text)
    .flatMap((reading) => lintReading(text, reading, spec, options))
    .sort(byPlace);
  return { kind: 'request', diagnostics };
}

/** The operations that the requests in a text name, so that a door can load their validators. */
export function operationsIn(text: string): readonly string[] {
  return [...new Set(readRequests(text).flatMap((reading) => actionOf(reading)?.value ?? []))];
}

function lintReading(text: string, reading: Reading, spec: Spec, options: LintOptions): Diagnostic[] {
  const name = actionOf(reading)?.value ?? options.operation;
  const operation = name === undefined ? undefined : spec.operation(name);
  const request = readRequest(reading, {
    text,
    profile: options.profile ?? 'current',
    operation,
    judge: operation && spec.requestJudge?.(operation.name),
  });
  return [...judge('request', request, request.parameters, { spec }, options), ...lintContents(request, spec, options)];
}

/** What the linter of templates says about the templates inside a request, in places of the text around them. */
function lintContents(request: Request, spec: Spec, options: LintOptions): Diagnostic[] {
  const { operation, parameters } = request;
  return parameters.entries.flatMap(({ key, value }) => {
    const shape: Shape | undefined = operation?.request.fields[String(key.value)]?.shape;
    if (shape?.kind !== 'string' || shape.holds !== 'template' || !isText(value) || request.isOpaque(value)) return [];
    const template = parse('', value.value, tags);
    return lintTemplate(template, spec, options).map((diagnostic) => moved(diagnostic, value, [key.raw], request));
  });
}

function isText(node: Node): node is ScalarNode & { readonly value: string } {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value !== '';
}

/** A diagnostic of an inner text in places of the outer one; its fixes are left out, because they would have to be written anew for the outer text. */
function moved(diagnostic: Diagnostic, scalar: ScalarNode, path: readonly string[], request: Request): Diagnostic {
  const outer = ({ start, end }: { start: number; end: number }) => request.spanWithin(scalar, start, end);
  return {
    ...diagnostic,
    span: outer(diagnostic.span),
    path: [...path, ...diagnostic.path],
    related: diagnostic.related.map((place) => ({ ...place, span: outer(place.span) })),
    fixes: [],
  };
}
