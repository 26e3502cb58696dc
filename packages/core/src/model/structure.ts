/** The parts of a template held against its grammar: sections, and the fields of what each section declares. */
import { callOf } from '../functions/index.ts';
import { check, type Meaning, type Misfit, type Values } from '../shape/check.ts';
import { any, type ObjectShape } from '../shape/shape.ts';
import type { MapNode } from '../syntax/node.ts';
import { resolve } from '../syntax/node.ts';
import { type Declaration, type DeclarationKind, declarationKinds } from './symbols.ts';
import type { Template } from './template.ts';

/** A misfit, with what it is part of. */
export interface EntityMisfit extends Misfit {
  /**
   * The declaration, `template` for the sections themselves, `metadata` for what the console reads in the template's own metadata,
   * `languages` for a key of a text that is given in several languages.
   */
  readonly entity: DeclarationKind | 'template' | 'metadata' | 'languages';
  readonly symbol: Declaration | undefined;
  /** The name of the field, when it is about one. */
  readonly name: string | undefined;
}

/** All misfits of a template, in the order of sections and declarations. */
export function structureOf(template: Template): EntityMisfit[] {
  const { grammar } = template.spec;
  const found: EntityMisfit[] = [];
  const judge = (
    body: MapNode,
    shape: ObjectShape,
    entity: EntityMisfit['entity'],
    symbol: Declaration | undefined,
  ) => {
    for (const misfit of check(body, shape, valuesOf(body), 'service')) {
      // Beside the declarations themselves, only texts in several languages have a closed set of keys.
      const inside = misfit.kind === 'unknown-key' && misfit.shape !== shape;
      const name = (inside ? undefined : misfit.key) ?? fieldAt(body, misfit);
      found.push({ ...misfit, entity: inside ? 'languages' : entity, symbol, name });
    }
  };
  judge(template.root, grammar.template, 'template', undefined);
  const metadata = template.sections.get('Metadata');
  const map = metadata && resolve(metadata.value);
  if (map?.kind === 'map') judge(map, grammar.metadata, 'metadata', undefined);
  for (const kind of declarationKinds) {
    const shape = grammar.entities[kind];
    if (shape === undefined) continue;
    for (const symbol of template.symbols[kind].values()) {
      if (symbol.body !== undefined) judge(symbol.body, shape, kind, symbol);
      else found.push({ kind: 'kind', node: symbol.entry.value, shape, entity: kind, symbol, name: undefined });
    }
  }
  return found;
}

/** Inside a declaration a call can yield anything; the declaration itself is never a call, whatever its only key is. */
function valuesOf(body: MapNode): Values {
  return {
    meaningOf(map): Meaning {
      const isCall = map !== body && callOf(map) !== undefined;
      return isCall ? { kind: 'result', shape: any() } : { kind: 'data' };
    },
  };
}

/** The field of the body in which a misfit lies. */
function fieldAt(body: MapNode, { node }: Misfit): string | undefined {
  return body.entries.find(({ value }) => {
    const target = resolve(value);
    return target.start <= node.start && node.end <= target.end;
  })?.key.raw;
}
