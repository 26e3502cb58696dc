/** Reads a configuration file from the disk. Loaded only where there is one. */
import { dirname, join, resolve } from 'node:path';
import type { Config } from '@ros-lint/config';
import { type ConfigProblem, readConfig } from '@ros-lint/config/reading';
import type { Language, Lines } from '@ros-lint/core';
import { gutterOf, renderFrame } from '../frame.ts';
import { loadModule, type Modules } from '../load-module.ts';
import { fail, type Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import { readText } from '../read-text.ts';
import { columnsOf } from '../terminal.ts';
import { nameOf, within } from './find.ts';

interface ConfigLook {
  readonly paint: Paint;
  readonly language: Language;
  readonly modules: Modules;
}

/** A failure is complete text for standard error. */
export async function readFile(file: string, look: ConfigLook): Promise<Outcome<Config>> {
  const name = nameOf(file);
  const reading = await readConfig(name, {
    read(path) {
      const found = readText(path);
      return found.kind === 'text' ? found : { reason: { en: found.reason, 'zh-cn': found.reason } };
    },
    beside: (path, other) => nameOf(join(dirname(resolve(path)), other)),
    within,
    load: (path) => loadModule(resolve(path), look.modules),
  });
  switch (reading.kind) {
    case 'read':
      return { value: reading.config };
    case 'unreadable':
      return fail(`ros-lint: ${name}: ${reading.reason[look.language]}`);
    case 'broken': {
      const title = reading.isModule ? `${name} (its default export as JSON)` : name;
      const { lines } = reading.document;
      return fail(reading.problems.map((problem) => renderProblem(title, problem, lines, look)).join('\n\n'));
    }
  }
}

function renderProblem(title: string, { span, message }: ConfigProblem, lines: Lines, { paint, language }: ConfigLook) {
  const { line, column } = lines.position(span.start);
  return [
    `${paint('place', `${title}:${line}:${column}`)} ${paint('error', 'error')} ${message[language]}`,
    ...renderFrame(lines, span, { paint, role: 'error', columns: columnsOf('stderr'), gutter: gutterOf(line) }),
  ].join('\n');
}
