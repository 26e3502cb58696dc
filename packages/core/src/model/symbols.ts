/** The names that a template declares, by kind. */
import { type Entry, type MapNode, type Node, resolve } from '../syntax/node.ts';

export type SymbolKind = 'parameter' | 'resource' | 'local' | 'condition' | 'mapping' | 'rule' | 'output';

/** One declaration. */
export interface Declaration {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly entry: Entry;
  /** What is declared, when it is a map as it must be. */
  readonly body: MapNode | undefined;
}

/** Declarations by name; of two with the same name the last counts, as for the service. */
export type Symbols = { readonly [Kind in SymbolKind]: ReadonlyMap<string, Declaration> };

/** The section that declares each kind. */
export const sectionOf: { readonly [Kind in SymbolKind]: string } = {
  parameter: 'Parameters',
  resource: 'Resources',
  local: 'Locals',
  condition: 'Conditions',
  mapping: 'Mappings',
  rule: 'Rules',
  output: 'Outputs',
};

export const symbolKinds = Object.keys(sectionOf) as readonly SymbolKind[];

/** Reads the declarations of a template. */
export function readSymbols(sections: ReadonlyMap<string, Entry>): Symbols {
  const symbols = {} as { [Kind in SymbolKind]: Map<string, Declaration> };
  for (const kind of symbolKinds) symbols[kind] = declarations(kind, sections.get(sectionOf[kind])?.value);
  return symbols;
}

function declarations(kind: SymbolKind, section: Node | undefined): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  const map = section && resolve(section);
  if (map?.kind !== 'map') return found;
  for (const entry of map.entries) {
    const value = resolve(entry.value);
    found.set(entry.key.raw, { kind, name: entry.key.raw, entry, body: value.kind === 'map' ? value : undefined });
  }
  return found;
}
