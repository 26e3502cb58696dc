/** Where the template's own metadata name parameters and outputs: how the console groups, hides and presets them. */
import { type MapNode, type Node, resolve, type ScalarNode, type SeqNode, valueIn } from '../syntax/node.ts';
import type { Template } from './template.ts';

/** `group` and `hidden` name parameters, `output` an output, `predefined` a parameter that is given a value. */
export type InterfaceRole = 'group' | 'hidden' | 'output' | 'predefined';

export interface InterfaceName {
  readonly role: InterfaceRole;
  readonly name: string;
  readonly node: ScalarNode;
  /** The list or map that it is a member of. */
  readonly holder: SeqNode | MapNode;
}

/** The names in the order of the text. */
export function interfaceNames(template: Template): InterfaceName[] {
  const metadata = mapOf(template.sections.get('Metadata')?.value);
  if (metadata === undefined) return [];
  const found: InterfaceName[] = [];
  const addList = (role: InterfaceRole, node: Node | undefined) => {
    const list = node && resolve(node);
    if (list?.kind !== 'seq') return;
    for (const item of list.items) {
      const scalar = resolve(item);
      if (scalar.kind === 'scalar' && scalar.value !== null) {
        found.push({ role, name: scalar.raw, node: scalar, holder: list });
      }
    }
  };
  const page = mapOf(valueIn(metadata, template.spec.grammar.interfaceKey));
  for (const group of itemsOf(page && valueIn(page, 'ParameterGroups'))) {
    const map = mapOf(group);
    addList('group', map && valueIn(map, 'Parameters'));
  }
  addList('hidden', page && valueIn(page, 'Hidden'));
  addList('output', page && valueIn(page, 'Outputs'));
  for (const preset of itemsOf(valueIn(metadata, 'PredefinedParameters'))) {
    const map = mapOf(preset);
    const values = mapOf(map && valueIn(map, 'Parameters'));
    for (const { key } of values?.entries ?? []) {
      if (values !== undefined) found.push({ role: 'predefined', name: key.raw, node: key, holder: values });
    }
  }
  return found;
}

function mapOf(node: Node | undefined): MapNode | undefined {
  const target = node && resolve(node);
  return target?.kind === 'map' ? target : undefined;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  const target = node && resolve(node);
  return target?.kind === 'seq' ? target.items : [];
}
