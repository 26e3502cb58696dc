/** Values that may stand at the cursor: words of an enumeration, true and false, types, versions, and skeletons of declarations. */
import type { Language, Spec } from '@ros-lint/core';
import { isDataSource, textOf, valueIn } from '@ros-lint/core/model';
import type { Level } from '../at.ts';
import type { Excerpt } from '../excerpt.ts';
import { localTypes } from '../prose.ts';
import { wordsOf } from '../shapes.ts';
import { blankFor, type Item, literally, writeText, writeWord } from './item.ts';

interface Asked {
  readonly excerpt: Excerpt;
  readonly spec: Spec;
  readonly language: Language;
  readonly text: string;
}

export function valueItems(level: Level, asked: Asked): Item[] {
  const { role, shape } = level;
  const { excerpt, spec } = asked;
  if (role.kind === 'field' && role.name === 'Type' && role.of !== 'parameter') return typeItems(role.of, asked);
  const words = [...wordsOf(shape), ...wordsBeside(level, excerpt, spec)];
  return [...new Set(words)].map((value, index) => ({
    label: String(value),
    kind: 'value',
    insert: `${blankFor(excerpt.writing)}${writeWord(value, excerpt.writing)}`,
    rank: index / 1000,
    span: excerpt.span,
  }));
}

/** Values that follow from what stands beside: allowed values for a default, and the words of a few fields. */
function wordsBeside({ role }: Level, { at }: Excerpt, spec: Spec): readonly (string | number | boolean)[] {
  if (role.kind === 'section' && role.name === 'ROSTemplateFormatVersion') return spec.grammar.versions;
  if (role.kind === 'section' && role.name === 'Transform')
    return spec.grammar.knownTransforms.map(({ example }) => example);
  if (role.kind !== 'field') return [];
  if (role.of === 'resource' && role.name === 'DeletionPolicy') return spec.grammar.deletionPolicies;
  if (role.of === 'parameter' && role.name === 'AssociationProperty') {
    return spec.names('associationProperty').filter((name) => isOffered(name, spec));
  }
  if (role.of !== 'parameter' || role.name !== 'Default') return [];
  const body = at.levels.find((level) => level.role.kind === 'declaration')?.node;
  if (body?.kind !== 'map') return [];
  const allowed = valueIn(body, 'AllowedValues');
  const values = allowed?.kind === 'seq' ? allowed.items : [];
  const words = values.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.value] : []));
  return words.length === 0 && textOf(valueIn(body, 'Type')) === 'Boolean' ? [true, false] : words;
}

function isOffered(name: string, spec: Spec): boolean {
  const known = spec.associationProperty(name);
  return known?.deprecated === undefined && known?.unavailable === undefined;
}

/** Types that contain the letters that are typed, in their order; a resource gets the properties that it must have with it. */
function typeItems(of: string, { excerpt, spec, text, language }: Asked): Item[] {
  const { writing, before, span } = excerpt;
  const wanted = before.toLowerCase();
  const words = of === 'local' ? [...localTypes] : [];
  const types = spec.names('resourceType').filter((name) => of !== 'local' || isDataSource(name));
  const items: Item[] = words.map((name, index) => ({
    label: name,
    kind: 'value',
    insert: `${blankFor(writing)}${writeText(name, writing)}`,
    rank: index / 1000,
    span,
  }));
  for (const name of types) {
    if (!contains(name.toLowerCase(), wanted)) continue;
    const insert = `${blankFor(writing)}${writeText(name, writing)}`;
    items.push({
      label: name,
      kind: 'type',
      insert,
      rank: rankOfType(name.toLowerCase(), wanted),
      span,
      about: { kind: 'type', name },
    });
  }
  const best = items.length <= MOST_WITH_PROPERTIES;
  return best ? items.map((item) => withProperties(item, { excerpt, spec, text, language })) : items;
}

/** Reading a type costs; for a long list nobody has chosen yet. */
const MOST_WITH_PROPERTIES = 40;

function withProperties(item: Item, { excerpt, spec, text }: Asked): Item {
  const { writing, at, span } = excerpt;
  const body = at.levels.at(-2)?.node;
  const type = item.kind === 'type' ? spec.resourceType(item.label) : undefined;
  const lineEnd = text.indexOf('\n', span.end);
  const rest = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd);
  const isLast = /^['"]?\s*,?\s*$/.test(rest) && !(writing.language === 'yaml' && writing.quote !== '');
  if (type === undefined || body?.kind !== 'map' || valueIn(body, 'Properties') !== undefined || !isLast) return item;
  const required = Object.entries(type.properties.fields).filter(
    ([, field]) => field.required && field.default === undefined,
  );
  if (required.length === 0) return item;
  if (writing.language === 'yaml') {
    const rows = required.map(([name], index) => `\n  ${name}: $${index + 1}`).join('');
    return { ...item, snippet: `${literally(item.insert)}\nProperties:${rows}` };
  }
  if (writing.quote === '' || !rest.startsWith('"')) return item;
  const rows = required.map(([name], index) => `\n  "${name}": $${index + 1}`).join(',');
  return {
    ...item,
    insert: `${item.insert}"`,
    snippet: `${literally(item.insert)}",\n"Properties": {${rows}\n}`,
    span: { start: span.start, end: span.end + 1 },
  };
}

/** Behind the name of a declaration: what it must consist of, on lines below. */
export function skeletonItems(level: Level, { excerpt, spec }: Asked): Item[] {
  const { role } = level;
  if (role.kind !== 'declaration' || excerpt.before !== '') return [];
  const shape = spec.grammar.entities[role.of];
  if (shape === undefined) return [];
  const usual: { readonly [kind: string]: string } = { local: 'Value', rule: 'Assertions' };
  const must = Object.entries(shape.fields)
    .filter(([, field]) => field.required)
    .map(([name]) => name);
  const names = must.length > 0 ? must : [usual[role.of] ?? ''].filter((name) => name !== '');
  const { writing } = excerpt;
  return names.map((name) => {
    const isJson = writing.language === 'json';
    const column = ' '.repeat(writing.indent + 2);
    const blank = isJson ? blankFor(writing) : '';
    return {
      label: name,
      kind: 'skeleton',
      detail: role.of,
      insert: isJson ? `${blank}{ "${name}": ` : `\n${column}${name}: `,
      snippet: isJson ? `${blank}{\n  "${name}": $1\n}` : `\n  ${name}: $1`,
      rank: 0,
      span: excerpt.span,
      leadsOn: true,
    } satisfies Item;
  });
}

/** True when the letters occur in this order, as editors match them. */
function contains(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function rankOfType(name: string, letters: string): number {
  if (letters === '') return 0;
  const at = name.indexOf(letters);
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}
