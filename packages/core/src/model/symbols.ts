/** The names that a template declares, by kind. */

import { type Entry, type MapNode, type Node, resolve } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';

export type DeclarationKind = 'parameter' | 'resource' | 'local' | 'condition' | 'mapping' | 'rule' | 'output';

/** One declaration. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly entry: Entry;
  /** What is declared, when it is a map as it must be. */
  readonly body: MapNode | undefined;
}

/** Declarations by name; of two with the same name the last counts, as for the service. */
export type Symbols = { readonly [Kind in DeclarationKind]: ReadonlyMap<string, Declaration> };

/** The section that declares each kind. */
export const sectionOf: { readonly [Kind in DeclarationKind]: string } = {
  parameter: 'Parameters',
  resource: 'Resources',
  local: 'Locals',
  condition: 'Conditions',
  mapping: 'Mappings',
  rule: 'Rules',
  output: 'Outputs',
};

export const declarationKinds = Object.keys(sectionOf) as readonly DeclarationKind[];

/** How a person calls each kind. */
export const declarationNames: { readonly [Kind in DeclarationKind]: Text } = {
  parameter: { en: 'parameter', 'zh-cn': '参数' },
  resource: { en: 'resource', 'zh-cn': '资源' },
  local: { en: 'local', 'zh-cn': '局部变量' },
  condition: { en: 'condition', 'zh-cn': '条件' },
  mapping: { en: 'mapping', 'zh-cn': '映射' },
  rule: { en: 'rule', 'zh-cn': '规则' },
  output: { en: 'output', 'zh-cn': '输出' },
};

/** Reads the declarations of a template. */
export function readSymbols(sections: ReadonlyMap<string, Entry>): Symbols {
  const symbols = {} as { [Kind in DeclarationKind]: Map<string, Declaration> };
  for (const kind of declarationKinds) symbols[kind] = declarations(kind, sections.get(sectionOf[kind])?.value);
  return symbols;
}

function declarations(kind: DeclarationKind, section: Node | undefined): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  const map = section && resolve(section);
  if (map?.kind !== 'map') return found;
  for (const entry of map.entries) {
    const value = resolve(entry.value);
    found.set(entry.key.raw, { kind, name: entry.key.raw, entry, body: value.kind === 'map' ? value : undefined });
  }
  return found;
}
