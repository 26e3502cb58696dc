/** The way in for requests: a text, or an object as an SDK takes it, and what is known about the API in, diagnostics out. */
import type { Diagnostic, Fix } from './diagnostic.ts';
import { type HeldText, textsIn } from './embedded-texts.ts';
import { tags } from './functions/index.ts';
import { inOrder, judge, type LintOptions, type LintResult } from './judge.ts';
import { policyDiagnostics, templateIn, templateOf } from './lint-policy.ts';
import { lintTemplate } from './lint-template.ts';
import { readAccount } from './model/account.ts';
import { readRequests } from './model/readers/index.ts';
import type { Reading } from './model/readers/reading.ts';
import { actionOf, type Request, readRequest } from './model/request.ts';
import { givenText } from './model/request-values.ts';
import { type Respell, respellingOf } from './model/respelling.ts';
import { keysIn, secretsOf } from './model/secrets.ts';
import type { Template } from './model/template.ts';
import duplicateKey from './rules/duplicate-key.ts';
import tooLarge from './rules/too-large.ts';
import type { Spec } from './spec/spec.ts';
import { suppress } from './suppress.ts';
import type { Document } from './syntax/document.ts';
import type { ScalarNode } from './syntax/node.ts';
import { parse } from './syntax/parse.ts';
import type { Span } from './text/span.ts';

/**
 * Judges the requests in a text, whatever form they are written in, or one request as an object. An object has no text: its diagnostics
 * are found by their `path`, and their spans are those in its JSON with an indentation of two. Never throws.
 */
export function lintRequest(request: string | object, spec: Spec, options: LintOptions = {}): LintResult {
  const text = typeof request === 'string' ? request : JSON.stringify(request, undefined, 2);
  return lintReadings(text, readRequests(text), spec, options);
}

/** The same for requests that were read already. */
export function lintReadings(text: string, readings: readonly Reading[], spec: Spec, options: LintOptions): LintResult {
  const judged = readings.map((reading) => lintReading(text, reading, spec, options));
  const found = [...documentsOf(readings, spec, options), ...judged.flatMap(({ diagnostics }) => diagnostics)];
  const secrets = [...keysIn(text), ...judged.flatMap(({ request }) => secretsOf(request))];
  const result = { kind: 'request', diagnostics: inOrder(suppress(text, undefined, found, options)) } as const;
  return secrets.length === 0 ? result : { ...result, secrets };
}

/** What is wrong with a text as data, whatever requests it holds; a name that a request gives twice is told by the request. */
function documentsOf(readings: readonly Reading[], spec: Spec, options: LintOptions): Diagnostic[] {
  const given = readings.flatMap(({ parameters }) => parameters);
  const keys = new Set(given.flatMap((parameter) => ('key' in parameter ? parameter.key.start : [])));
  const documents = new Set(readings.flatMap(({ document }) => document ?? []));
  return (
    [...documents]
      .flatMap((document) => judge('document', document, document.root, { spec }, options))
      .filter(({ rule, span }) => rule !== duplicateKey.id || !keys.has(span.start))
      // The service never sees this text: a tool reads it and sends what it says.
      .map(({ rosError: _, ...diagnostic }) => diagnostic)
  );
}

/** How many requests a text holds. */
export function countRequests(text: string): number {
  return readRequests(text).length;
}

