/** A request to the API, whatever form it is written in: one tree of names and values in the words of the API, each with its place. */
import type { Profile } from '../shape/relation.ts';
import type { Operation, RequestJudge } from '../spec/spec.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Account } from './account.ts';
import type { Form, Parameter, Reading } from './readers/reading.ts';
import type { Written } from './readers/written.ts';
import { buildTree, snakeCase } from './request-tree.ts';
import { violationsOf } from './request-verdict.ts';
import type { Violation } from './request-violation.ts';
import type { Template } from './template.ts';

export interface Request extends Span {
  readonly form: Form;
  readonly profile: Profile;
  /** The name of the operation as written, or nothing when the text does not say it. */
  readonly action: Written | undefined;
  /** What is known about the operation, or nothing when nobody knows it. */
  readonly operation: Operation | undefined;
  /** The parameters under their names in the API, lists as lists, JSON inside texts as what it says; keys keep their written name as `raw`. */
  readonly parameters: MapNode;
  /** The parameters that every request has (Action, Version, signature, …), by name. */
  readonly common: ReadonlyMap<string, Common>;
  /** What is wrong with the way it is written. */
  readonly problems: readonly RequestProblem[];
  /** What the schema of the operation says about it. */
  readonly violations: readonly Violation[];
  readonly signsItself: boolean;
  /** The template that it sends, or that it is about; nothing when that is not known. */
  readonly template: Template | undefined;
  /** What is known of the account, or nothing. */
  readonly account: Account | undefined;
  /** The files whose content the request sends, by the name of the parameter. */
  readonly sources: ReadonlyMap<string, string>;
  /** The content of local files, by the URL or path under which the request names them. */
  readonly files: { readonly [url: string]: string };
  /** True for a value that is known only at run time, or that could not be read: nothing can be said about it. */
  isOpaque(node: Node): boolean;
  /** Where a piece of the value of a scalar stands in the text. */
  spanWithin(scalar: ScalarNode, from: number, to: number): Span;
  /** How the form spells the name of a parameter. */
  spell(name: string): string;
}

export interface Common {
  readonly name: Written;
  /** The value as text. */
  readonly value: string;
  readonly span: Span;
  readonly opaque: boolean;
}

/** What is wrong with the way a request is written, beside what its schema says. */
export type RequestProblem =
  /** `Parameters.0`, `Parameters.01`, `Parameters.x`: numbers count from 1. */
  | { readonly kind: 'number'; readonly list: string; readonly written: string; readonly indexes: Span[]; free: number }
  /** A number is left out. */
  | {
      readonly kind: 'gap';
      readonly name: Written;
      readonly list: string;
      readonly missing: number;
      readonly index: Span;
    }
  /** The number is beyond the limit of the list, though there are fewer items. */
  | {
      readonly kind: 'beyond';
      readonly name: Written;
      readonly list: string;
      readonly limit: number;
      readonly index: Span;
    }
  /** A list without a number on the wire. */
  | { readonly kind: 'bare'; readonly name: Written; readonly value: Written }
  /** A member of a JSON parameter as a parameter of its own. */
  | {
      readonly kind: 'member';
      readonly name: Written;
      readonly parameter: string;
      readonly member: string;
      readonly value: Written;
    }
  /** A name that was given before. */
  | { readonly kind: 'repeated'; readonly name: Written; readonly first: Span }
  /** A JSON parameter whose text is no JSON of that kind. */
  | {
      readonly kind: 'json';
      readonly name: string;
      readonly node: ScalarNode;
      readonly wanted: 'list' | 'object';
      readonly span: Span;
    }
  /** `True` for `true`, a number in quotes inside JSON. */
  | { readonly kind: 'spelling'; readonly name: string; readonly node: ScalarNode; readonly wanted: string };

export interface RequestContext {
  readonly text: string;
  readonly profile: Profile;
  readonly operation: Operation | undefined;
  readonly judge: RequestJudge | undefined;
  readonly account?: Account | undefined;
  readonly files?: { readonly [url: string]: string } | undefined;
  /** Finds the template when a rule first asks for it. */
  readonly findTemplate?: (request: Request) => Template | undefined;
}

