/** Requests and stack policies: what is known of their operations, parameters and fields, and what may be written next. */
import { type Language, type Operation, own, type Spec } from '@ros-lint/core';
import {
  actionOf,
  type Declaration,
  type Field,
  type Reading,
  readRequests,
  type Shape,
  textOf,
  valueIn,
} from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import type { Level } from './at.ts';
import { dataCard, detailOf, operationCard, requestParameterCard } from './card.ts';
import { blankFor, type Item, writeText } from './completing/item.ts';
import { keyItems } from './completing/keys.ts';
import { valueItems } from './completing/values.ts';
import { type Excerpt, excerptAt } from './excerpt.ts';
import type { Hover } from './hover.ts';
import { objectsOf, openingOf, wordsOf } from './shapes.ts';

/** A request as data has keys and values; all other forms are lines of text. */
const dataForms: readonly string[] = ['json', 'yaml', 'sdk'];

export function hoverInRequest(snapshot: Snapshot, offset: number): Hover | undefined {
  const { text, spec, language } = snapshot;
  const reading = readingAt(text, offset);
  const action = reading && actionOf(reading);
  const operation = action && spec.operation(action.value);
  if (reading === undefined || action === undefined || operation === undefined) return undefined;
  if (holds(action, offset))
    return { span: { start: action.start, end: action.end }, card: operationCard(operation, language) };
  for (const { name } of reading.parameters) {
    if (!holds(name, offset)) continue;
    const card = requestParameterCard(fieldName(name.value, operation), operation, language);
    return card === undefined ? undefined : { span: { start: name.start, end: name.end }, card };
  }
  return undefined;
}

/** A policy is data with a shape; documents are small, so it is read anew. */
export function hoverInPolicy(snapshot: Snapshot, offset: number): Hover | undefined {
  const { spec, language } = snapshot;
  const excerpt = spec.stackPolicy && excerptAt(snapshot, offset, spec.stackPolicy);
  if (excerpt === undefined || excerpt.slot !== 'key') return undefined;
  const { shape } = excerpt.at.levels.at(-1) as Level;
  const name = excerpt.before + excerpt.after;
  const field = objectsOf(shape)
    .map(({ fields }) => own(fields, name))
    .find((each) => each !== undefined);
  return field && { span: excerpt.span, card: dataCard(name, field, language) };
}

export function completeInPolicy(snapshot: Snapshot, cursor: number): Item[] {
  const { spec, beside } = snapshot;
  const excerpt = spec.stackPolicy && excerptAt(snapshot, cursor, spec.stackPolicy);
  if (excerpt === undefined) return [];
  const items = itemsOf(excerpt, snapshot);
  if (excerpt.slot === 'key' || !isAboutResources(excerpt)) return items;
  const names = beside === undefined ? [] : [...beside.symbols.resource.values()];
  return [...items, ...resourceItems(names, excerpt)];
}

/** True for the value of `Resource` or `NotResource`, and for an item of its list. */
function isAboutResources({ at: { levels } }: Excerpt): boolean {
  const name = levels.findLast(({ entry }) => entry !== undefined)?.entry?.key.raw;
  return name === 'Resource' || name === 'NotResource';
}

/** Every resource, and those of the template that is known. */
function resourceItems(resources: readonly Declaration[], { writing, span }: Excerpt): Item[] {
  const written = (label: string, rank: number, detail?: string): Item => ({
    label,
    kind: 'resource',
    insert: `${blankFor(writing)}${writeText(label, writing)}`,
    rank,
    span,
    ...(detail !== undefined && { detail }),
  });
  return [
    ...resources.map(({ name, body }) =>
      written(`LogicalResourceId/${name}`, 1, textOf(body && valueIn(body, 'Type'))),
    ),
    written('*', 2),
  ];
}