/** The paths of local files that the requests in a text name, so that a door can read those that are there. */
export function filesIn(text: string, spec: Spec, options: Pick<LintOptions, 'operation'> = {}): readonly string[] {
  const paths = readRequests(text).flatMap((reading) => {
    const operation = spec.operation(actionOf(reading)?.value ?? options.operation ?? '');
    const request = readRequest(reading, { text, profile: 'current', operation, judge: undefined });
    const urls = urlsOf(request, 'any').filter((url) => url !== '' && !/^\w+:\/\//.test(url));
    return [...urls, ...request.sources.values()];
  });
  return [...new Set(paths)];
}

/** The operations that the requests in a text name, so that a door can load their validators. */
export function operationsIn(text: string): readonly string[] {
  return [...new Set(readRequests(text).flatMap((reading) => actionOf(reading)?.value ?? []))];
}

interface JudgedRequest {
  readonly request: Request;
  readonly diagnostics: readonly Diagnostic[];
}

function lintReading(text: string, reading: Reading, spec: Spec, options: LintOptions): JudgedRequest {
  const name = actionOf(reading)?.value ?? options.operation;
  const operation = name === undefined ? undefined : spec.operation(name);
  let contents: readonly Content[] = [];
  const request = readRequest(reading, {
    text,
    profile: options.profile ?? 'current',
    operation,
    judge: operation && spec.requestJudge?.(operation.name),
    account: options.state === undefined ? undefined : readAccount(options.state),
    files: options.files,
    findTemplate: () =>
      contents.find(({ template }) => template !== undefined)?.template ?? templateBeside(request, spec, options),
  });
  contents = contentsOf(request, spec);
  const own = judge('request', request, request.parameters, { spec }, options);
  const inner = contents.flatMap((content) => lintContent(content, { request, text }, spec, options));
  return { request, diagnostics: [...own, ...inner] };
}

/** A text of the request that is a document of its own. */
interface Content extends HeldText {
  /** Read once, for the linter of templates and for the rules on the request. */
  readonly document: Document | undefined;
  readonly template: Template | undefined;
}

function contentsOf(request: Request, spec: Spec): readonly Content[] {
  return textsIn(request).map((held): Content => {
    if (held.holds === 'policy') return { ...held, document: undefined, template: undefined };
    const document = parse('', held.scalar.value, tags);
    return { ...held, document, template: templateOf(document, spec) };
  });
}

/** The template that is not in the text: given by the door, or a local file that the request sends or that its URL leads to. */
function templateBeside(request: Request, spec: Spec, { template, files = {} }: LintOptions): Template | undefined {
  if (template !== undefined) return templateIn(template, spec);
  const names = [...bodiesOf(request), ...urlsOf(request, 'template')];
  const url = names.find((each) => Object.hasOwn(files, each));
  return url === undefined ? undefined : templateIn(files[url], spec);
}

/** The files that the request sends as its template. */
function bodiesOf({ sources, operation }: Request): string[] {
  return Object.entries(operation?.request.fields ?? {}).flatMap(([name, { shape }]) =>
    shape.kind === 'string' && shape.holds === 'template' ? (sources.get(name) ?? []) : [],
  );
}

/** The values of the parameters that lead to files which hold something. */
function urlsOf(request: Request, content: 'template' | 'any'): string[] {
  return Object.entries(request.operation?.request.fields ?? {}).flatMap(([name, { shape }]) => {
    if (shape.kind !== 'string' || shape.leadsTo === undefined) return [];
    if (content !== 'any' && shape.leadsTo.holds !== content) return [];
    return givenText(request, name)?.text ?? [];
  });
}

/** The size of a body is a matter of the request that sends it. */
const judgedOutside = { [tooLarge.id]: 'off' } as const;

/** What the linters of templates and policies say about a text inside a request, in places of the text around it. */
function lintContent(
  content: Content,
  { request, text }: { readonly request: Request; readonly text: string },
  spec: Spec,
  options: LintOptions,
): Diagnostic[] {
  const { key, scalar, document, template } = content;
  const found =
    document === undefined
      ? policyDiagnostics(scalar.value, { place: 'request', template: request.template }, spec, options)
      : lintTemplate(document, spec, { ...options, severities: { ...options.severities, ...judgedOutside } }, template);
  const { form, spanWithin } = request;
  const respell = respellingOf(scalar, { text, form, spanWithin });
  return found.map((diagnostic) => ({
    ...moved(diagnostic, scalar, [key.raw], request),
    fixes: diagnostic.fixes.flatMap((fix) => respelled(fix, respell) ?? []),
  }));
}

/** A fix of an inner text as one of the outer text, or nothing when one of its edits cannot be spelled there. */
function respelled(fix: Fix, respell: Respell): Fix | undefined {
  const edits = fix.edits.flatMap((edit) => respell(edit) ?? []);
  return edits.length === fix.edits.length ? { ...fix, edits } : undefined;
}

/** A diagnostic of an inner text in places of the outer one. */
function moved(diagnostic: Diagnostic, scalar: ScalarNode, path: readonly string[], request: Request): Diagnostic {
  const outer = ({ start, end }: Span) => request.spanWithin(scalar, start, end);
  const code = request.operation?.templateError;
  const { rosError } = diagnostic;
  return {
    ...diagnostic,
    ...(code !== undefined && rosError !== undefined && { rosError: { code, message: rosError.message } }),
    span: outer(diagnostic.span),
    path: [...path, ...diagnostic.path],
    related: diagnostic.related.map((place) => ({ ...place, span: outer(place.span) })),
  };
}
