/** Reads and judges a configuration file; what is wrong in it is shown like a finding in a template. */
import { dirname, relative, resolve } from 'node:path';
import { type Language, type Lines, parse } from '@ros-lint/core';
import { shown } from '../discover.ts';
import { gutterOf, renderFrame } from '../frame.ts';
import { fail, type Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import { readText } from '../read-text.ts';
import type { Severities } from '../settings.ts';
import { columnsOf } from '../terminal.ts';
import type { Config, Profile } from './find.ts';
import { type ConfigProblem, judgeConfig } from './judge.ts';
import { plainOf } from './tree.ts';

/** The file as its schema has it. */
interface Written {
  readonly rules?: Severities;
  readonly ignore?: readonly string[];
  readonly language?: Language;
  readonly profile?: Profile;
}

export async function readConfig(file: string, paint: Paint): Promise<Outcome<Config>> {
  const name = nameOf(file);
  const reading = readText(file);
  if (reading.kind !== 'text') return fail(`ros-lint: ${name}: ${reading.reason}`);
  const document = parse(name, reading.text);
  const problems = judgeConfig(document);
  if (problems.length > 0 || document.root === undefined) {
    return fail(problems.map((problem) => renderProblem(name, problem, document.lines, paint)).join('\n\n'));
  }
  const { rules = {}, ignore = [], language, profile } = plainOf(document.root) as Written;
  return {
    value: { file: name, severities: rules, language, profile, ignore, ignores: await matcherOf(file, ignore) },
  };
}

async function matcherOf(file: string, patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const matcher = ignore().add([...patterns]);
  const folder = dirname(resolve(file));
  return (path) => {
    const inside = shown(relative(folder, resolve(path)));
    return inside !== '.' && !inside.startsWith('../') && matcher.ignores(inside);
  };
}

function renderProblem(name: string, { span, message }: ConfigProblem, lines: Lines, paint: Paint): string {
  const { line, column } = lines.position(span.start);
  return [
    `${paint('place', `${name}:${line}:${column}`)} ${paint('error', 'error')} ${message}`,
    ...renderFrame(lines, span, { paint, role: 'error', columns: columnsOf('stderr'), gutter: gutterOf(line) }),
  ].join('\n');
}

/** The shorter of the two ways to say where a file is. */
function nameOf(file: string): string {
  const near = relative('.', file);
  return shown(near.startsWith('..') ? resolve(file) : near);
}
