/** Keys that may follow at the cursor: sections, fields of declarations, properties at every depth, those that must be there first. */
import type { Language, Spec } from '@ros-lint/core';
import type { DeclarationKind, Field, ObjectShape } from '@ros-lint/core/model';
import type { Level } from '../at.ts';
import { detailOf } from '../card.ts';
import type { Excerpt } from '../excerpt.ts';
import { fields as fieldPhrases, sectionOrder, sections as sectionPhrases } from '../prose.ts';
import { objectsOf } from '../shapes.ts';
import { type Item, type Subject, spanOfKey, writeKey } from './item.ts';

interface Asked {
  readonly excerpt: Excerpt;
  readonly spec: Spec;
  readonly language: Language;
  readonly text: string;
}

/** The keys that the level's map may still get. */
export function keyItems(level: Level, asked: Asked): Item[] {
  const { role } = level;
  switch (role.kind) {
    case 'template':
      return sectionItems(level, asked);
    case 'declaration': {
      const shape = asked.spec.grammar.entities[role.of];
      return shape === undefined ? [] : fieldItems(shape, role.of, level, asked);
    }
    case 'property': {
      const type = role.type?.name ?? '';
      const about = (name: string): Subject => ({ kind: 'property', type, path: [...role.path, name] });
      return objectsOf(level.shape).flatMap((shape) => items(shape, 'property', level, asked, about));
    }
    case 'argument':
    case 'data':
    case 'field':
    case 'section':
      return objectsOf(level.shape).flatMap((shape) => items(shape, 'field', level, asked, () => undefined));
    default:
      return [];
  }
}

function sectionItems(level: Level, asked: Asked): Item[] {
  const present = presentIn(level);
  const known = Object.entries(asked.spec.grammar.template.fields);
  return known.flatMap(([name, field]) => {
    const order = sectionOrder.indexOf(name);
    if (present.has(name) || order === -1) return [];
    const version = asked.spec.grammar.versions[0] ?? '';
    const written = writeKey(name, field.shape, asked.excerpt);
    const isVersion = order === 0 && !asked.excerpt.writing.hasColon;
    const value = asked.excerpt.writing.language === 'json' ? JSON.stringify(version) : `'${version}'`;
    const head = written.insert.trimEnd();
    return {
      label: name,
      kind: 'section',
      detail: sectionPhrases[name]?.[asked.language] ?? '',
      ...(isVersion ? { insert: `${head} ${value}` } : written),
      rank: order,
      span: spanOfKey(asked.excerpt, asked.text),
      about: { kind: 'section', name },
    } satisfies Item;
  });
}

function fieldItems(shape: ObjectShape, of: DeclarationKind, level: Level, asked: Asked): Item[] {
  const phrases = fieldPhrases[of] ?? {};
  const about = (name: string): Subject => ({ kind: 'field', of, name });
  return items(shape, 'field', level, asked, about).map((item) => {
    const phrase = phrases[item.label];
    const order = Object.keys(phrases).indexOf(item.label);
    return { ...item, ...(phrase && { detail: phrase[asked.language] }), rank: order === -1 ? 50 : order };
  });
}

function items(
  shape: ObjectShape,
  kind: 'field' | 'property',
  level: Level,
  asked: Asked,
  about: (name: string) => Subject | undefined,
): Item[] {
  const present = presentIn(level);
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    if (present.has(name)) return [];
    const subject = about(name);
    return {
      label: name,
      kind,
      detail: detailOf(field, asked.language),
      ...writeKey(name, field.shape, asked.excerpt),
      rank: rankOf(field),
      span: spanOfKey(asked.excerpt, asked.text),
      ...(field.deprecated && { isDeprecated: true as const }),
      leadsOn: true,
      ...(subject && { about: subject }),
    } satisfies Item;
  });
}

function rankOf(field: Field): number {
  if (field.deprecated !== undefined) return 30;
  return field.required && field.default === undefined ? 0 : 10;
}

/** The keys that are there already; the one being written does not count. */
function presentIn({ node }: Level): ReadonlySet<string> {
  return new Set(node.kind === 'map' ? node.entries.map(({ key }) => key.raw) : []);
}
