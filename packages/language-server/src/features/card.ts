/** Pieces of Markdown that tell about one thing: what hover shows, and what completion documents. */
import {
  type FunctionDefinition,
  type Language,
  type Operation,
  own,
  type ResourceType,
  rules,
  ruleUrl,
  type Spec,
  type Text,
} from '@ros-lint/core';
import {
  type Declaration,
  type DeclarationKind,
  declarationNames,
  type Field,
  plainOf,
  type Template,
  textOf,
  valueIn,
} from '@ros-lint/core/model';
import { fields, sections } from './prose.ts';
import { limitsOf, nameOf } from './shapes.ts';
import { word } from './wording.ts';

export type Card = string;

export function sectionCard(name: string, language: Language): Card | undefined {
  const text = own(sections, name);
  return text && `**${name}**\n\n${text[language]}`;
}

export function fieldCard(of: DeclarationKind, name: string, spec: Spec, language: Language): Card | undefined {
  const field = own(spec.grammar.entities[of]?.fields, name);
  const text = own(fields[of], name);
  if (field === undefined && text === undefined) return undefined;
  const head = `**${name}** · ${declarationNames[of][language]}`;
  return lines(head, text?.[language], field && factsOf(field, language));
}

/** A property of a resource type, by its path below `Properties`. */
export function propertyCard(name: string, field: Field, type: ResourceType, language: Language): Card {
  return lines(
    `**${name}** · ${type.name}`,
    textIn(field.shape.doc, language),
    factsOf(field, language),
    sourceOf(type, language, field),
  );
}

export function typeCard(type: ResourceType, language: Language): Card {
  const { status } = type;
  const required = Object.entries(type.properties.fields).filter(
    ([, field]) => field.required && field.default === undefined,
  );
  const attributes = Object.keys(type.attributes);
  const arrow = status?.replacement === undefined ? '' : ` → \`${status.replacement}\``;
  return lines(
    `**${type.name}** · ${word('resourceType', language)}`,
    status && `${word('deprecated', language)}: ${status.kind}${arrow}`,
    bulletsOf([
      required.length > 0 && `${word('required', language)}: ${namesOf(required.map(([name]) => name))}`,
      `${word('properties', language)}: ${Object.keys(type.properties.fields).length}`,
      attributes.length > 0 && `${word('attributes', language)}: ${namesOf(attributes)}`,
    ]),
    sourceOf(type, language),
  );
}

export function attributeCard(name: string, type: ResourceType, language: Language): Card | undefined {
  const attribute = own(type.attributes, name);
  if (attribute === undefined) return undefined;
  return lines(
    `**${name}** · ${word('attribute', language)} · ${type.name}`,
    textIn(attribute.shape.doc, language),
    bulletsOf([nameOf(attribute.shape)]),
    sourceOf(type, language),
  );
}

export function functionCard(definition: FunctionDefinition, language: Language): Card {
  return lines(
    `**${definition.name}** · ${word('function', language)}`,
    `\`\`\`yaml\n${definition.name}: ${definition.signature}\n\`\`\``,
    definition.summary[language],
    definition.doc[language],
  );
}

export function operationCard({ name, summary, request, docs }: Operation, language: Language): Card {
  const required = Object.entries(request.fields).filter(([, field]) => field.required && field.default === undefined);
  const page = docs === undefined ? undefined : `[${word('documentation', language)}](${docs})`;
  const needed = required.length > 0 && `${word('required', language)}: ${namesOf(required.map(([each]) => each))}`;
  return lines(`**${name}** · ${word('operation', language)}`, summary[language], bulletsOf([needed]), page);
}

export function requestParameterCard(
  name: string,
  { name: operation, request }: Operation,
  language: Language,
): Card | undefined {
  const field = own(request.fields, name);
  if (field === undefined) return undefined;
  const source = field.shape.source === undefined ? undefined : `*${word('source', language)}: ${field.shape.source}*`;
  return lines(`**${name}** · ${operation}`, textIn(field.shape.doc, language), factsOf(field, language), source);
}

/** A field of data that is neither a template nor a request, such as a policy. */
export function dataCard(name: string, field: Field, language: Language): Card {
  return lines(`**${name}**`, textIn(field.shape.doc, language), factsOf(field, language));
}

export function pseudoCard(name: string, spec: Spec, language: Language): Card | undefined {
  const pseudo = spec.pseudoParameters.find((each) => each.name === name);
  return (
    pseudo &&
    lines(`**${name}** · ${word('pseudo', language)}`, pseudo.doc[language], bulletsOf([nameOf(pseudo.shape)]))
  );
}