/** The name of the operation that a reading says, or nothing. */
export function actionOf(reading: Reading): Written | undefined {
  if (reading.operation !== undefined) return reading.operation;
  const parameter = reading.parameters.find(({ name }) => name.value === 'Action' || name.value === 'action');
  return parameter === undefined ? undefined : writtenValue(parameter);
}

/** False for a request to another service, told by its host or by a version that is none of ours and no slip of the pen. */
export function isOfService({ host, parameters }: Reading, versions: readonly string[]): boolean {
  if (host?.endsWith('.aliyuncs.com')) return /^ros[.-]/.test(host);
  const version = parameters.find(({ name }) => name.value === 'Version');
  const written = version && writtenValue(version);
  if (written === undefined || written.opaque || !/^\d{4}-\d\d-\d\d$/.test(written.value)) return true;
  return versions.length === 0 || nearest(written.value, [...versions, forerunner]) !== undefined;
}

/** The version of the API before this one. */
const forerunner = '2015-09-01';

/** Makes the request of what a reader read. */
export function readRequest(reading: Reading, context: RequestContext): Request {
  const { operation, profile, judge, text } = context;
  const own = reading.parameters.filter(({ name }) => !isCommon(name.value, operation));
  const common = new Map<string, Common>();
  for (const parameter of reading.parameters) {
    const { name } = parameter;
    if (!isCommon(name.value, operation)) continue;
    const written = writtenValue(parameter);
    if (written === undefined) continue;
    const { start, end } = written;
    const key = name.value.charAt(0).toUpperCase() + name.value.slice(1);
    common.set(key, { name, value: written.value, span: { start, end }, opaque: written.opaque === true });
  }
  const sources = new Map<string, string>();
  for (const parameter of own) {
    const file = 'value' in parameter ? parameter.value.file : undefined;
    if (file !== undefined) sources.set(parameter.name.value, file);
  }
  const tree = buildTree(own, reading, { text, shape: operation?.request });
  let violations: readonly Violation[] | undefined;
  let template: { readonly found: Template | undefined } | undefined;
  const request: Request = {
    start: reading.start,
    end: reading.end,
    form: reading.form,
    profile,
    action: actionOf(reading),
    operation,
    parameters: tree.root,
    common,
    problems: tree.problems,
    get violations() {
      violations ??= judgeTree();
      return violations;
    },
    signsItself: reading.signsItself,
    get template() {
      template ??= { found: context.findTemplate?.(request) };
      return template.found;
    },
    account: context.account,
    sources,
    files: context.files ?? {},
    isOpaque: (node) => tree.opaque.has(node),
    spanWithin: tree.spanWithin,
    spell: spellingOf(reading),
  };
  return request;

  function judgeTree(): readonly Violation[] {
    if (judge === undefined || operation === undefined) return [];
    const { root, plain, opaque } = tree;
    const isOpaque = (node: Node) => opaque.has(node);
    const { supplied } = reading;
    const anchor = anchorOf(request);
    return violationsOf({ root, shape: operation.request, plain, anchor, supplied, isOpaque }, judge[profile]);
  }
}

/** Names as they are, with a small first letter, or in snake case, as the other names of the request are. */
function spellingOf({ form, parameters }: Reading): (name: string) => string {
  if (form !== 'sdk') return (name) => name;
  return parameters.some(({ name }) => name.value.includes('_'))
    ? snakeCase
    : (name) => name.charAt(0).toLowerCase() + name.slice(1);
}

/** Where something that is missing is shown: the name of the operation, or the first parameter. */
function anchorOf({ action, parameters, start, end }: Request): Span {
  return action ?? parameters.entries[0]?.key ?? { start, end: Math.min(end, start + 1) };
}

const commonNames = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'SignatureType',
  'Timestamp',
  'SecurityToken',
  'action',
  'version',
]);

function isCommon(name: string, operation: Operation | undefined): boolean {
  return commonNames.has(name) && !Object.hasOwn(operation?.request.fields ?? {}, name);
}

function writtenValue(parameter: Parameter): Written | undefined {
  if ('value' in parameter) return parameter.value;
  const { node } = parameter;
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const quotes = node.style === 'single' || node.style === 'double' ? 1 : 0;
  return { value: node.value, start: node.start + quotes, end: node.end - quotes };
}
