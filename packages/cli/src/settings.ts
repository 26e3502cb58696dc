/** Turns the options of `check` and the environment into what the run needs, each wrong value into one sentence. */
import {
  type AnyRule,
  type Language,
  languages,
  nearest,
  rules,
  type Safety,
  type Severity,
  severities,
} from '@ros-lint/core';
import { type Arguments, has, lastValue } from './args.ts';
import type { ChangeWish } from './changes.ts';
import { type FormatName, formatNames, isFormatName } from './formats/index.ts';
import { fail, hasFailed, type Outcome } from './outcome.ts';
import { readShard, type Shard } from './shard.ts';

export interface Settings {
  readonly outputs: readonly Output[];
  /** The severities that are shown; everything is counted. */
  readonly shown: readonly Severity[];
  /** Set on the command line, stronger than the configuration. */
  readonly severities: Severities;
  readonly maxWarnings: number;
  readonly inputName: string;
  /** A file, none at all, or whatever lies above each checked file. */
  readonly config: { readonly file: string } | 'none' | 'search';
  /** Files with types of the user. */
  readonly specFiles: readonly string[];
  /** What the command line says; else the configuration and then the environment decide. */
  readonly language: Language | undefined;
  readonly isVerbose: boolean;
  /** Nothing is mended when missing. */
  readonly fix: FixSettings | undefined;
  readonly baseline: BaselineSettings;
  /** Everything is checked when missing. */
  readonly changes: ChangeWish | undefined;
  /** Whole files, or the changed lines of them only. */
  readonly extent: 'files' | 'lines';
  readonly shard: Shard | undefined;
  /** How many threads lint. */
  readonly jobs: number;
  readonly wantsStats: boolean;
  /** Nothing is remembered when missing. */
  readonly cache: CacheSettings | undefined;
  readonly watches: boolean;
  /** True when files were named by a program that does not know which of them are ours. */
  readonly skipsOthers: boolean;
}

export interface CacheSettings {
  /** The usual one when missing. */
  readonly file: string | undefined;
}

export interface BaselineSettings {
  /** What the command line says; else the configuration decides. */
  readonly file: string | 'none' | undefined;
  readonly isUpdated: boolean;
}

export interface FixSettings {
  readonly safeties: readonly Safety[];
  /** Shows what would change and writes nothing. */
  readonly isDryRun: boolean;
}

export type Severities = { readonly [rule: string]: Severity | 'off' };

export interface Output {
  readonly format: FormatName;
  /** Standard output when missing. */
  readonly file: string | undefined;
}

type Environment = { readonly [name: string]: string | undefined };

export function readSettings(args: Arguments, env: Environment): Outcome<Settings> {
  const outputs = readOutputs(args, env);
  if (hasFailed(outputs)) return outputs;
  const overrides = readSeverities(args.options.rule ?? []);
  if (hasFailed(overrides)) return overrides;
  const language = readLanguage(args);
  if (hasFailed(language)) return language;
  const limit = lastValue(args, 'max-warnings');
  if (limit !== undefined && !/^\d+$/.test(limit)) return fail(`--max-warnings takes a number, not "${limit}"`);
  const clash = clashes.find(([first, second]) => has(args, first) && has(args, second));
  if (clash !== undefined) return fail(`--${clash[0]} and --${clash[1]} exclude each other`);
  const since = lastValue(args, 'since');
  const changes = has(args, 'staged')
    ? { kind: 'staged' as const }
    : since === undefined
      ? undefined
      : { kind: 'since' as const, ref: since };
  if (has(args, 'changed-lines') && changes === undefined) return fail('--changed-lines needs --staged or --since REF');
  const shard = lastValue(args, 'shard');
  const part: Outcome<Shard | undefined> = shard === undefined ? { value: undefined } : readShard(shard);
  if (hasFailed(part)) return part;
  const jobs = lastValue(args, 'jobs') ?? '1';
  if (!/^([1-9]|[1-5]\d|6[0-4])$/.test(jobs)) return fail(`--jobs takes a number from 1 to 64, not "${jobs}"`);
  const config = lastValue(args, 'config');
  return {
    value: {
      outputs: outputs.value,
      shown: has(args, 'quiet') ? ['error'] : has(args, 'hints') ? severities : ['error', 'warning'],
      severities: overrides.value,
      maxWarnings: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit),
      inputName: lastValue(args, 'stdin-filename') ?? '<stdin>',
      config: has(args, 'no-config') ? 'none' : config === undefined ? 'search' : { file: config },
      specFiles: args.options.spec ?? [],
      language: language.value,
      isVerbose: has(args, 'verbose'),
      fix: readFix(args),
      baseline: {
        file: has(args, 'no-baseline') ? 'none' : lastValue(args, 'baseline'),
        isUpdated: has(args, 'update-baseline'),
      },
      changes,
      extent: has(args, 'changed-lines') ? 'lines' : 'files',
      shard: part.value,
      jobs: Number(jobs),
      wantsStats: has(args, 'stats'),
      cache: has(args, 'cache') || has(args, 'cache-file') ? { file: lastValue(args, 'cache-file') } : undefined,
      watches: has(args, 'watch'),
      skipsOthers: has(args, 'skip-others'),
    },
  };
}

