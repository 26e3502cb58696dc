/** A module with a field that only resources have, or a template around it that modules do not go with. */
import { usesModules } from '../model/modules.ts';
import type { DeclarationKind } from '../model/symbols.ts';
import type { Template } from '../model/template.ts';
import { typeFamily } from '../model/type-family.ts';
import { entryOf, type MapNode, resolve, textOf, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { defineRule, type Finding } from './rule.ts';

interface Data {
  readonly name: string;
  readonly problem: Text;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-module',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The module does not support ${name}.` },
  summary: {
    en: 'A module, or the template that uses it, has something that modules do not go with.',
    'zh-cn': '模块或使用模块的模板包含不受支持的内容。',
  },
  why: {
    en: 'A module is replaced by its resources, named Module.Resource, before anything else is read: ROS refuses a Count, Metadata and UpdatePolicy, and names with a dot may clash.',
    'zh-cn': '模块会先展开为名为“模块.资源”的资源:ROS 不支持 Count、Metadata 和 UpdatePolicy,带点号的名称可能冲突。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Network:
    Type: MODULE::My::Net::Vpc
    Count: 2
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Network:
    Type: MODULE::My::Net::Vpc
    Version: v2
`,
  message: {
    en: ({ name, problem }) => `${quote(name)} ${problem.en}`,
    'zh-cn': ({ name, problem }) => `${quote(name)} ${problem['zh-cn']}`,
  },
  *check(template, { spec }) {
    const versions = new RegExp(spec.grammar.moduleVersions);
    for (const { body } of template.symbols.resource.values()) {
      const type = textOf(body && valueIn(body, 'Type'));
      if (body === undefined || type === undefined) continue;
      const isOne = typeFamily(type, spec) === 'module';
      if (isOne) {
        for (const { key } of body.entries) {
          if (spec.grammar.moduleRefuses.includes(key.raw)) {
            yield { span: key, data: { name: key.raw, problem: say.refused } };
          }
        }
      }
      yield* judgeVersion(body, isOne, versions);
    }
    if (usesModules(template)) yield* judgeSurroundings(template);
  },
});

const say = {
  refused: { en: 'is not supported by a module', 'zh-cn': '不受模块支持' },
  idle: { en: 'has no effect on a resource that is no module', 'zh-cn': '对非模块资源不起作用' },
  version: {
    en: 'is no version of a module; expected default, latest or one such as v2',
    'zh-cn': '不是有效的模块版本;应为 default、latest 或 v2 等',
  },
  section: { en: 'is not supported in a template that uses modules', 'zh-cn': '不能用于使用模块的模板' },
  sign: (sign: string): Text => ({
    en: `holds "${sign}", which is reserved in a template that uses modules`,
    'zh-cn': `包含 "${sign}",在使用模块的模板中为保留字符`,
  }),
};

function* judgeVersion(body: MapNode, isOne: boolean, form: RegExp): Iterable<Finding<Data>> {
  const version = entryOf(body, 'Version');
  if (version === undefined) return;
  const text = textOf(version.value);
  if (!isOne) yield { span: version.key, data: { name: 'Version', problem: say.idle }, severity: 'warning' };
  else if (text !== undefined && !form.test(text)) {
    yield { span: version.value, data: { name: text, problem: say.version }, severity: 'warning' };
  }
}

/** The service refuses some of this when a module is registered, and doubts it where one is used (facts 5.7). */
function* judgeSurroundings({ symbols, sections, spec, calls }: Template): Iterable<Finding<Data>> {
  for (const name of spec.grammar.notWithModules) {
    const section = sections.get(name);
    const value = section && resolve(section.value);
    const isEmpty = value === undefined || (value.kind === 'scalar' ? value.value === null : isEmptyMap(value));
    if (section === undefined || isEmpty) continue;
    yield { span: section.key, data: { name, problem: say.section }, severity: 'warning' };
  }
  for (const { definition, key, name } of calls) {
    if (definition?.notWithModules) yield { span: key, data: { name, problem: say.section }, severity: 'warning' };
  }
  for (const [kind, signs] of reserved) {
    for (const { name, entry } of symbols[kind].values()) {
      const sign = signs.find((each) => name.includes(each));
      if (sign !== undefined) yield { span: entry.key, data: { name, problem: say.sign(sign) }, severity: 'warning' };
    }
  }
}

const reserved: readonly (readonly [DeclarationKind, readonly string[]])[] = [
  ['resource', ['.']],
  ['output', ['.']],
  ['parameter', ['.', ':']],
  ['local', ['.', ':']],
  ['condition', ['&']],
];

function isEmptyMap(node: ReturnType<typeof resolve>): boolean {
  return node.kind === 'map' && node.entries.length === 0;
}
