/** Reads and judges a configuration file, and what it names. What is wrong in it is data, for the door to show. */
import { type Document, type Language, parse, type Text } from '@ros-lint/core';
import type { Config, ConfigReading, Files, Profile, Severities } from './config.ts';
import { noConfig } from './config.ts';
import { type ConfigProblem, judgeConfig, notRun, problemAt } from './judge.ts';
import { loadRules, type WrittenRule } from './load-rules.ts';
import { type Preset, severitiesOf } from './presets.ts';
import { plainOf } from './tree.ts';

/** The file as its schema has it. */
interface Written {
  readonly preset?: Preset;
  readonly rules?: { readonly [name: string]: WrittenRule };
  readonly overrides?: readonly Override[];
  readonly ignore?: readonly string[];
  readonly baseline?: string;
  readonly spec?: string | readonly string[];
  readonly language?: Language;
  readonly profile?: Profile;
}

interface Override {
  readonly files: readonly string[];
  readonly rules?: Severities;
  readonly profile?: Profile;
}

/** `place` is where the file lies, as the door names it. */
export async function readConfig(place: string, files: Files): Promise<ConfigReading> {
  const source = await readSource(place, files);
  if ('reason' in source) return { kind: 'unreadable', reason: source.reason };
  const { document, isModule } = source;
  if (source.isLeftOut) {
    const config = { ...noConfig, file: place, stamp: document.text };
    return { kind: 'read', config, document, notes: [{ span: { start: 0, end: 0 }, message: notRun(place) }] };
  }
  const { root } = document;
  const broken = (problems: readonly ConfigProblem[]) => ({ kind: 'broken' as const, document, problems, isModule });
  const early = judgeConfig(document);
  if (early.length > 0 || root === undefined) return broken(early);
  const { preset = 'recommended', rules = {}, overrides = [], ...written } = plainOf(root) as Written;
  const own = await loadRules(rules, place, files);
  const wrong = own.problems.map(({ name, message }) => problemAt(root, ['rules', name], message));
  if (wrong.length > 0) return broken(wrong);
  // What the rules of a module are called is not known as long as it is not run.
  if (own.leftOut.length === 0) {
    const late = judgeConfig(
      document,
      own.rules.map(({ id }) => id),
    );
    if (late.length > 0) return broken(late);
  }
  const { ignore = [], baseline, spec = [], language, profile } = written;
  const severities = { ...severitiesOf(preset), ...own.severities };
  const matcherOf = await matchersIn(place, files);
  const layers = overrides.map((layer) => ({ ...layer, fits: matcherOf(layer.files) }));
  const config: Config = {
    file: place,
    language,
    baseline: baseline === undefined ? undefined : files.beside(place, baseline),
    specFiles: [spec].flat().map((each) => files.beside(place, each)),
    modules: own.modules,
    ignore,
    ownRules: own.rules,
    stamp: [document.text, ...own.sources].join('\0'),
    ignores: matcherOf(ignore),
    settingsFor(other) {
      const fitting = layers.filter(({ fits }) => fits(other));
      return {
        severities: Object.assign({}, severities, ...fitting.map((layer) => layer.rules ?? {})),
        profile: fitting.map((layer) => layer.profile).findLast((each) => each !== undefined) ?? profile,
      };
    },
  };
  const notes = own.leftOut.map((name) => problemAt(root, ['rules', name], notRun(name)));
  return { kind: 'read', config, document, notes };
}

interface Source {
  readonly document: Document;
  readonly isModule: boolean;
  /** The file is a module, and modules are not to be run. */
  readonly isLeftOut: boolean;
}

/** A module is asked for its value, which is then judged like the text it could have been written as. */
async function readSource(place: string, files: Files): Promise<Source | { readonly reason: Text }> {
  const read = await files.read(place);
  if ('reason' in read) return read;
  const isModule = /\.[cm]?js$/.test(place);
  if (!isModule || files.load === undefined) {
    return { document: parse(place, read.text), isModule, isLeftOut: isModule };
  }
  try {
    const exported = await files.load(place);
    if (exported === undefined) return { reason: say.noDefault };
    if (typeof exported === 'function') return { reason: say.aFunction };
    return { document: parse(place, JSON.stringify(exported, undefined, 2) ?? ''), isModule, isLeftOut: false };
  } catch (error) {
    return { reason: say.unloadable(error instanceof Error ? error.message : String(error)) };
  }
}

/** Makes matchers of patterns as a .gitignore has them, relative to the folder of the configuration. */
async function matchersIn(place: string, files: Files) {
  const { default: ignore } = await import('ignore');
  return (patterns: readonly string[]): ((other: string) => boolean) => {
    if (patterns.length === 0) return () => false;
    const matcher = ignore().add([...patterns]);
    return (other) => {
      const inside = files.within(place, other);
      return inside !== undefined && inside !== '' && matcher.ignores(inside);
    };
  };
}

const say = {
  aFunction: { en: 'exports a function; expected a map of settings', 'zh-cn': '导出的是函数;应导出设置的映射' },
  noDefault: { en: 'has no default export', 'zh-cn': '没有默认导出' },
  unloadable: (reason: string): Text => ({ en: `cannot be loaded: ${reason}`, 'zh-cn': `无法加载:${reason}` }),
};