/** Pairs of options that ask for opposite things. */
const clashes = [
  ['quiet', 'hints'],
  ['staged', 'since'],
  // What is staged is not what lies in the folder.
  ['fix', 'staged'],
  ['fix-unsafe', 'staged'],
  ['baseline', 'no-baseline'],
  ['update-baseline', 'no-baseline'],
  // A part of the findings would overwrite the whole.
  ['update-baseline', 'changed-lines'],
  // Time is taken where the work is done.
  ['jobs', 'stats'],
  ['watch', 'update-baseline'],
  ['watch', 'staged'],
  ['watch', 'since'],
] as const;

/** `--fix-unsafe` goes further than `--fix`, and `--fix-dry-run` alone shows what `--fix` would do. */
function readFix(args: Arguments): FixSettings | undefined {
  const isUnsafe = has(args, 'fix-unsafe');
  const isDryRun = has(args, 'fix-dry-run');
  if (!has(args, 'fix') && !isUnsafe && !isDryRun) return undefined;
  return { safeties: isUnsafe ? ['safe', 'unsafe'] : ['safe'], isDryRun };
}

/** The language that the command line asks for. */
export function readLanguage(args: Arguments): Outcome<Language | undefined> {
  const wish = lastValue(args, 'lang');
  if (wish === undefined) return { value: undefined };
  const folded = wish.toLowerCase().replace('_', '-');
  const language = languages.find((known) => known === folded || known.startsWith(`${folded}-`));
  return language === undefined ? fail(`--lang knows ${languages.join(' and ')}, not "${wish}"`) : { value: language };
}

/** Chinese for a Chinese environment, by the variables that POSIX names, the strongest first; else English. */
export function languageOfEnvironment(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh-cn' : 'en';
}

function readOutputs(args: Arguments, env: Environment): Outcome<readonly Output[]> {
  const outputs: Output[] = [];
  // Inside GitHub Actions, annotations beside the lines are worth more than frames in a log.
  const usual = env.GITHUB_ACTIONS === 'true' && !has(args, 'output') ? 'github' : 'text';
  for (const wish of args.options.format ?? [usual]) {
    const colon = wish.indexOf(':');
    const name = colon === -1 ? wish : wish.slice(0, colon);
    if (!isFormatName(name)) return fail(`unknown format "${name}"${guess(name, formatNames)}`);
    const file = colon === -1 ? lastValue(args, 'output') : wish.slice(colon + 1);
    if (outputs.some((other) => other.file === file)) {
      return fail(`two formats would be written to ${file ?? 'standard output'}; give one a file: ${name}:FILE`);
    }
    outputs.push({ format: name, file });
  }
  return { value: outputs };
}

function readSeverities(wishes: readonly string[]): Outcome<Severities> {
  const chosen: { [rule: string]: Severity | 'off' } = {};
  for (const wish of wishes) {
    const [id = '', severity] = wish.split('=');
    const level = levels.find((known) => known === severity);
    if (level === undefined) return fail(`--rule ${id}=… takes one of ${levels.join(', ')}`);
    chosen[id] = level;
  }
  return { value: chosen };
}

const levels: readonly (Severity | 'off')[] = [...severities, 'off'];

/** The sentence for the first id that no rule has, of ours or of the user's. */
export function unknownRule(ids: readonly string[], ownRules: readonly AnyRule[]): string | undefined {
  const known = [...rules, ...ownRules].map((rule) => rule.id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown, known);
  return `there is no rule "${unknown}"${near === undefined ? '; ros-lint rules lists them' : `; did you mean "${near}"?`}`;
}

function guess(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? `; there are ${known.join(', ')}` : `; did you mean "${near}"?`;
}
