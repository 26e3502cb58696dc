/** A local used where its kind cannot be, or where what it holds cannot stand. */
import type { Context } from '../functions/function.ts';
import { localType } from '../model/local-type.ts';
import { contextOf } from '../model/place.ts';
import type { PlacedCall, Reference } from '../model/references.ts';
import type { Declaration } from '../model/symbols.ts';
import type { Template } from '../model/template.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly problem: Text;
}

export default defineRule<Data, 'template'>({
  id: 'misplaced-local',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The local ${name} is not supported here.` },
  summary: {
    en: 'A local is used where its kind, or what it holds, cannot be used.',
    'zh-cn': '局部变量的类型或内容不能用于此处。',
  },
  why: {
    en: 'A DATASOURCE local is known to other locals only, and only it has attributes. The text of a Macro is pasted where it is used, so what it holds must be allowed there.',
    'zh-cn':
      'DATASOURCE 局部变量只能被其他局部变量引用,且只有它有属性。Macro 的内容会粘贴到使用处,因此其内容必须在该处可用。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  Zones:
    Type: DATASOURCE::ECS::Zones
Outputs:
  Zones:
    Value:
      Ref: Zones
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  Zones:
    Type: DATASOURCE::ECS::Zones
  First:
    Type: Eval
    Value:
      Fn::Select: [0, {Ref: Zones}]
Outputs:
  Zone:
    Value:
      Ref: First
`,
  message: {
    en: ({ name, problem }) => `${quote(name)} ${problem.en}`,
    'zh-cn': ({ name, problem }) => `${quote(name)} ${problem['zh-cn']}`,
  },
  *check(template) {
    if (template.symbols.local.size === 0) return;
    const contents = contentsOf(template);
    for (const reference of template.references) {
      const target = template.target(reference);
      if (target?.kind !== 'local') continue;
      const problem = problemOf(reference, target, contents);
      if (problem !== undefined) yield { span: reference.span, data: { name: target.name, problem } };
    }
  },
});

const say = {
  query: {
    en: 'is a DATASOURCE local, which only other locals can use; expected an Eval local',
    'zh-cn': '是 DATASOURCE 局部变量,只能被其他局部变量引用;应使用 Eval 局部变量',
  },
  attribute: {
    en: 'has no attributes; expected a DATASOURCE local, or a resource',
    'zh-cn': '没有属性;应为 DATASOURCE 局部变量或资源',
  },
  holds: (what: string): Text => ({
    en: `holds ${quote(what)}, which cannot be used here`,
    'zh-cn': `包含 ${quote(what)},不能在此处使用`,
  }),
};

function problemOf(
  { place, kind }: Reference,
  local: Declaration,
  contents: (local: string) => Contents,
): Text | undefined {
  const type = localType(local);
  if (type === 'query') return place === 'local' || place === 'pasted' ? undefined : say.query;
  if (kind === 'attribute' && type !== undefined) return say.attribute;
  if (type !== 'macro' || place === 'pasted') return undefined;
  const { calls, resource } = contents(local.name);
  const context = contextOf(place);
  const call = context && [...calls.values()].find(({ definition }) => !allows(definition, context));
  if (call !== undefined) return say.holds(call.name);
  // What is evaluated before there are resources cannot name one, however it comes by the name.
  const isEarly = place === 'condition' || place === 'count' || place === 'local';
  return isEarly && resource !== undefined ? say.holds(resource) : undefined;
}

/** A function that nobody knows is told where it stands. */
function allows(definition: PlacedCall['definition'], context: Context): boolean {
  return definition === undefined || definition.contexts.includes(context);
}

/** What the text of a local holds, that of the locals pasted into it included. */
interface Contents {
  /** One call of each function. */
  readonly calls: ReadonlyMap<string, PlacedCall>;
  /** A resource that it names. */
  readonly resource: string | undefined;
}

function contentsOf(template: Template): (local: string) => Contents {
  const own = new Map<string, { calls: Map<string, PlacedCall>; resource: string | undefined; locals: Set<string> }>();
  for (const name of template.symbols.local.keys()) {
    own.set(name, { calls: new Map(), resource: undefined, locals: new Set() });
  }
  for (const call of template.calls)
    if (call.owner.kind === 'local') own.get(call.owner.name)?.calls.set(call.name, call);
  for (const reference of template.references) {
    const part = reference.place === 'pasted' ? own.get(reference.owner.name) : undefined;
    const target = part && template.target(reference);
    if (part === undefined || target === undefined) continue;
    if (target.kind === 'resource') part.resource ??= target.name;
    else if (target.kind === 'local' && localType(target) === 'macro') part.locals.add(target.name);
  }
  const known = new Map<string, Contents>();
  const collect = (local: string): Contents => {
    const calls = new Map<string, PlacedCall>();
    let resource: string | undefined;
    const seen = new Set([local]);
    // The set grows while it is walked through.
    for (const name of seen) {
      const part = own.get(name);
      for (const [key, call] of part?.calls ?? []) calls.set(key, call);
      resource ??= part?.resource;
      if (seen.size < MOST_LOCALS) for (const other of part?.locals ?? []) seen.add(other);
    }
    return { calls, resource };
  };
  return (local) => {
    const contents = known.get(local) ?? collect(local);
    known.set(local, contents);
    return contents;
  };
}

/** The service follows fewer steps by far. */
const MOST_LOCALS = 50;
