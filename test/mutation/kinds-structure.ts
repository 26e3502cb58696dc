/** Breakages of structure: sections and keys misspelt, missing, doubled, of the wrong kind, or in the wrong kind of template. */
import type { DeclarationKind } from '../../packages/core/src/model/symbols.ts';
import { type Entry, entryOf, type MapNode, textOf } from '../../packages/core/src/syntax/node.ts';
import {
  type Breakage,
  insertAt,
  insertEntry,
  type Kind,
  mapIn,
  removeEntry,
  replaceNode,
  replaceValue,
  type Subject,
} from './mutant.ts';
import { misspelt, type Random } from './random.ts';

const failed = ['StackValidationFailed'] as const;
const section = ['InvalidTemplateSection'] as const;
const property = ['InvalidTemplatePropertyType'] as const;
const version = ['InvalidTemplateVersion'] as const;
const nothing = ['none'] as const;

export const structureKinds: readonly Kind[] = [
  {
    name: 'misspell a section',
    codes: section,
    breakIn: ({ root, text }, random) => misspellKey(text, root, random, (name) => name !== 'ROSTemplateFormatVersion'),
  },
  {
    name: 'section of the wrong kind',
    codes: section,
    breakIn: (subject) => replaceSection(subject, 'Outputs', '["a"]'),
  },
  {
    name: 'another version',
    codes: version,
    breakIn: ({ root }) => replaceField(root, 'ROSTemplateFormatVersion', '«"2015-09-02"»'),
  },
  {
    name: 'no version',
    codes: version,
    breakIn(subject) {
      const edit = removeEntry(subject, subject.root, 'ROSTemplateFormatVersion');
      const first = subject.root.entries.find(({ key }) => key.value !== 'ROSTemplateFormatVersion');
      return edit && first && { edits: [edit], places: [first.key] };
    },
  },
  inBody('misspell a key of a resource', 'resource', nothing, ({ text }, body, random) =>
    misspellKey(text, body, random, (name) => name === 'Properties' || name === 'DependsOn' || name === 'Condition'),
  ),
  inBody('misspell the Type of a resource', 'resource', [...property, 'none'], ({ text }, body, random) =>
    misspellKey(text, body, random, (name) => name === 'Type'),
  ),
  inBody('a resource without Type', 'resource', property, (subject, body, _random, entry) => {
    const edit = removeEntry(subject, body, 'Type');
    return edit && { edits: [edit], places: [entry.key] };
  }),
  inBody('a type of another service', 'resource', failed, (_subject, body) =>
    replaceField(body, 'Type', '"«AWS::EC2::Instance»"'),
  ),
  inBody('Properties of the wrong kind', 'resource', property, (_subject, body) =>
    replaceField(body, 'Properties', '«["a"]»'),
  ),
  inBody('DependsOn of the wrong kind', 'resource', property, (subject, body) =>
    addField(subject, body, 'DependsOn', '«5»'),
  ),
  inBody('DependsOn with a list inside', 'resource', property, (subject, body) =>
    addField(subject, body, 'DependsOn', '[«["a"]»]'),
  ),
  inBody('Condition of the wrong kind', 'resource', property, (subject, body) =>
    addField(subject, body, 'Condition', '«true»'),
  ),
  inBody('DeletionPolicy in the wrong case', 'resource', failed, (subject, body) =>
    addField(subject, body, 'DeletionPolicy', '«"retain"»'),
  ),
  inBody('Count that is negative', 'resource', failed, (subject, body) => addField(subject, body, 'Count', '«-1»')),
  inBody('Count of a resource', 'resource', ['InvalidTemplateReference'], (subject, body, _random, entry) =>
    addField(subject, body, 'Count', `{"Ref": "«${entry.key.raw}»"}`),
  ),
  inBody('misspell a key of an output', 'output', section, ({ text }, body, random) =>
    misspellKey(text, body, random, (name) => name === 'Value'),
  ),
  inBody('an output without Value', 'output', section, (subject, body, _random, entry) => {
    const edit = removeEntry(subject, body, 'Value');
    return edit && { edits: [edit], places: [entry.key] };
  }),
  inBody('an output of the wrong kind', 'output', section, (_subject, body, _random, entry) => ({
    edits: [replaceValue(body, '["a"]')],
    places: [entry.key],
  })),
  inBody('misspell the Type of a parameter', 'parameter', [...failed, 'none'], ({ text }, body, random) =>
    misspellKey(text, body, random, (name) => name === 'Type'),
  ),
  inBody('an unknown type of a parameter', 'parameter', failed, (_subject, body) =>
    replaceField(body, 'Type', '«"Sting"»'),
  ),
  inBody(
    'a default that is not allowed',
    'parameter',
    failed,
    (_subject, body) => entryOf(body, 'AllowedValues') && replaceField(body, 'Default', '«"qqqqq"»'),
  ),
  inBody(
    'a range of nothing',
    'parameter',
    failed,
    (_subject, body) => entryOf(body, 'MaxValue') && replaceField(body, 'MinValue', '«99999999999»'),
  ),
  inBody('a broken pattern', 'parameter', failed, (_subject, body) => replaceField(body, 'AllowedPattern', '«"a(b"»')),
  inBody('a dependency named twice', 'resource', nothing, (subject, body) => {
    const list = entryOf(body, 'DependsOn')?.value;
    const name = list?.kind === 'seq' ? textOf(list.items[0]) : textOf(list);
    return list && name !== undefined ? { edits: [replaceNode(subject, list, `["${name}", «"${name}"»]`)] } : undefined;
  }),
  inBody('a duplicate key', 'resource', nothing, (subject, body, random) => {
    const properties = mapIn(entryOf(body, 'Properties')?.value);
    const entry = properties && random.pick(properties.entries);
    const edit = properties && entry && insertEntry(subject, properties, entry.key.raw, '"x"');
    return edit && entry && { edits: [edit], places: [entry.key] };
  }),
  {
    name: 'a condition that is text',
    codes: failed,
    breakIn({ template }, random) {
      const condition = random.pick([...template.symbols.condition.values()]);
      return condition && { edits: [replaceValue(condition.entry.value, '«"a"»')] };
    },
  },
  {
    name: 'a function that no condition can call',
    codes: failed,
    breakIn({ template }, random) {
      const condition = random.pick([...template.symbols.condition.values()]);
      const call = '{"Fn::Equals": [{«"Fn::Sub"»: "${ALIYUN::Region}"}, "a"]}';
      return condition && condition.body?.style !== 'tag'
        ? { edits: [replaceValue(condition.entry.value, call)] }
        : undefined;
    },
  },
  {
    name: 'a resource in a condition',
    codes: ['InvalidTemplateReference'],
    breakIn({ template }, random) {
      const condition = random.pick([...template.symbols.condition.values()]);
      const resource = random.pick([...template.symbols.resource.keys()]);
      const call = `{"Fn::Equals": [{"Ref": "«${resource}»"}, "a"]}`;
      return condition && condition.body?.style !== 'tag'
        ? { edits: [replaceValue(condition.entry.value, call)] }
        : undefined;
    },
  },
  added('a local of no type', 'Locals', [...failed, ...section], () => '{"Broken": {"Type": "«Text»", "Value": 1}}'),
  added('a local with a key too many', 'Locals', section, () => '{"Broken": {"Value": 1, «"Note"»: 2}}'),
  added(
    'a local that sees a resource',
    'Locals',
    ['InvalidTemplateReference'],
    (name) => `{"Broken": {"Type": "Eval", "Value": {"Ref": "«${name}»"}}}`,
  ),
  added(
    'locals in a circle',
    'Locals',
    ['CircularDependency'],
    () => '{"Broken": {"Value": {"Ref": "«Other»"}}, "Other": {"Value": {"Ref": "Broken"}}}',
  ),
  added(
    'a rule that sees a resource',
    'Rules',
    ['InvalidTemplateReference'],
    (name) => `{"Broken": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "«${name}»"}, "a"]}}]}}`,
  ),
  added('a rule without Assert', 'Rules', failed, () => '{"Broken": {"Assertions": [{«"AssertDescription"»: "a"}]}}'),
  added('a mapping of one level', 'Mappings', nothing, () => '{"Broken": {«"a"»: "b"}}'),
  added(
    'a mapping with a function',
    'Mappings',
    nothing,
    () => '{"Broken": {"a": {"b": {«"Ref"»: "ALIYUN::Region"}}}}',
  ),
  added('a transform of another service', 'Transform', section, () => '"«AWS::Serverless-2016-10-31»"'),
  added('a workspace that nothing reads', 'Workspace', section, () => '{"main.tf": ""}'),
  {
    name: 'a missing key of a mapping',
    codes: failed,
    breakIn({ template }, random) {
      const uses = template.references.filter(({ kind, keys }) => kind === 'mapping' && keys?.[1] !== undefined);
      const key = random.pick(uses)?.keys?.[1];
      return key && { edits: [replaceValue(key, `«"${misspelt(key.raw, random)}"»`)] };
    },
  },
  {
    name: 'a nested stack asked for no output',
    codes: ['InvalidTemplateAttribute'],
    breakIn(subject) {
      const { resource } = subject.template.symbols;
      const resources = mapIn(subject.template.sections.get('Resources')?.value);
      const outputs = mapIn(subject.template.sections.get('Outputs')?.value);
      if (resources === undefined || outputs === undefined || resource.has('Broken')) return undefined;
      const child = '{"Type": "ALIYUN::ROS::Stack", "Properties": {"TemplateURL": "oss://a/b"}}';
      const edits = [
        insertEntry(subject, resources, 'Broken', child),
        insertEntry(subject, outputs, 'BrokenOutput', '{"Value": {"Fn::GetAtt": ["Broken", "«Id»"]}}'),
      ];
      return edits.some((edit) => edit === undefined)
        ? undefined
        : { edits: edits.filter((edit) => edit !== undefined) };
    },
  },
];

