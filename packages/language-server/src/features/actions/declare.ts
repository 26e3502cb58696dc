/** Declares a name that is used and not there, and makes a parameter out of a literal. */
import type { Document, Edit, Node, ScalarNode } from '@ros-lint/core';
import { contentSpan, declarationNames, quote, resolve, type Template, touches } from '@ros-lint/core/model';
import { templateAt } from '../../snapshot.ts';
import { type At, lookAt } from '../at.ts';
import { type Action, type Asked, titled } from './action.ts';
import { insertIntoSection } from './insert.ts';
import { map, text, type Writable } from './writable.ts';

const sections = { parameter: 'Parameters', condition: 'Conditions', mapping: 'Mappings' } as const;
/** Sections that mostly stand below the three, so that a new one goes before them. */
const below = ['Mappings', 'Conditions', 'Locals', 'Rules', 'Resources', 'Outputs'];

/** The parameter, condition or mapping that a reference lacks. */
export function createActions({ snapshot, span }: Asked): Action[] {
  const template = templateAt(snapshot, span.start);
  if (template === undefined) return [];
  const actions: Action[] = [];
  for (const reference of template.references) {
    const isHere = touches(reference.span, span.start) || touches(reference.span, span.end);
    if (!isHere || template.target(reference) !== undefined || !/^[A-Za-z][\w-]*$/.test(reference.name)) continue;
    const kind = reference.kind === 'condition' || reference.kind === 'mapping' ? reference.kind : 'parameter';
    if (kind === 'parameter' && reference.kind !== 'ref' && reference.kind !== 'sub') continue;
    const noun = declarationNames[kind];
    const value = skeletonOf(kind, reference.keys ?? []);
    const finding = snapshot.analysis.diagnostics.find(({ span: place }) => place.start === reference.span.start);
    const order = below.filter((name) => name !== sections[kind]);
    actions.push({
      title: titled(
        {
          en: `Declare the ${noun.en} ${quote(reference.name)}`,
          'zh-cn': `声明${noun['zh-cn']} ${quote(reference.name)}`,
        },
        snapshot,
      ),
      kind: 'quickfix',
      edits: [insertIntoSection(template.document, template.root, sections[kind], reference.name, value, order)],
      ...(finding && { finding }),
    });
  }
  return actions.slice(0, 1);
}

function skeletonOf(kind: keyof typeof sections, keys: readonly (ScalarNode | undefined)[]): Writable {
  if (kind === 'parameter') return map({ Type: text('String') });
  // A condition that always holds can be read by the service, and is seen by everybody.
  if (kind === 'condition') return { kind: 'scalar', value: true };
  const [first, second] = keys.map((key) => key?.raw);
  return map({ [first ?? 'key']: map({ [second ?? 'name']: text('') }) });
}

/** A literal of a property becomes the default of a new parameter: this one, or all equal ones. */
export function extractActions({ snapshot, span }: Asked): Action[] {
  const template = templateAt(snapshot, span.start);
  if (template === undefined) return [];
  const { document } = template;
  const at = lookAt(document.root ?? template.root, snapshot.spec, span.start);
  const scalar = literalAt(at);
  if (scalar === undefined || scalar.value === null || !touches(scalar, span.start)) return [];
  const key = String(at.levels.findLast(({ entry }) => entry !== undefined)?.entry?.key.raw ?? 'Value');
  const name = freeName(key, template);
  const type = typeof scalar.value === 'number' ? 'Number' : typeof scalar.value === 'boolean' ? 'Boolean' : 'String';
  const value = map({ Type: text(type), Default: { kind: 'scalar', value: scalar.value, raw: scalar.raw } });
  const declare = insertIntoSection(document, template.root, sections.parameter, name, value, below);
  const equal = [...equalLiterals(template, scalar, snapshot)];
  const one: Action = {
    title: titled({ en: `Make ${quote(name)} a parameter`, 'zh-cn': `提取为参数 ${quote(name)}` }, snapshot),
    kind: 'refactor.extract',
    edits: [declare, replacement(scalar, name, document)],
  };
  if (equal.length < 2) return [one];
  const all: Action = {
    title: titled(
      {
        en: `Make ${quote(name)} a parameter, ${equal.length} places`,
        'zh-cn': `提取为参数 ${quote(name)},共 ${equal.length} 处`,
      },
      snapshot,
    ),
    kind: 'refactor.extract',
    edits: [declare, ...equal.map((each) => replacement(each, name, document))],
  };
  return [one, all];
}

/** A scalar that is the whole value of a property and is no text of several lines. */
function literalAt({ levels, key }: At): ScalarNode | undefined {
  const innermost = levels.at(-1);
  if (key !== undefined || innermost?.node.kind !== 'scalar' || innermost.role.kind !== 'property') return undefined;
  if (innermost.shape?.literal || innermost.node.style === 'literal' || innermost.node.style === 'folded')
    return undefined;
  return innermost.node;
}

function* equalLiterals(template: Template, scalar: ScalarNode, { spec }: Asked['snapshot']): Iterable<ScalarNode> {
  const root = template.document.root ?? template.root;
  for (const { body } of template.symbols.resource.values()) {
    for (const each of body === undefined ? [] : scalarsIn(body)) {
      if (each.value === scalar.value && literalAt(lookAt(root, spec, contentSpan(each).start)) === each) yield each;
    }
  }
}

function* scalarsIn(node: Node): Iterable<ScalarNode> {
  const target = node.kind === 'alias' ? undefined : resolve(node);
  if (target === undefined) return;
  if (target.kind === 'scalar') yield target;
  else if (target.kind === 'seq') for (const item of target.items) yield* scalarsIn(item);
  else for (const { value } of target.entries) yield* scalarsIn(value);
}

function replacement({ start, end, parent }: ScalarNode, name: string, { language }: Document): Edit {
  const isShort = language === 'yaml';
  const newText = isShort ? (parent?.style === 'flow' ? `{ Ref: ${name} }` : `!Ref ${name}`) : `{ "Ref": "${name}" }`;
  return { span: { start, end }, newText };
}

function freeName(wanted: string, { symbols }: Template): string {
  const name = wanted.replace(/\W/g, '') || 'Value';
  const isTaken = (each: string) =>
    symbols.parameter.has(each) || symbols.resource.has(each) || symbols.local.has(each);
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name}${number}`;
  return free;
}
