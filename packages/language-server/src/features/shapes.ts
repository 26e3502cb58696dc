/** Small questions about shapes: what lies one step below, which words a value may be, and how it is told to a person. */
import { type Language, type Node, own } from '@ros-lint/core';
import { describe, type Field, type ObjectShape, type Shape } from '@ros-lint/core/model';

/** The shape of a key or an index of a value of this shape. */
export function step(
  shape: Shape | undefined,
  key: string | number,
  node: Node,
): { readonly shape: Shape; readonly field: Field | undefined } | undefined {
  if (shape === undefined) return undefined;
  switch (shape.kind) {
    case 'object': {
      const field = own(shape.fields, String(key));
      return field && { shape: field.shape, field };
    }
    case 'map':
      return { shape: shape.values, field: undefined };
    case 'list': {
      const next = typeof key === 'number' ? (shape.prefix?.[key] ?? shape.items) : undefined;
      return next && { shape: next, field: undefined };
    }
    case 'json':
      return step(shape.value, key, node);
    case 'oneOf':
      for (const each of shape.shapes) {
        const next = holds(each, node) ? step(each, key, node) : undefined;
        if (next !== undefined) return next;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** The objects that a value of this shape can be. */
export function objectsOf(shape: Shape | undefined): readonly ObjectShape[] {
  if (shape === undefined) return [];
  if (shape.kind === 'object') return [shape];
  if (shape.kind === 'json') return objectsOf(shape.value);
  return shape.kind === 'oneOf' ? shape.shapes.flatMap(objectsOf) : [];
}

/** The shape of the items of a list of this shape. */
export function itemShapeOf(shape: Shape | undefined): Shape | undefined {
  if (shape?.kind === 'list') return shape.items;
  if (shape?.kind === 'json') return itemShapeOf(shape.value);
  return shape?.kind === 'oneOf' ? shape.shapes.map(itemShapeOf).find((each) => each !== undefined) : undefined;
}

/** The values that are written out in the shape: the words of an enumeration, true and false. */
export function wordsOf(shape: Shape | undefined): readonly (string | number | boolean)[] {
  switch (shape?.kind) {
    case 'string':
    case 'number':
    case 'integer':
      return shape.enum ?? (shape.likely === undefined ? [] : wordsOf(shape.likely));
    case 'boolean':
      return [true, false];
    case 'oneOf':
      return shape.shapes.flatMap(wordsOf);
    case 'json':
      return wordsOf(shape.value);
    default:
      return [];
  }
}

export function isTemplateShape(shape: Shape | undefined): boolean {
  return shape?.kind === 'template' || (shape?.kind === 'oneOf' && shape.shapes.some(isTemplateShape));
}

/** How a value of this shape starts to be written. */
export function openingOf(shape: Shape | undefined): 'map' | 'list' | 'scalar' {
  switch (shape?.kind) {
    case 'list':
      return 'list';
    case 'map':
    case 'object':
    case 'template':
      return 'map';
    case 'json':
      return openingOf(shape.value);
    case 'oneOf': {
      const openings = new Set(shape.shapes.map(openingOf));
      return openings.size === 1 ? openingOf(shape.shapes[0]) : 'scalar';
    }
    default:
      return 'scalar';
  }
}

/** One word for a column beside a name. */
export function nameOf(shape: Shape | undefined): string {
  if (shape === undefined) return 'any';
  switch (shape.kind) {
    case 'list':
      return shape.prefix === undefined ? `list of ${nameOf(shape.items)}` : 'list';
    case 'oneOf':
      return [...new Set(shape.shapes.map(nameOf))].join(' | ');
    case 'json':
      return 'JSON';
    default:
      return shape.kind;
  }
}

/** The limits of a value, a phrase each. */
export function limitsOf(shape: Shape | undefined, language: Language): string[] {
  if (shape === undefined) return [];
  const say = (en: string, zh: string) => (language === 'en' ? en : zh);
  switch (shape.kind) {
    case 'string': {
      const limits: string[] = [];
      if (shape.enum !== undefined) limits.push(describe(shape)[language]);
      if (shape.minLength !== undefined || shape.maxLength !== undefined) {
        const range = rangeOf(shape.minLength, shape.maxLength);
        limits.push(say(`${range} characters`, `${range} 个字符`));
      }
      if (shape.pattern !== undefined) limits.push(say(`matches \`${shape.pattern}\``, `匹配 \`${shape.pattern}\``));
      return limits;
    }
    case 'integer':
    case 'number':
      return shape.enum !== undefined || shape.minimum !== undefined || shape.maximum !== undefined
        ? [describe(shape)[language]]
        : [];
    case 'list': {
      const limits: string[] = [];
      if (shape.minItems !== undefined || shape.maxItems !== undefined) {
        const range = rangeOf(shape.minItems, shape.maxItems);
        limits.push(say(`${range} items`, `${range} 项`));
      }
      return [...limits, ...limitsOf(shape.items, language)];
    }
    case 'oneOf':
      return shape.shapes.flatMap((each) => limitsOf(each, language));
    case 'json':
      return limitsOf(shape.value, language);
    default:
      return [];
  }
}

function rangeOf(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `≤ ${most}`;
  if (most === undefined) return `≥ ${least}`;
  return least === most ? `${least}` : `${least}–${most}`;
}

function holds(shape: Shape, node: Node): boolean {
  if (node.kind === 'seq') return shape.kind === 'list' || shape.kind === 'json' || shape.kind === 'oneOf';
  return shape.kind === 'map' || shape.kind === 'object' || shape.kind === 'json' || shape.kind === 'oneOf';
}
