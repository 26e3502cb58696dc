/** `ros-lint spec <type>`: what is known of a resource type, as a table or as JSON. Facts only: what they mean is on the official page. */
import { type Language, nearest, type ResourceType } from '@ros-lint/core';
import { type Field, list, type ObjectShape, type Shape } from '@ros-lint/core/model';
import { createSpec, describeData } from '@ros-lint/spec';
import { type Arguments, has, lastValue } from '../args.ts';
import { displayWidth } from '../cells.ts';
import { hasFailed } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import { daysBetween } from '../refresh/refresh.ts';
import { complain, print } from '../terminal.ts';
import { specHere } from '../user-spec.ts';
import type { Surroundings } from './index.ts';

const FAILED = 2;

export async function spec(args: Arguments, surroundings: Surroundings): Promise<number> {
  const [name, ...others] = args.operands;
  const stray = refreshOptions.find((option) => has(args, option));
  if (name === 'update') return (await import('../refresh/update-spec.ts')).updateSpec(args, others, surroundings);
  if (stray !== undefined) return refuse(`--${stray} is an option of "ros-lint spec update"`);
  const { paint, language } = surroundings;
  const format = lastValue(args, 'format') ?? 'text';
  if (name === undefined || others.length > 0) return refuse('spec takes the name of one resource type');
  if (format !== 'text' && format !== 'json') return refuse(`a type is shown as text or json, not as "${format}"`);
  const joined = await specHere(args, surroundings);
  if (hasFailed(joined)) {
    complain(joined.failure);
    return FAILED;
  }
  const known = joined.value;
  const names = known.names('resourceType');
  const folded = name.toLowerCase();
  const type =
    known.resourceType(name) ?? known.resourceType(names.find((each) => each.toLowerCase() === folded) ?? '');
  if (type === undefined) {
    const near = known.mistakenType?.(name) ?? nearest(name, names);
    return refuse(`no resource type is called "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
  }
  const date = dateOf(type);
  const dated = { ...type, ...(date !== undefined && { date }) };
  print(format === 'json' ? `${JSON.stringify(dated, undefined, 2)}\n` : renderType(dated, language, paint));
  return 0;
}

/** The day of the facts: that of the service's answer or of the shipped data; none for what only a file of the user knows. */
function dateOf({ name, date }: ResourceType): string | undefined {
  return date ?? (createSpec().resourceType(name) && describeData().date);
}

const refreshOptions = ['endpoint', 'older-than', 'region', 'types-of'];

function refuse(reason: string): number {
  complain(`ros-lint: ${reason}`);
  return FAILED;
}

function renderType(type: ResourceType, language: Language, paint: Paint): string {
  const say = words[language];
  const { name, source, date, freshness, status, transform, docs, properties, attributes, removed = [] } = type;
  const state = status && `${say.status[status.kind]}${status.replacement ? ` → ${status.replacement}` : ''}`;
  const attributeRows = Object.entries(attributes).map(([attribute, { shape }]) => [attribute, typeText(shape)]);
  return [
    paint('strong', name) + (state === undefined ? '' : `  ${paint('warning', state)}`),
    paint('faint', [source, say.freshness[freshness], ...(date === undefined ? [] : [ageText(date, say)])].join(' · ')),
    ...(docs === undefined ? [] : [paint('name', docs)]),
    ...(transform === undefined ? [] : [`Transform: ${transform}`]),
    '',
    paint('strong', say.properties),
    ...table(propertyRows(properties, '', say), paint),
    ...(properties.open ? [`  ${say.open}`] : []),
    ...(removed.length === 0 ? [] : ['', `${paint('strong', say.removed)} ${removed.join(', ')}`]),
    '',
    paint('strong', say.attributes),
    ...table(attributeRows, paint),
    ...(type.openAttributes ? [`  ${say.open}`] : []),
    ...(attributeRows.length === 0 && !type.openAttributes ? [`  ${say.none}`] : []),
    '',
    `${paint('strong', 'Ref')} ${typeText(type.ref)}`,
    '',
  ].join('\n');
}

function ageText(date: string, say: Words): string {
  return say.age(date, Math.max(daysBetween(date, new Date().toISOString()), 0));
}

/** A row for each property at any depth: its path, its type, whether it is needed, what a stack update does, and its limits. */
function propertyRows({ fields }: ObjectShape, path: string, say: Words): string[][] {
  const sorted = Object.entries(fields).sort(
    ([a, first], [b, second]) => weight(first) - weight(second) || (a < b ? -1 : 1),
  );
  return sorted.flatMap(([name, field]) => {
    const update = field.updatable === undefined ? '' : field.updatable ? say.updated : say.replaced;
    const row = [`${path}${name}`, typeText(field.shape), needText(field, say), update, limitsText(field.shape, field)];
    const inner = innerObject(field.shape, `${path}${name}`);
    return inner === undefined ? [row] : [row, ...propertyRows(inner.shape, `${inner.path}.`, say)];
  });
}

const weight = ({ required, default: value }: Field): number => (required && value === undefined ? 0 : 1);

function innerObject(shape: Shape, path: string): { readonly shape: ObjectShape; readonly path: string } | undefined {
  if (shape.kind === 'object') return { shape, path };
  if (shape.kind === 'list') return innerObject(shape.items, `${path}[]`);
  return shape.kind === 'map' ? innerObject(shape.values, `${path}{}`) : undefined;
}

function typeText(shape: Shape): string {
  if (shape.kind === 'list') return shape.items.kind === 'any' ? 'list' : `list<${typeText(shape.items)}>`;
  if (shape.kind === 'map') return shape.values.kind === 'any' ? 'map' : `map<${typeText(shape.values)}>`;
  if (shape.kind === 'oneOf') return shape.shapes.map(typeText).join(' | ');
  return shape.kind;
}

function needText({ required, default: value }: Field, say: Words): string {
  if (value !== undefined) return `= ${JSON.stringify(value)}`;
  return required ? say.required : '';
}

function limitsText(shape: Shape, { constraint }: Field): string {
  const target = shape.kind === 'list' && shape.items.kind !== 'object' ? shape.items : shape;
  const parts = [
    'enum' in target && target.enum !== undefined ? list(target.enum.map(String)) : '',
    'minimum' in target || 'maximum' in target ? between(target.minimum, target.maximum) : '',
    target.kind === 'string' ? lengthText(target.minLength, target.maxLength) : '',
    shape.kind === 'list' ? countText(shape.minItems, shape.maxItems) : '',
    target.kind === 'string' && target.pattern !== undefined ? `/${target.pattern}/` : '',
    constraint === undefined ? '' : `(${constraint})`,
  ];
  return parts.filter((part) => part !== '').join('  ');
}

const between = (least: number | undefined, most: number | undefined) => `${least ?? ''}…${most ?? ''}`;
const lengthText = (least: number | undefined, most: number | undefined) =>
  least === undefined && most === undefined ? '' : `length ${between(least, most)}`;
const countText = (least: number | undefined, most: number | undefined) =>
  least === undefined && most === undefined ? '' : `items ${between(least, most)}`;

/** Columns as wide as their widest cell; columns that are empty throughout are left out. */
function table(rows: readonly (readonly string[])[], paint: Paint): string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = widths.flatMap((width, column) => {
      const cell = row[column] ?? '';
      if (width === 0) return [];
      const padded = cell + ' '.repeat(width - displayWidth(cell));
      return [column === 0 ? paint('name', padded) : padded];
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

interface Words {
  readonly properties: string;
  readonly attributes: string;
  readonly removed: string;
  readonly open: string;
  readonly none: string;
  readonly required: string;
  readonly updated: string;
  readonly replaced: string;
  readonly status: { readonly [Kind in NonNullable<ResourceType['status']>['kind']]: string };
  age(date: string, days: number): string;
  readonly freshness: { readonly [Age in ResourceType['freshness']]: string };
}

const words: { readonly [Tongue in Language]: Words } = {
  en: {
    properties: 'Properties',
    attributes: 'Attributes',
    removed: 'Removed',
    open: '… and others',
    none: 'none',
    required: 'required',
    updated: 'updatable',
    replaced: 'not updatable',
    age: (date, days) => `data of ${date}, ${days === 1 ? '1 day' : `${days} days`} old`,
    status: { renamed: 'renamed', retired: 'retired', deprecated: 'deprecated' },
    freshness: {
      fresh: 'as the service has it',
      dated: 'from an older or partial source',
      manual: 'written by hand',
    },
  },
  'zh-cn': {
    properties: '属性',
    attributes: '输出属性',
    removed: '已移除',
    open: '… 及其他',
    none: '无',
    required: '必需',
    updated: '可更新',
    replaced: '不可更新',
    age: (date, days) => `数据日期 ${date},${days} 天前`,
    status: { renamed: '已更名', retired: '已下线', deprecated: '已废弃' },
    freshness: { fresh: '与服务一致', dated: '来自较早或不完整的来源', manual: '人工维护' },
  },
};
