/** `ros-lint init`: looks at the repository, writes a configuration, and says what to do about what is found today. */
import { existsSync } from 'node:fs';
import { CONFIG_NAMES } from '@ros-lint/config';
import { fixText, lint, repository } from '@ros-lint/core';
import { openSpec } from '@ros-lint/spec';
import type { Arguments } from '../args.ts';
import { configsAround, nameOf } from '../config/find.ts';
import { discover } from '../discover.ts';
import { readText } from '../read-text.ts';
import { complain, print } from '../terminal.ts';
import { type InitSight, wordings } from '../wording.ts';
import { writeText } from '../write-text.ts';
import type { Surroundings } from './index.ts';

export async function init(args: Arguments, { language }: Surroundings): Promise<number> {
  const wording = wordings[language];
  if (args.operands.length > 0) {
    complain(`ros-lint: ${wording.initTakesNothing}`);
    return 2;
  }
  const present = CONFIG_NAMES.find((name) => existsSync(name));
  if (present !== undefined) {
    complain(`ros-lint: ${wording.exists(present)}`);
    return 2;
  }
  const [file] = CONFIG_NAMES;
  const [outer] = await configsAround('.');
  const sight = { ...(await lookAround()), outer: outer && nameOf(outer) };
  const problem = writeText(file, configuration(sight));
  if (problem !== undefined) {
    complain(`ros-lint: ${file}: ${problem}`);
    return 2;
  }
  print(wording.initiated(file, sight));
  return 0;
}

/** Few words, because what is not written needs no upkeep. */
function configuration({ foreign }: InitSight): string {
  const config = {
    $schema: `${repository}/raw/main/packages/cli/schema/ros-lint.config.schema.json`,
    preset: 'recommended',
    rules: {},
    ignore: foreign,
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

async function lookAround(): Promise<Omit<InitSight, 'outer'>> {
  const spec = openSpec(process.env).spec;
  const { files } = await discover(['.']);
  const sight = { templates: 0, requests: 0, policies: 0, others: 0, errors: 0, warnings: 0, fixable: 0 };
  const foreign = new Set<string>();
  for (const { path } of files) {
    const reading = readText(path);
    const text = reading.kind === 'text' ? reading.text : '';
    const { kind, diagnostics } = lint(text, spec);
    const folder = kind === 'skipped' ? undefined : foreignFolder.exec(path)?.[1];
    if (folder !== undefined) {
      foreign.add(`${asPattern(folder)}/**`);
      continue;
    }
    if (kind === 'template') sight.templates += 1;
    else if (kind === 'request') sight.requests += 1;
    else if (kind === 'policy') sight.policies += 1;
    else sight.others += 1;
    const grave = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
    sight.errors += grave.filter(({ severity }) => severity === 'error').length;
    sight.warnings += grave.filter(({ severity }) => severity === 'warning').length;
    if (grave.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'))) {
      sight.fixable += fixText(text, (each) => lint(each, spec), {
        safeties: ['safe'],
        wants: ({ severity }) => severity === 'error' || severity === 'warning',
      }).applied;
    }
  }
  return { ...sight, foreign: [...foreign].sort() };
}

/** A path as a pattern of a .gitignore that matches this path only. */
const asPattern = (path: string): string => path.replace(/^[!#]|[*?[\\]/g, '\\$&');

/** A path up to the first folder that by its name holds what was copied from elsewhere. */
const foreignFolder = /^((?:.*?\/)?(?:vendor|vendored|third[_-]party))\//;
