/** A ROS template as something that can be asked: what it declares, what it uses, what needs what. It never judges. */
import type { Names } from '../functions/function.ts';
import type { PseudoParameter, Spec } from '../spec/spec.ts';
import { type Document, isHidden } from '../syntax/document.ts';
import { type Entry, type MapNode, type Node, textOf } from '../syntax/node.ts';
import { innerBlocks, type PlacedBlock } from './address-blocks.ts';
import { type AssociationUse, associationUses } from './association.ts';
import { type Graph, graphOf } from './graph.ts';
import { hiddenNames } from './hidden-names.ts';
import { type InterfaceName, interfaceNames } from './interface.ts';
import { neededOf, neededResources } from './needs.ts';
import { visibleKinds } from './place.ts';
import { type PropertyMisfit, propertyMisfits, type TypedResource, typedResources } from './properties.ts';
import { wholeReferences } from './property-values.ts';
import { type PlacedCall, type Reference, type Stray, type Walked, walk } from './references.ts';
import { type EntityMisfit, structureOf } from './structure.ts';
import { type Declaration, type DeclarationKind, readSymbols, type Symbols } from './symbols.ts';
import { exactParameters, type TemplateTypes, typesOf } from './types.ts';

export type TemplateKind = 'plain' | 'terraform' | 'serverless';

export interface Template {
  readonly document: Document;
  readonly spec: Spec;
  readonly root: MapNode;
  /** What `Transform` makes of it. */
  readonly kind: TemplateKind;
  /** Entries of the root by name; of two with the same name the last. */
  readonly sections: ReadonlyMap<string, Entry>;
  readonly symbols: Symbols;
  /** Every call of a function that the service evaluates, in the order of the walk. */
  readonly calls: readonly PlacedCall[];
  /** Every place that names a declaration. */
  readonly references: readonly Reference[];
  /** The resource of another template whose property this one is. */
  readonly holder: { readonly template: Template; readonly resource: Declaration } | undefined;
  /** Templates inside properties. */
  readonly nested: readonly Template[];
  /** How the parts of the template misfit its grammar. */
  readonly misfits: readonly EntityMisfit[];
  /** The resources whose properties can be judged. */
  readonly typedResources: readonly TypedResource[];
  /** Uses of names that are the whole of a value in a property, by the node of the value. */
  readonly wholeReferences: ReadonlyMap<Node, Reference>;
  /** Address blocks that belong into others. */
  readonly innerBlocks: readonly PlacedBlock[];
  /** How the properties of the resources misfit their types. */
  readonly propertyMisfits: readonly PropertyMisfit[];
  /** Where parameters name each other in what they tell the console. */
  readonly associationUses: readonly AssociationUse[];
  /** Where the template's own metadata name parameters and outputs. */
  readonly interfaceNames: readonly InterfaceName[];
  /** The resources and what they need. */
  readonly dependencies: Graph;
  /** The conditions, and the locals, and what they need of their own kind. */
  readonly conditionNeeds: Graph;
  readonly localNeeds: Graph;
  /** What the values are, as arguments of functions. */
  readonly types: TemplateTypes;
  /** What the values are, as properties, which take a parameter as it is. */
  readonly propertyTypes: TemplateTypes;
  /** Keys that look like functions and are plain data for the service. */
  readonly strays: readonly Stray[];
  /** What a use means, or nothing when the template declares no such thing that is visible there. */
  target(reference: Reference): Target | undefined;
  /** Whether anything in the template names a declaration. */
  isUsed(kind: DeclarationKind, name: string): boolean;
  /** Names that could stand at the place of a use. */
  namesFor(reference: Reference): string[];
  /** True where names may exist that the text does not show, so that an unknown one is no defect. */
  isOpen(reference: Reference): boolean;
}

export type Target = Declaration | PseudoTarget;

export interface PseudoTarget {
  readonly kind: 'pseudo';
  readonly name: string;
  readonly parameter: PseudoParameter;
}

/** Reads a template from the root of a document, or from a map inside one. */
export function readTemplate(document: Document, root: MapNode, spec: Spec, holder?: Template['holder']): Template {
  return new ReadTemplate(document, root, spec, holder);
}

/** What is derived is found on first use. A class, because V8 gives every object with getters of its own a slow table of properties. */
class ReadTemplate implements Template {
  readonly document: Document;
  readonly spec: Spec;
  readonly root: MapNode;
  readonly kind: TemplateKind;
  readonly sections: ReadonlyMap<string, Entry>;
  readonly symbols: Symbols;
  readonly calls: readonly PlacedCall[];
  readonly references: readonly Reference[];
  readonly strays: readonly Stray[];
  readonly holder: Template['holder'];
  /** The roots of the nested templates. */
  readonly children: Walked['nested'];
  readonly #pseudo: ReadonlyMap<string, PseudoParameter>;
  readonly #mayHide: (name: string) => boolean;
  readonly #targets = new Map<Reference, Target | undefined>();
  /** What was derived, by what derives it. */
  readonly #derived = new Map<unknown, unknown>();