export function ruleCard(id: string, language: Language): Card | undefined {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return undefined;
  return lines(
    `**${id}** · ${word('rule', language)}`,
    rule.summary[language],
    rule.why[language],
    `[${id}](${ruleUrl(id)})`,
  );
}

export function declarationCard(declaration: Declaration, template: Template, language: Language): Card {
  const { kind, name, body } = declaration;
  const head = `**${name}** · ${declarationNames[kind][language]}`;
  const type = textOf(body && valueIn(body, 'Type'));
  switch (kind) {
    case 'parameter':
      return lines(head, describedBy(declaration, language), bulletsOf(parameterFacts(declaration, language)));
    case 'resource': {
      const known = type === undefined ? undefined : template.spec.resourceType(type);
      return lines(head, type && `\`${type}\``, describedBy(declaration, language), known && sourceOf(known, language));
    }
    default:
      return lines(head, describedBy(declaration, language), sourceBlock(declaration, template));
  }
}

function parameterFacts({ body }: Declaration, language: Language): (string | undefined)[] {
  if (body === undefined) return [];
  const shown = (key: string) => {
    const value = valueIn(body, key);
    const plain = value && plainOf(value);
    return plain === undefined ? undefined : cut(JSON.stringify(plain));
  };
  const facts: (string | undefined)[] = [textOf(valueIn(body, 'Type'))];
  const fallback = shown('Default');
  if (fallback !== undefined) facts.push(`${word('default', language)}: \`${fallback}\``);
  for (const key of ['AllowedValues', 'AllowedPattern', 'MinLength', 'MaxLength', 'MinValue', 'MaxValue', 'NoEcho']) {
    const value = shown(key);
    if (value !== undefined) facts.push(`${key}: \`${value}\``);
  }
  return facts;
}

function describedBy({ body }: Declaration, language: Language): string | undefined {
  const described = body && valueIn(body, 'Description');
  if (described === undefined) return undefined;
  if (described.kind !== 'map') return textOf(described);
  return (
    textOf(valueIn(described, language)) ?? textOf(valueIn(described, 'en')) ?? textOf(valueIn(described, 'zh-cn'))
  );
}

const LONGEST_SOURCE = 12;

function sourceBlock({ entry }: Declaration, { document }: Template): string {
  const { line } = document.lines.position(entry.key.start);
  const last = document.lines.position(entry.value.end).line;
  const shown = Array.from({ length: Math.min(last - line + 1, LONGEST_SOURCE) }, (_, index) =>
    document.lines.text(line + index),
  );
  const indent = Math.min(
    ...shown.filter((each) => each.trim() !== '').map((each) => each.length - each.trimStart().length),
  );
  const more = last - line + 1 > LONGEST_SOURCE ? '\n…' : '';
  return `\`\`\`${document.language}\n${shown.map((each) => each.slice(indent)).join('\n')}${more}\n\`\`\``;
}

/** Kind, need, limits, default, what an update does: the facts of a field. */
export function factsOf(field: Field, language: Language): string {
  const { shape } = field;
  const needed = field.required ? word('required', language) : word('optional', language);
  const change = field.updatable === undefined ? undefined : word(field.updatable ? 'inPlace' : 'replaced', language);
  return bulletsOf([
    [nameOf(shape), needed, change].filter((part) => part !== undefined).join(' · '),
    ...limitsOf(shape, language),
    field.default !== undefined && `${word('default', language)}: \`${JSON.stringify(field.default)}\``,
    field.constraint !== undefined && `${word('constraint', language)}: \`${field.constraint}\``,
    field.deprecated && `${word('deprecated', language)}: ${field.deprecated[language]}`,
  ]);
}

export function detailOf(field: Field, language: Language): string {
  return `${nameOf(field.shape)}${field.required ? ` · ${word('required', language)}` : ''}`;
}

function sourceOf(type: ResourceType, language: Language, field?: Field): string {
  const age = word(field?.freshness ?? type.freshness, language);
  const page = type.docs === undefined ? '' : ` · [${word('documentation', language)}](${type.docs})`;
  return `*${word('source', language)}: ${type.source}, ${age}*${page}`;
}

const LONGEST_NAMES = 12;

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, LONGEST_NAMES).map((name) => `\`${name}\``);
  return names.length > LONGEST_NAMES ? `${shown.join(', ')} … (${names.length})` : shown.join(', ');
}

function bulletsOf(items: readonly (string | false | undefined)[]): string {
  return items.flatMap((item) => (item ? [`- ${item}`] : [])).join('\n');
}

function lines(...parts: readonly (string | undefined)[]): Card {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

const textIn = (text: Text | undefined, language: Language) => text?.[language];

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
