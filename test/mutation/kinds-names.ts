/** Breakages of names: renamed uses, dropped declarations, circles, names declared twice. */
import type { Reference } from '../../packages/core/src/model/references.ts';
import type { DeclarationKind } from '../../packages/core/src/model/symbols.ts';
import { sectionOf } from '../../packages/core/src/model/symbols.ts';
import { valueIn } from '../../packages/core/src/syntax/node.ts';
import { insertEntry, type Kind, mapIn, removeEntry, replaceValue } from './mutant.ts';
import { misspelt, type Random } from './random.ts';

const unknown = ['InvalidTemplateReference'] as const;

export const nameKinds: readonly Kind[] = [
  rename('rename Ref of a parameter', ({ kind }, target) => kind === 'ref' && target === 'parameter'),
  rename('rename Ref of a resource', ({ kind }, target) => kind === 'ref' && target === 'resource'),
  rename('rename Ref of a local', ({ kind }, target) => kind === 'ref' && target === 'local'),
  rename('rename Ref of a pseudo parameter', ({ kind }, target) => kind === 'ref' && target === 'pseudo'),
  rename('rename Ref in a condition', ({ place }) => place === 'condition'),
  rename('rename placeholder of Fn::Sub', ({ kind }) => kind === 'sub'),
  rename(
    'rename resource of Fn::GetAtt',
    ({ kind, call }) => kind === 'attribute' && call?.definition?.placeholders === undefined,
  ),
  rename(
    'rename resource inside Fn::Sub',
    ({ kind, call }) => kind === 'attribute' && call?.definition?.placeholders !== undefined,
  ),
  rename('rename DependsOn', ({ kind }) => kind === 'dependsOn'),
  rename('rename condition of a resource', ({ kind, call, owner }) => isField(kind, call) && owner.kind === 'resource'),
  rename('rename condition of an output', ({ kind, call, owner }) => isField(kind, call) && owner.kind === 'output'),
  rename(
    'rename condition of Fn::If',
    ({ kind, call }) => kind === 'condition' && call?.definition?.branches !== undefined,
  ),
  rename('rename mapping', ({ kind }) => kind === 'mapping'),
  drop('parameter'),
  drop('resource'),
  drop('condition'),
  drop('local'),
  drop('mapping'),
  {
    name: 'a name in another case',
    codes: unknown,
    breakIn({ text, template }, random) {
      const use = pickUse(template.references, random, ({ name }) => name !== swapCase(name));
      if (use === undefined) return undefined;
      const written = text.slice(use.span.start, use.span.end);
      const other = swapCase(written);
      const isDeclared = Object.values(template.symbols).some((names) => names.has(other));
      return isDeclared ? undefined : { edits: [replaceValue(use.span, `«${other}»`)] };
    },
  },
  {
    name: 'close a circle of resources',
    codes: ['CircularDependency'],
    breakIn(subject, random) {
      const { template } = subject;
      const uses = template.references.filter((use) => {
        const target = template.target(use);
        if (target?.kind !== 'resource' || use.owner.kind !== 'resource' || use.branch) return false;
        const body = target.body;
        return body !== undefined && target.name !== use.owner.name && valueIn(body, 'DependsOn') === undefined;
      });
      const use = random.pick(uses);
      const target = use && template.target(use);
      if (use === undefined || target?.kind !== 'resource' || target.body === undefined) return undefined;
      const edit = insertEntry(subject, target.body, 'DependsOn', `«"${use.owner.name}"»`);
      return edit && { edits: [edit] };
    },
  },
  {
    name: 'a resource that needs itself',
    codes: ['CircularDependency'],
    breakIn(subject, random) {
      const resources = [...subject.template.symbols.resource.values()];
      const resource = random.pick(resources.filter(({ body }) => body && !valueIn(body, 'DependsOn')));
      const edit = resource?.body && insertEntry(subject, resource.body, 'DependsOn', `«"${resource.name}"»`);
      return edit && { edits: [edit] };
    },
  },
  {
    name: 'a condition that needs itself',
    codes: ['CircularDependency'],
    breakIn({ template }, random) {
      const condition = random.pick([...template.symbols.condition.values()]);
      if (condition === undefined || condition.body?.style === 'tag') return undefined;
      return { edits: [replaceValue(condition.entry.value, `{"Fn::Not": «"${condition.name}"»}`)] };
    },
  },
  {
    name: 'two conditions in a circle',
    codes: ['CircularDependency'],
    breakIn({ template }, random) {
      const [one, two] = random.shuffle([...template.symbols.condition.values()]);
      if (one === undefined || two === undefined || one.body?.style === 'tag' || two.body?.style === 'tag')
        return undefined;
      return {
        edits: [
          replaceValue(one.entry.value, `{"Fn::Not": «"${two.name}"»}`),
          replaceValue(
            two.entry.value,
            `{"Fn::Or": [«"${one.name}"», {"Fn::Equals": [{"Ref": "ALIYUN::Region"}, "a"]}]}`,
          ),
        ],
      };
    },
  },
  {
    name: 'a resource with the name of a parameter',
    codes: ['StackValidationFailed'],
    breakIn(subject, random) {
      const parameter = random.pick([...subject.template.symbols.parameter.keys()]);
      const section = mapIn(subject.template.sections.get('Resources')?.value);
      if (parameter === undefined || section === undefined || !/^\w+$/.test(parameter)) return undefined;
      const edit = insertEntry(subject, section, parameter, '{"Type": "ALIYUN::ROS::WaitConditionHandle"}');
      if (edit === undefined) return undefined;
      return { edits: [{ ...edit, newText: edit.newText.replace(parameter, `«${parameter}»`) }] };
    },
  },
];

function isField(kind: Reference['kind'], call: Reference['call']): boolean {
  return kind === 'condition' && call === undefined;
}

type Choice = (use: Reference, target: string) => boolean;

function rename(name: string, choice: Choice): Kind {
  return {
    name,
    codes: unknown,
    breakIn(subject, random) {
      const { template, text } = subject;
      const use = pickUse(template.references, random, (each) => {
        const target = template.target(each);
        return target !== undefined && choice(each, target.kind);
      });
      if (use === undefined) return undefined;
      const written = text.slice(use.span.start, use.span.end);
      return written === use.name ? { edits: [replaceValue(use.span, `«${misspelt(written, random)}»`)] } : undefined;
    },
  };
}

/** A declaration taken away that something needs; one of its uses must be told. */
function drop(kind: Exclude<DeclarationKind, 'rule' | 'output'>): Kind {
  return {
    name: `drop a ${kind} that is used`,
    codes: unknown,
    breakIn(subject, random) {
      const { template } = subject;
      const section = mapIn(template.sections.get(sectionOf[kind])?.value);
      const uses = template.references.filter((use) => template.target(use)?.kind === kind);
      const name = random.pick(uses.map((use) => template.target(use)?.name));
      if (section === undefined || name === undefined) return undefined;
      const isOnly = section.entries.length === 1;
      const edit = isOnly ? replaceValue(section, '{}') : removeEntry(subject, section, name);
      // Uses inside what is dropped go with it.
      const places = uses.filter((use) => template.target(use)?.name === name && use.owner.name !== name);
      if (edit === undefined || places.length === 0) return undefined;
      return { edits: [edit], places: places.map(({ span }) => span) };
    },
  };
}

function pickUse(
  uses: readonly Reference[],
  random: Random,
  choice: (use: Reference) => boolean,
): Reference | undefined {
  return random.pick(uses.filter(choice));
}

function swapCase(name: string): string {
  const first = name.charAt(0);
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + name.slice(1);
}
