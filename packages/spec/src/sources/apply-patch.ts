/** Applies a correction by hand to a resource type. */
import type { EncodedProperty, EncodedType, Property } from '../encoding.ts';
import type { Changes, Patch, PropertyChange } from '../patches/patch.ts';

/** The type as the patch wants it; a patch about one that nobody knows describes it whole. */
export function applyPatch(start: EncodedType | undefined, patch: Patch): EncodedType {
  const { type: _, like, reason: __, evidence: ___, properties, attributes, removed, ...rest } = patch;
  const known: EncodedType = start ?? { source: 'ros-lint', freshness: 'manual', properties: {}, attributes: {} };
  return {
    ...known,
    ...(like !== undefined && { freshness: 'dated' as const }),
    ...rest,
    ...(removed && { removed: [...new Set([...(known.removed ?? []), ...removed])].sort() }),
    ...(properties && { properties: applyChanges(known.properties ?? {}, properties, known.freshness !== 'manual') }),
    ...(attributes && { attributes: withoutNulls({ ...known.attributes, ...attributes }) }),
  };
}

type Properties = { readonly [name: string]: EncodedProperty };

/** Names that come new carry `manual`, so that rules can tell them from those of the sources. */
function applyChanges(known: Properties, changes: Changes, marks: boolean): Properties {
  const changed: { [name: string]: EncodedProperty | null } = { ...known };
  for (const [name, change] of Object.entries(changes)) {
    const before = known[name];
    const after = change && applyChange(before, change);
    changed[name] = after && before === undefined && marks ? { ...after, freshness: 'manual' } : after;
  }
  return withoutNulls(changed);
}

function applyChange(before: EncodedProperty | undefined, change: PropertyChange): Property {
  const { items, fields, addEnum, ...facts }: Exclude<PropertyChange, string> =
    typeof change === 'string' ? { type: change } : change;
  const known: Property = typeof before === 'object' ? before : { type: before ?? 'any' };
  const type = facts.type ?? known.type;
  const kept: Property = type === known.type ? known : withoutShape(known, type);
  return {
    ...kept,
    ...facts,
    ...(addEnum && { enum: [...new Set([...(kept.enum ?? []), ...addEnum])] }),
    ...(items && { items: applyChange(kept.items, items) }),
    ...(fields && { fields: applyChanges(kept.fields ?? {}, fields, false) }),
  };
}

/** What is known of a property beyond its shape outlives a change of its type. */
function withoutShape(known: Property, type: Property['type']): Property {
  const { required, default: value, updatable, constraint, freshness } = known;
  return {
    type,
    ...(required && { required }),
    ...(value !== undefined && { default: value }),
    ...(updatable !== undefined && { updatable }),
    ...(constraint !== undefined && { constraint }),
    ...(freshness !== undefined && { freshness }),
  };
}

function withoutNulls<Value>(record: { readonly [name: string]: Value | null }): { [name: string]: Value } {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== null));
}
