/** The levels of the properties of a type around a place: what a map lies in, and what can lie in it. */
import { callOf } from '../functions/index.ts';
import type { ObjectShape, Shape } from '../shape/shape.ts';
import type { ResourceType } from '../spec/spec.ts';
import type { Node } from '../syntax/node.ts';

/** An object of the type, with the property that holds it; nothing for the properties themselves. */
export interface Level {
  readonly name: string | undefined;
  readonly shape: ObjectShape;
}

/** The objects around the one whose key this is, innermost first. */
export function levelsAbove(key: Node, { properties }: ResourceType): Level[] {
  const names = namesAbove(key);
  // The last names lead from the resource to its properties, so the way down starts where they can be followed.
  for (let from = 0; from < names.length; from += 1) {
    const levels = follow(names.slice(from), properties);
    if (levels !== undefined) return levels.slice(0, -1).reverse();
  }
  return [];
}

/** The keys that lead to the map in which a key stands, outermost first. */
function namesAbove(key: Node): string[] {
  const names: string[] = [];
  let child: Node | undefined = key.parent;
  for (let parent = child?.parent; parent !== undefined; child = parent, parent = parent.parent) {
    if (parent.kind === 'seq' || callOf(parent) !== undefined) continue;
    const entry = parent.entries.find(({ value }) => value === child);
    if (entry !== undefined) names.unshift(entry.key.raw);
  }
  const properties = names.indexOf('Properties');
  return properties < 0 ? names : names.slice(properties + 1);
}

function follow(names: readonly string[], properties: ObjectShape): Level[] | undefined {
  const levels: Level[] = [{ name: undefined, shape: properties }];
  let shape: Shape = properties;
  for (const name of names) {
    shape = itemsOf(shape);
    if (shape.kind === 'map') {
      shape = itemsOf(shape.values);
      continue;
    }
    const next: Shape | undefined = shape.kind === 'object' ? shape.fields[name]?.shape : undefined;
    if (next === undefined) return undefined;
    shape = itemsOf(next);
    if (shape.kind === 'object') levels.push({ name, shape });
  }
  return levels;
}

/** The objects that the fields of an object hold, alone or in lists. */
export function objectsBelow({ fields }: ObjectShape): Level[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const shape = itemsOf(field.shape);
    return shape.kind === 'object' ? [{ name, shape }] : [];
  });
}

function itemsOf(shape: Shape): Shape {
  return shape.kind === 'list' ? itemsOf(shape.items) : shape;
}