  constructor(document: Document, root: MapNode, spec: Spec, holder: Template['holder']) {
    this.document = document;
    this.spec = spec;
    this.root = root;
    this.holder = holder;
    this.sections = new Map(root.entries.map((entry) => [entry.key.raw, entry]));
    const symbols = readSymbols(this.sections);
    this.symbols = symbols;
    this.kind = kindOf(this.sections.get('Transform')?.value, spec);
    const names: Names = { text: document.text, isResource: (name) => resourceNamed(symbols, name) !== undefined };
    const { calls, references, nested, strays } = walk(symbols, names, (type, property) => {
      const shape = type === undefined ? undefined : spec.resourceType(type)?.properties.fields[property]?.shape;
      return shape?.kind === 'template' || shape?.kind === 'foreign' ? shape.kind : undefined;
    });
    this.calls = calls;
    this.references = references;
    this.strays = strays;
    this.children = nested;
    this.#pseudo = new Map(spec.pseudoParameters.map((parameter) => [parameter.name, parameter]));
    this.#mayHide = hiddenNames(document, root, spec);
  }

  get nested(): readonly Template[] {
    return this.#once(nestedIn);
  }

  get misfits(): readonly EntityMisfit[] {
    return this.#once(structureOf);
  }

  get typedResources(): readonly TypedResource[] {
    return this.#once(typedResources);
  }

  get wholeReferences(): ReadonlyMap<Node, Reference> {
    return this.#once(wholeReferences);
  }

  get innerBlocks(): readonly PlacedBlock[] {
    return this.#once(innerBlocks);
  }

  get propertyMisfits(): readonly PropertyMisfit[] {
    return this.#once(propertyMisfits);
  }

  get propertyTypes(): TemplateTypes {
    return this.#once(exactTypes);
  }

  get associationUses(): readonly AssociationUse[] {
    return this.#once(associationUses);
  }

  get interfaceNames(): readonly InterfaceName[] {
    return this.#once(interfaceNames);
  }

  get dependencies(): Graph {
    return this.#once(dependenciesOf);
  }

  get conditionNeeds(): Graph {
    return graphOf(this.symbols.condition.keys(), neededOf('condition', this));
  }

  get localNeeds(): Graph {
    return graphOf(this.symbols.local.keys(), neededOf('local', this));
  }

  get types(): TemplateTypes {
    return this.#once(looseTypes);
  }

  #once<Value>(derive: (template: ReadTemplate) => Value): Value {
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
    return this.#derived.get(derive) as Value;
  }

  target(reference: Reference): Target | undefined {
    // Many rules ask the same, and nearly every name is declared.
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    const target = this.#findTarget(reference);
    this.#targets.set(reference, target);
    return target;
  }

  #findTarget(reference: Reference): Target | undefined {
    const parameter = this.#pseudo.get(reference.name);
    if (parameter !== undefined && seesPseudo(reference, parameter))
      return { kind: 'pseudo', name: parameter.name, parameter };
    for (const kind of visibleKinds(reference.kind, reference.place)) {
      const symbol =
        kind === 'resource' ? resourceNamed(this.symbols, reference.name) : this.symbols[kind].get(reference.name);
      if (symbol !== undefined) return symbol;
    }
    return undefined;
  }

  isUsed(kind: DeclarationKind, name: string): boolean {
    return this.#once(namesByFamily).get(familyOf(kind))?.has(name) || isHidden(this.document, name);
  }

  namesFor(reference: Reference): string[] {
    const kinds = visibleKinds(reference.kind, reference.place);
    const declared = kinds.flatMap((kind) => [...this.symbols[kind].keys()]);
    const given = [...this.#pseudo.values()].filter((parameter) => seesPseudo(reference, parameter));
    return [...declared, ...given.map(({ name }) => name)];
  }

  isOpen({ name }: Reference): boolean {
    return this.kind === 'serverless' || this.#mayHide(name);
  }
}

const nestedIn = (template: ReadTemplate): Template[] =>
  template.children.map(({ root, owner }) =>
    readTemplate(template.document, root, template.spec, { template, resource: owner }),
  );

const looseTypes = (template: Template): TemplateTypes => typesOf(template);

const exactTypes = (template: Template): TemplateTypes => typesOf(template, exactParameters);

const dependenciesOf = (template: Template): Graph =>
  graphOf(template.symbols.resource.keys(), neededResources(template));

/** The resource of that name, or the one with a Count whose instance `Name[0]` it is. */
export function resourceNamed(symbols: Symbols, name: string): Declaration | undefined {
  const resource = symbols.resource.get(name);
  if (resource !== undefined || !name.endsWith(']')) return resource;
  const base = symbols.resource.get(name.slice(0, name.lastIndexOf('[')));
  const hasCount = base?.body?.entries.some(({ key }) => key.value === 'Count');
  return hasCount ? base : undefined;
}

/** The names that are used, by family. */
function namesByFamily(template: Template): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const reference of template.references) {
    const target = template.target(reference);
    if (target === undefined) continue;
    const family = familyOf(target.kind);
    const names = used.get(family);
    if (names === undefined) used.set(family, new Set([target.name]));
    else names.add(target.name);
  }
  return used;
}

/** Parameters, resources and locals share their names, so that one with the name of another counts as used with it. */
function familyOf(kind: Target['kind']): string {
  return kind === 'parameter' || kind === 'resource' || kind === 'local' ? 'value' : kind;
}

/** What is done with a resource at its end is decided by a parameter, or left out. */
function seesPseudo({ kind, place }: Reference, { absent }: PseudoParameter): boolean {
  return (kind === 'ref' || kind === 'sub') && (place !== 'deletionPolicy' || absent === true);
}

function kindOf(transform: Node | undefined, spec: Spec): TemplateKind {
  const name = textOf(transform);
  if (name === undefined) return 'plain';
  return spec.grammar.transforms.find(({ pattern }) => new RegExp(pattern).test(name))?.kind ?? 'plain';
}
