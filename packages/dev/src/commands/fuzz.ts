/**
 * `npm run fuzz -- <folder> [--runs 100000] [--seed 1]`: lints templates of a folder broken in many ways. Fails when a text throws, makes a
 * rule fail, or takes more than a second.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { mutate } from '../fuzz/mutate.ts';

const LARGEST = 20_000;
const SLOWEST = 1000;

export async function run(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    process.stderr.write('usage: npm run fuzz -- <folder> [--runs <number>] [--seed <number>]\n');
    return 2;
  }
  const texts = templatesIn(resolve(process.env.INIT_CWD ?? root, folder));
  const spec = createSpec();
  const runs = Number(values.runs);
  let slowest = 0;
  let failures = 0;
  for (let index = 0; index < runs; index += 1) {
    const seed = Number(values.seed) + index;
    const text = mutate(texts[index % texts.length] ?? '', seed);
    const start = performance.now();
    const fault = faultOf(() => lint(text, spec, { kind: 'template' }).diagnostics.map(({ rule }) => rule));
    const time = performance.now() - start;
    slowest = Math.max(slowest, time);
    if (fault === undefined && time <= SLOWEST) continue;
    failures += 1;
    process.stdout.write(`seed ${seed}, file ${index % texts.length}: ${fault ?? `${time.toFixed(0)} ms`}\n`);
  }
  process.stdout.write(`${runs} broken texts, ${failures} failures, the slowest took ${slowest.toFixed(0)} ms\n`);
  return failures === 0 ? 0 : 1;
}

/** What went wrong, when something did. */
function faultOf(judge: () => readonly string[]): string | undefined {
  try {
    return judge().includes('internal-error') ? 'a rule failed' : undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function templatesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter(({ length }) => length <= LARGEST);
}
