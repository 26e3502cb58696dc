/** Reads and judges a configuration file; what is wrong in it is shown like a finding in a template. */
import { dirname, extname, join, relative, resolve } from 'node:path';
import { type Document, type Language, type Lines, parse } from '@ros-lint/core';
import { shown } from '../discover.ts';
import { gutterOf, renderFrame } from '../frame.ts';
import { loadModule } from '../load-module.ts';
import { fail, hasFailed, type Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import { readText } from '../read-text.ts';
import type { Severities } from '../settings.ts';
import { columnsOf } from '../terminal.ts';
import type { Config, Profile } from './find.ts';
import { type ConfigProblem, judgeConfig, problemAt } from './judge.ts';
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

interface ConfigLook {
  readonly paint: Paint;
  readonly language: Language;
}

export async function readConfig(file: string, look: ConfigLook): Promise<Outcome<Config>> {
  const name = nameOf(file);
  const read = await readSource(file, name);
  if (hasFailed(read)) return fail(`ros-lint: ${name}: ${read.failure}`);
  const { document } = read.value;
  const complain = (problems: readonly ConfigProblem[]) =>
    fail(problems.map((problem) => renderProblem(read.value.title, problem, document.lines, look)).join('\n\n'));
  const early = judgeConfig(document);
  if (early.length > 0 || document.root === undefined) return complain(early);
  const { preset = 'recommended', rules = {}, overrides = [], ...written } = plainOf(document.root) as Written;
  const own = await loadRules(rules, dirname(resolve(file)));
  const { root } = document;
  const broken = own.problems.map(({ name: key, message }) => problemAt(root, ['rules', key], message));
  const known = own.rules.map(({ id }) => id);
  const problems = broken.length > 0 ? broken : judgeConfig(document, known);
  if (problems.length > 0) return complain(problems);
  const { ignore = [], baseline, spec = [], language, profile } = written;
  const folder = dirname(resolve(file));
  const severities = { ...severitiesOf(preset), ...own.severities };
  const layers = await Promise.all(
    overrides.map(async (layer) => ({ ...layer, fits: await matcherOf(folder, layer.files) })),
  );
  return {
    value: {
      file: name,
      language,
      baseline: baseline === undefined ? undefined : nameOf(join(folder, baseline)),
      specFiles: [spec].flat().map((each) => nameOf(join(folder, each))),
      ignore,
      ownRules: own.rules,
      stamp: [document.text, ...own.sources].join('\0'),
      ignores: await matcherOf(folder, ignore),
      settingsFor(path) {
        const fitting = layers.filter(({ fits }) => fits(path));
        return {
          severities: Object.assign({}, severities, ...fitting.map((layer) => layer.rules ?? {})),
          profile: fitting.map((layer) => layer.profile).findLast((each) => each !== undefined) ?? profile,
        };
      },
    },
  };
}

interface Source {
  readonly document: Document;
  /** How the text is called in complaints. */
  readonly title: string;
}

/** A module is asked for its value, which is then judged like the text it could have been written as. */
async function readSource(file: string, name: string): Promise<Outcome<Source>> {
  const reading = readText(file);
  if (reading.kind !== 'text') return fail(reading.reason);
  if (!/\.[cm]?js$/.test(extname(file))) return { value: { document: parse(name, reading.text), title: name } };
  try {
    const exported = await loadModule(resolve(file));
    if (exported === undefined) return fail('has no default export');
    const text = JSON.stringify(exported, undefined, 2) ?? '';
    return { value: { document: parse(name, text), title: `${name} (its default export as JSON)` } };
  } catch (error) {
    return fail(`cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function matcherOf(folder: string, patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const matcher = ignore().add([...patterns]);
  return (path) => {
    const inside = shown(relative(folder, resolve(path)));
    return inside !== '.' && !inside.startsWith('../') && matcher.ignores(inside);
  };
}

function renderProblem(title: string, { span, message }: ConfigProblem, lines: Lines, { paint, language }: ConfigLook) {
  const { line, column } = lines.position(span.start);
  return [
    `${paint('place', `${title}:${line}:${column}`)} ${paint('error', 'error')} ${message[language]}`,
    ...renderFrame(lines, span, { paint, role: 'error', columns: columnsOf('stderr'), gutter: gutterOf(line) }),
  ].join('\n');
}

/** The shorter of the two ways to say where a file is. */
function nameOf(file: string): string {
  const near = relative('.', file);
  return shown(near.startsWith('..') ? resolve(file) : near);
}
