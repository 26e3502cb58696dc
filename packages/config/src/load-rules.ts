/** The rules that a configuration brings along: modules that it names, and properties that it wishes something of. */
import {
  type AnyRule,
  type PropertyWish,
  propertyRule,
  readOwnRule,
  rules,
  type Severity,
  type Text,
  wishProblem,
} from '@ros-lint/core';
import type { Files } from './config.ts';

/** What may stand behind a name in `rules`. */
export type WrittenRule = Severity | 'off' | 'on' | (PropertyWish & { readonly severity?: Severity | 'off' });

export interface LoadedRules {
  readonly rules: readonly AnyRule[];
  /** Of all rules that are named, ours and theirs. */
  readonly severities: { readonly [rule: string]: Severity | 'off' };
  readonly problems: readonly { readonly name: string; readonly message: Text }[];
  /** The texts of the modules. */
  readonly sources: readonly string[];
  /** Their places. */
  readonly modules: readonly string[];
  /** The names of modules that are not run, because the door runs none. */
  readonly leftOut: readonly string[];
}

/** Only modules that are named are run, and only now. `place` is that of the configuration. */
export async function loadRules(
  written: { readonly [name: string]: WrittenRule },
  place: string,
  files: Files,
): Promise<LoadedRules> {
  const own: AnyRule[] = [];
  const severities: { [rule: string]: Severity | 'off' } = {};
  const problems: { name: string; message: Text }[] = [];
  const sources: string[] = [];
  const modules: string[] = [];
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(written)) {
    if (typeof value === 'object') {
      if (rules.some(({ id }) => id === name)) problems.push({ name, message: say.taken(name) });
      const problem = wishProblem(value);
      if (problem !== undefined) problems.push({ name, message: problem });
      own.push(propertyRule(name, value));
      severities[name] = value.severity ?? 'warning';
    } else if (!name.startsWith('.')) {
      // "on" for a rule of ours is the severity that the rule itself has.
      const usual = rules.find(({ id }) => id === name)?.severity;
      severities[name] = value === 'on' ? (usual ?? 'warning') : value;
    } else if (value !== 'off') {
      const module = files.beside(place, name);
      modules.push(module);
      if (files.load === undefined) {
        leftOut.push(name);
        continue;
      }
      const loaded = await rulesIn(name, module, files, files.load);
      if ('problem' in loaded) {
        problems.push({ name, message: loaded.problem });
        continue;
      }
      sources.push(loaded.source, ...(await importedBy(loaded.source, module, files)));
      for (const rule of loaded.rules) {
        own.push(rule);
        // What is said of the rule itself goes before what is said of its module.
        if (!Object.hasOwn(severities, rule.id))
          severities[rule.id] = value === 'on' ? (rule.default === 'off' ? 'off' : rule.severity) : value;
      }
    }
  }
  const ids = own.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) problems.push({ name: twice, message: say.twice(twice) });
  for (const [name, value] of Object.entries(written)) {
    if (ids.includes(name) && typeof value === 'string') {
      severities[name] = value === 'on' ? (own.find(({ id }) => id === name)?.severity ?? 'warning') : value;
    }
  }
  return { rules: own, severities, problems, sources, modules, leftOut };
}

type Loaded = { readonly rules: readonly AnyRule[]; readonly source: string } | { readonly problem: Text };

/** The default export is a rule or a list of rules. */
async function rulesIn(name: string, place: string, files: Files, load: NonNullable<Files['load']>): Promise<Loaded> {
  const source = await files.read(place);
  if ('reason' in source) return { problem: say.unreadable(name, source.reason) };
  try {
    const value = await load(place);
    if (value === undefined) return { problem: say.noDefault(name) };
    const exported: readonly unknown[] = Array.isArray(value) ? value : [value];
    const found: AnyRule[] = [];
    for (const each of exported) {
      const read = readOwnRule(each);
      if ('problem' in read) return { problem: say.noRule(name, read.problem) };
      found.push(read.rule);
    }
    return { rules: found, source: source.text };
  } catch (error) {
    return { problem: say.unloadable(name, error instanceof Error ? error.message.split('\n')[0] : String(error)) };
  }
}

/** What a name in a `require` may leave out. */
const endings = ['', '.js', '.cjs', '.json', '/index.js'];

const relativeImport = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"])(\.{1,2}\/[^'"]+)\1/g;

/** The texts of the files beside a module that it imports, and that those import: they have a say in what it finds. */
async function importedBy(source: string, place: string, files: Files, seen = new Set([place])): Promise<string[]> {
  const found: string[] = [];
  for (const [, , name = ''] of source.matchAll(relativeImport)) {
    for (const other of endings.map((ending) => files.beside(place, name + ending))) {
      if (seen.has(other)) continue;
      seen.add(other);
      const reading = await files.read(other);
      if (!('reason' in reading)) found.push(reading.text, ...(await importedBy(reading.text, other, files, seen)));
    }
  }
  return found;
}

const say = {
  taken: (name: string): Text => ({
    en: `"${name}" is a rule of ros-lint; a rule of your own needs another name`,
    'zh-cn': `"${name}" 是 ros-lint 自带的规则;自定义规则需使用其他名称`,
  }),
  twice: (name: string): Text => ({
    en: `two rules have the id "${name}"`,
    'zh-cn': `两条规则使用了相同的 id "${name}"`,
  }),
  noDefault: (name: string): Text => ({
    en: `${name} has no default export; expected a rule or a list of rules`,
    'zh-cn': `${name} 没有默认导出;应默认导出一条规则或规则列表`,
  }),
  noRule: (name: string, problem: Text): Text => ({
    en: `the default export of ${name} is no rule: ${problem.en}`,
    'zh-cn': `${name} 的默认导出不是规则:${problem['zh-cn']}`,
  }),
  unreadable: (name: string, reason: Text): Text => ({
    en: `${name} cannot be loaded: ${reason.en}`,
    'zh-cn': `无法加载 ${name}:${reason['zh-cn']}`,
  }),
  unloadable: (name: string, reason: string | undefined): Text => ({
    en: `${name} cannot be loaded: ${reason}`,
    'zh-cn': `无法加载 ${name}:${reason}`,
  }),
};