export function completeInRequest(snapshot: Snapshot, cursor: number): Item[] {
  const { text, spec, language } = snapshot;
  const before = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const word = /[\w.]*$/.exec(before)?.[0] ?? '';
  const span = { start: cursor - word.length, end: cursor + (/^[\w.]*/.exec(text.slice(cursor))?.[0].length ?? 0) };
  const named = /(?:\baliyun\s+ros\s+|[?&]Action=|^\s*["']?Action["']?\s*:\s*["']?)\w*$/.test(before);
  if (named) return operationItems(spec, span, language);
  const reading = readingAt(text, cursor);
  const action = reading && actionOf(reading)?.value;
  const operation = action === undefined ? undefined : spec.operation(action);
  if (reading === undefined || operation === undefined) return [];
  if (dataForms.includes(reading.form)) return completeData(snapshot, cursor, operation.request, operation);
  return completeLine(before, reading, operation, { span, language });
}

interface Where {
  readonly span: Item['span'];
  readonly language: Language;
}

/** Names behind `--`, `&` and `?`, values behind a name: the forms that are text on a line. */
function completeLine(before: string, reading: Reading, operation: Operation, { span, language }: Where): Item[] {
  const value = /(?:--|[?&])([\w.]+)(?:=|\s+)["']?[\w.]*$/.exec(before);
  if (value !== null) {
    const field = operation.request.fields[fieldName(value[1] ?? '', operation)];
    return wordsOf(field?.shape).map((each, index) => ({
      label: String(each),
      kind: 'value',
      insert: String(each),
      rank: index,
      span,
    }));
  }
  const mark = /(--|[?&])[\w.]*$/.exec(before)?.[1];
  if (mark === undefined) return [];
  const present = new Set(reading.parameters.map(({ name }) => fieldName(name.value, operation)));
  return Object.entries(operation.request.fields).flatMap(([name, field]) => {
    const isList = openingOf(field.shape) === 'list';
    if (present.has(name) && !isList) return [];
    return {
      label: name,
      kind: 'property',
      detail: detailOf(field, language),
      insert: `${name}${isList ? '.1' : ''}${mark === '--' ? ' ' : '='}`,
      rank: rankOf(field),
      span,
      about: { kind: 'requestParameter', operation: operation.name, name },
    } satisfies Item;
  });
}

/** Keys and values of a document whose shape is known. */
function completeData(snapshot: Snapshot, cursor: number, shape: Shape, operation?: Operation): Item[] {
  const excerpt = excerptAt(snapshot, cursor, shape);
  if (excerpt === undefined) return [];
  const isParameter = excerpt.slot === 'key' && excerpt.at.levels.length === 1;
  return itemsOf(excerpt, snapshot).map((item) => ({
    ...item,
    ...(isParameter &&
      operation && { about: { kind: 'requestParameter' as const, operation: operation.name, name: item.label } }),
  }));
}

function itemsOf(excerpt: Excerpt, { spec, language, text }: Snapshot): Item[] {
  const asked = { excerpt, spec, language, text };
  const level = excerpt.at.levels.at(-1) as Level;
  return excerpt.slot === 'value' ? valueItems(level, asked) : keyItems(level, asked);
}

function operationItems(spec: Spec, span: Item['span'], language: Language): Item[] {
  return spec.names('operation').map((name) => ({
    label: name,
    kind: 'operation',
    detail: spec.operation(name)?.summary[language] ?? '',
    insert: name,
    rank: 0,
    span,
    about: { kind: 'operation', name },
  }));
}

/** The request around an offset, else the one before it, which may go on there. */
function readingAt(text: string, offset: number): Reading | undefined {
  const readings = readRequests(text);
  return (
    readings.find(({ start, end }) => start <= offset && offset <= end) ??
    readings.filter(({ start }) => start <= offset).at(-1)
  );
}

/** `Parameters.1.ParameterKey` and `stack_name` stand for fields of the operation. */
function fieldName(written: string, { request }: Operation): string {
  const [first = ''] = written.split('.');
  if (Object.hasOwn(request.fields, first)) return first;
  const folded = first.replace(/[_-]/g, '').toLowerCase();
  return Object.keys(request.fields).find((name) => name.toLowerCase() === folded) ?? first;
}

function rankOf(field: Field): number {
  return field.required && field.default === undefined ? 0 : 10;
}

const holds = ({ start, end }: { start: number; end: number }, offset: number) => start <= offset && offset <= end;
