/** What may be written at the cursor, the likeliest first, on finished and on half-typed text alike. */

import { own } from '@ros-lint/core';
import { type Context, contextOf, mayBePolicy, mayHoldRequests, type Place, type Shape } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import { type At, declarationOf, type Level } from './at.ts';
import { functionItems } from './completing/functions.ts';
import type { Item } from './completing/item.ts';
import { keyItems } from './completing/keys.ts';
import { listedItems } from './completing/listed.ts';
import { mentionItems, nameItems, namesAt, wantedAt } from './completing/names.ts';
import { skeletonItems, valueItems } from './completing/values.ts';
import { type Excerpt, excerptAt } from './excerpt.ts';
import { completeInPolicy, completeInRequest } from './requests.ts';
import { objectsOf } from './shapes.ts';

export interface Completion {
  readonly items: readonly Item[];
  /** True when more would come with more letters. */
  readonly isCut: boolean;
}

export function complete(snapshot: Snapshot, cursor: number): Completion {
  if (!snapshot.isTemplateSoFar()) return completeOther(snapshot, cursor);
  const excerpt = excerptAt(snapshot, cursor);
  if (excerpt === undefined) return { items: [], isCut: false };
  const comma = excerpt.writing.commaAt;
  const extra = comma === undefined ? {} : { extra: [{ span: { start: comma, end: comma }, newText: ',' }] };
  const items = [...itemsAt(excerpt, snapshot)]
    .map((item) => ({ ...item, ...extra }))
    .sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
  const isCut = items.some(({ kind }) => kind === 'type');
  return { items: items.slice(0, MOST), isCut };
}

/** Requests and policies, told apart by what they look like while they are being written. */
function completeOther(snapshot: Snapshot, cursor: number): Completion {
  const { text } = snapshot;
  const isPolicy = snapshot.isJudged()
    ? snapshot.analysis.kind === 'policy'
    : mayBePolicy(text) && !mayHoldRequests(text);
  const items = isPolicy ? completeInPolicy(snapshot, cursor) : completeInRequest(snapshot, cursor);
  return { items: [...items].sort(inOrder), isCut: false };
}

const inOrder = (a: Item, b: Item) => a.rank - b.rank || (a.label < b.label ? -1 : 1);

/** More are not looked at, and cost a slow client dearly. */
const MOST = 500;

function* itemsAt(excerpt: Excerpt, snapshot: Snapshot): Iterable<Item> {
  const { spec, language, text } = snapshot;
  const asked = { excerpt, spec, language, text };
  const whole = snapshot.namesSoFar();
  const wanted = wantedAt(excerpt, whole?.symbols, spec);
  if (wanted !== undefined) {
    const template = namesAt(excerpt, whole, spec);
    const isTag = excerpt.writing.tag !== undefined;
    if (template !== undefined && !isTag) yield* nameItems(wanted, template, excerpt, language);
    const isOnlyName = wanted.use !== 'condition' && wanted.part !== 'key';
    if (isOnlyName && !isTag) return;
  }
  const level = excerpt.at.levels.at(-1) as Level;
  if (excerpt.slot === 'key') {
    yield* keyItems(level, asked);
    const isOnly = level.node.kind === 'map' && level.node.entries.length === 1;
    if (isOnly) yield* calls(level, excerpt, 'key', snapshot);
    if (isOnly && excerpt.writing.isAlone && excerpt.writing.tag === undefined) yield* aloneValues(level, asked);
    return;
  }
  if (wanted === undefined) {
    const template = namesAt(excerpt, whole, spec);
    if (template !== undefined) {
      const mentioned = mentionsHere(excerpt) ? mentionItems(template, excerpt, language) : [];
      yield* mentioned;
      if (mentioned.length > 0) return;
      yield* listedItems(template, excerpt, language);
    }
  }
  if (excerpt.writing.tag === undefined) {
    yield* valueItems(level, asked);
    yield* skeletonItems(level, asked);
    if (excerpt.writing.isAlone && isItem(excerpt)) yield* keysOfItem(level, asked);
  }
  yield* calls(level, excerpt, 'value', snapshot);
}

/** `${…}` in the metadata of a parameter. */
function mentionsHere({ at, before }: Excerpt): boolean {
  return before.includes('${') && at.levels.some(({ role }) => role.kind === 'field' && role.of === 'parameter');
}

/** A value on a line of its own reads as a key that has no colon yet. */
function aloneValues(level: Level, asked: Parameters<typeof valueItems>[1]): Item[] {
  return valueItems(level, asked);
}

const isItem = ({ at }: Excerpt) => at.levels.at(-1)?.index !== undefined;

/** Behind a dash the first key of an object in the list. */
function keysOfItem(level: Level, asked: Parameters<typeof keyItems>[1]): Item[] {
  return objectsOf(level.shape).length > 0 ? keyItems(level, asked) : [];
}

/** Calls of functions, where they are evaluated and what is typed could be one. */
function calls(level: Level, excerpt: Excerpt, as: 'key' | 'value', { text, language }: Snapshot): Item[] {
  const { before, writing } = excerpt;
  const contexts = contextsAt(excerpt.at, level);
  const isLiteral = level.shape?.literal === true;
  const isText = as === 'value' && writing.quote !== '';
  // While a plain value is being typed nothing that is no value disturbs.
  const isValue = as === 'value' && before !== '' && !/^(?:R(?:ef?)?|Fn?(?:::?\w*)?)$/.test(before);
  if (contexts.length === 0 || isLiteral || isText || isValue) return [];
  const shape: Shape | undefined = level.shape;
  return functionItems(excerpt, { contexts, shape, as }, text, language);
}

/** The tables of functions that hold at a level; none where functions are not evaluated. */
function contextsAt(at: At, level: Level): readonly Context[] {
  const place = placeOf(at);
  if (place === undefined) return [];
  const context = contextOf(place);
  if (context === undefined) return ['value', 'condition'];
  const isRoot = level.role.kind === 'declaration' && level.role.of === 'condition';
  return isRoot ? ['conditionRoot'] : [context];
}

/** What the service makes of the place at the end of the levels. */
function placeOf(at: At): Place | undefined {
  const declaration = declarationOf(at);
  const field = at.levels.findLast(({ role }) => role.kind === 'declaration');
  const below = field && at.levels[at.levels.indexOf(field) + 1]?.entry?.key.raw;
  switch (declaration?.kind) {
    case 'condition':
      return 'condition';
    case 'rule':
      return below === undefined ? undefined : 'rule';
    case 'output':
      return below === 'Value' ? 'output' : undefined;
    case 'local':
      return below === 'Value' || below === 'Properties' ? 'local' : undefined;
    case 'resource':
      return below === undefined ? undefined : own(resourcePlaces, below);
    default:
      return undefined;
  }
}

const resourcePlaces: { readonly [field: string]: Place } = {
  Properties: 'property',
  DependsOn: 'dependsOn',
  Count: 'count',
  DeletionPolicy: 'deletionPolicy',
  Metadata: 'metadata',
  UpdatePolicy: 'metadata',
};
