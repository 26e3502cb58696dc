/** Holds a configuration against its published schema. Loaded only where there is a configuration. */
import { type Document, type Entry, type Node, nearest, rules, type Span, type Text } from '@ros-lint/core';
import judge, { type Complaint } from '../data/judge-config.js';
import { childOf, keyOf, nodeAt, plainOf } from './tree.ts';

/** One thing that is wrong in the file. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Text;
}

/** Everything that is wrong, in the order of the text. As long as the rules of the modules are not known, no name of a rule is wrong. */
export function judgeConfig(document: Document, own?: readonly string[]): ConfigProblem[] {
  const { root, problems } = document;
  const found = problems.map((problem): ConfigProblem => {
    if (problem.kind !== 'duplicate-key') return { span: problem.span, message: problem.message };
    return { span: problem.key, message: say.twice(problem.key.raw) };
  });
  if (found.length > 0) return found;
  if (root === undefined) return [{ span: { start: 0, end: 0 }, message: say.noText }];
  judge(plainOf(root));
  const errors = judge.errors ?? [];
  // The name of a wrong key is reported by the rule below it, in better words; of a choice, the branch says what is wrong.
  const telling = errors.filter(({ keyword }) => keyword !== 'propertyNames' && keyword !== 'if');
  found.push(...unknownRules(root, own));
  const isKnown = ({ span }: ConfigProblem) => found.some((other) => other.span.start === span.start);
  found.push(...telling.map((error) => problemOf(error, root)).filter((problem) => !isKnown(problem)));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What a reader of the configuration is told of a module that is not run. */
export const notRun = (name: string): Text => ({
  en: `${baseOf(name)} is not run, because this workspace is not trusted to run code`,
  'zh-cn': `未运行 ${baseOf(name)},因为此工作区未被信任运行代码`,
});

const baseOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);

const isModule = /^\.{1,2}\/.+\.[cm]?js$/;

/** A problem of the key that a way of names leads to. */
export function problemAt(root: Node, way: readonly string[], message: Text): ConfigProblem {
  const parent = nodeAt(
    root,
    way
      .slice(0, -1)
      .map((name) => `/${pointed(name)}`)
      .join(''),
  );
  return { span: keyOf(parent, way.at(-1) ?? ''), message };
}

const pointed = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function unknownRules(root: Node, own: readonly string[] | undefined): ConfigProblem[] {
  const entries = rulesIn(root);
  if (own === undefined && entries.some(({ key }) => isModule.test(key.raw))) return [];
  const declared = entries.filter(({ value }) => value.kind === 'map').map(({ key }) => key.raw);
  const known = [...rules.map(({ id }) => id), ...declared, ...(own ?? [])];
  const overrides = childOf(root, 'overrides');
  const layers = overrides?.kind === 'seq' ? overrides.items : [];
  return [root, ...layers].flatMap((layer) =>
    rulesIn(layer)
      // What has a body declares a rule, and what is a path names a module.
      .filter(({ key, value }) => value.kind !== 'map' && !isModule.test(key.raw) && !known.includes(key.raw))
      .map(({ key }) => ({
        span: key,
        message: /[./@]/.test(key.raw) ? say.noModule(key.raw) : say.unknownRule(key.raw, nearest(key.raw, known)),
      })),
  );
}

function rulesIn(layer: Node): readonly Entry[] {
  const written = childOf(layer, 'rules');
  return written?.kind === 'map' ? written.entries : [];
}

function problemOf(error: Complaint, root: Node): ConfigProblem {
  const node = nodeAt(root, error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const near = nearest(name, Object.keys(error.parentSchema?.properties ?? {}));
      return { span: keyOf(node, name), message: say.unknownKey(name, near) };
    }
    case 'required':
      return { span: node, message: say.missing(String(error.params.missingProperty)) };
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map(String);
      return {
        span: node,
        message: say.noneOf(JSON.stringify(error.data), allowed, nearest(String(error.data), allowed)),
      };
    }
    case 'type':
      return { span: node, message: kinds[String(error.params.type) as keyof typeof kinds] };
    // The only pattern of the schema is that of the names of rules.
    case 'pattern':
      return { span: keyOf(node, String(error.propertyName)), message: say.ruleName };
    // What remains are texts and lists that have to hold something.
    default:
      return { span: node, message: say.empty };
  }
}

const kinds = {
  object: { en: 'this must be a map: { … }', 'zh-cn': '应为映射:{ … }' },
  array: { en: 'this must be a list: [ … ]', 'zh-cn': '应为列表:[ … ]' },
  string: { en: 'this must be a text in quotes', 'zh-cn': '应为带引号的字符串' },
  boolean: { en: 'this must be true or false', 'zh-cn': '应为 true 或 false' },
  'string,array': {
    en: 'this must be a text in quotes, or a list of texts',
    'zh-cn': '应为带引号的字符串或字符串列表',
  },
} satisfies { readonly [type: string]: Text };

const meant = (near: string | undefined): Text =>
  near === undefined ? { en: '', 'zh-cn': '' } : { en: `; did you mean "${near}"?`, 'zh-cn': `;是否想写 "${near}"?` };

const say = {
  noText: { en: 'the file is empty; {} would do', 'zh-cn': '文件为空;至少应为 {}' },
  empty: { en: 'this must not be empty', 'zh-cn': '不能为空' },
  twice: (key: string): Text => ({ en: `the key "${key}" is given twice`, 'zh-cn': `键 "${key}" 重复` }),
  missing: (key: string): Text => ({ en: `the key "${key}" is missing`, 'zh-cn': `缺少键 "${key}"` }),
  unknownKey: (key: string, near: string | undefined): Text => ({
    en: `the key "${key}" is unknown${meant(near).en}`,
    'zh-cn': `未知的键 "${key}"${meant(near)['zh-cn']}`,
  }),
  unknownRule: (id: string, near: string | undefined): Text => ({
    en: `there is no rule "${id}"${near === undefined ? '; ros-lint rules lists them' : meant(near).en}`,
    'zh-cn': `规则 "${id}" 不存在${near === undefined ? ';可用 ros-lint rules 列出所有规则' : meant(near)['zh-cn']}`,
  }),
  noModule: (name: string): Text => ({
    en: `"${name}" names no module; expected a path that begins with ./ or ../ and ends with .js, .mjs or .cjs`,
    'zh-cn': `"${name}" 不是模块路径;应以 ./ 或 ../ 开头,以 .js、.mjs 或 .cjs 结尾`,
  }),
  noneOf: (value: string, allowed: readonly string[], near: string | undefined): Text => ({
    en: `${value} is not one of ${allowed.join(', ')}${meant(near).en}`,
    'zh-cn': `${value} 不是 ${allowed.join('、')} 之一${meant(near)['zh-cn']}`,
  }),
  ruleName: {
    en: 'the name of a rule is small letters, digits and hyphens, beginning with a letter; a module begins with ./',
    'zh-cn': '规则名称由小写字母、数字和连字符组成,以字母开头;模块以 ./ 开头',
  },
};