/** In templates of Terraform code. */
export const terraformKinds: readonly Kind[] = [
  added('resources in a Terraform template', 'Resources', section, () => '{}'),
  {
    name: 'a Terraform template without files',
    codes: section,
    breakIn: (subject) => replaceSection(subject, 'Workspace', '{}'),
  },
];

function inBody(
  name: string,
  kind: DeclarationKind,
  codes: Kind['codes'],
  breakBody: (subject: Subject, body: MapNode, random: Random, entry: Entry) => Breakage | undefined,
): Kind {
  return {
    name,
    codes,
    breakIn(subject, random) {
      const declarations = [...subject.template.symbols[kind].values()];
      const declaration = random.pick(declarations.filter(({ body }) => body?.style !== 'tag'));
      const { body, entry } = declaration ?? {};
      return body && entry && breakBody(subject, body, random, entry);
    },
  };
}

function misspellKey(text: string, map: MapNode, random: Random, may: (name: string) => boolean): Breakage | undefined {
  const key = random.pick(map.entries.filter((entry) => may(entry.key.raw)))?.key;
  if (key === undefined) return undefined;
  const mark = /^["']/.exec(text.slice(key.start, key.end))?.[0] ?? '';
  return { edits: [replaceValue(key, `«${mark}${misspelt(key.raw, random)}${mark}»`)] };
}

function replaceField(map: MapNode, name: string, newText: string): Breakage | undefined {
  const value = entryOf(map, name)?.value;
  return value && value.end > value.start ? { edits: [replaceValue(value, newText)] } : undefined;
}

/** Sets a field that is missing. */
function addField(subject: Subject, body: MapNode, name: string, value: string): Breakage | undefined {
  if (entryOf(body, name) !== undefined || textOf(entryOf(body, 'Type')?.value)?.startsWith('MODULE::'))
    return undefined;
  const edit = insertEntry(subject, body, name, value);
  return edit && { edits: [edit] };
}

function replaceSection({ template }: Subject, name: string, newText: string): Breakage | undefined {
  const entry = template.sections.get(name);
  return entry && { edits: [replaceValue(entry.value, newText)], places: [entry.key] };
}

/** A section that the template does not have yet; its key is the wrong token when the value marks none. */
function added(name: string, key: string, codes: Kind['codes'], value: (resource: string) => string): Kind {
  return {
    name,
    codes,
    breakIn(subject, random) {
      const resource = random.pick([...subject.template.symbols.resource.keys()]) ?? '';
      if (subject.template.sections.has(key)) return undefined;
      const text = value(resource);
      const edit = insertEntry(subject, subject.root, key, text);
      if (edit === undefined) return undefined;
      const newText = text.includes('«') ? edit.newText : edit.newText.replace(key, `«${key}»`);
      return { edits: [insertAt(edit.span.start, newText)] };
    },
  };
}
