/**
 * `npm run fuzz -- <folder> [--runs 100000] [--seed 1]`: breaks the templates of a folder, and requests, policies and configurations, in
 * many ways and has them judged. Fails when a text throws, makes a rule fail, gives a place outside of it, or takes more than a second;
 * or when what is found does not come back from SARIF as it was.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createSpec } from '@ros-lint/spec';
import { buildBundles } from '../build/bundles.ts';
import { type Door, doorsFor } from '../fuzz/doors.ts';
import { mutate } from '../fuzz/mutate.ts';
import { reportFaults } from '../fuzz/reports.ts';

const LARGEST = 20_000;
const SLOWEST = 1000;

/** Each tenth text also goes through the built command, in portions of so many. */
const PORTION = 250;

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
  // Requests are judged by what is built, and so are reports.
  if ((await buildBundles(root)).failed.length > 0) return 2;
  const doors = doorsFor(templatesIn(resolve(process.env.INIT_CWD ?? root, folder)), createSpec());
  const runs = Number(values.runs);
  let failures = 0;
  const tell = (line: string) => {
    failures += 1;
    process.stdout.write(`${line}\n`);
  };
  const counts = new Map<string, { texts: number; slowest: number }>();
  let portion: { seed: number; text: string }[] = [];
  for (let index = 0; index < runs; index += 1) {
    const seed = Number(values.seed) + index;
    const door = doorAt(doors, index % 100);
    const which = Math.floor(index / 100) * 7 + (index % 100);
    const text = mutate(door.texts[which % door.texts.length] ?? '', seed);
    const { fault, time } = timed(door, text);
    const count = counts.get(door.name) ?? { texts: 0, slowest: 0 };
    counts.set(door.name, { texts: count.texts + 1, slowest: Math.max(count.slowest, time) });
    if (fault !== undefined) tell(`${door.name}, seed ${seed}, text ${which % door.texts.length}: ${fault}`);
    else if (time > SLOWEST)
      tell(`${door.name}, seed ${seed}, text ${which % door.texts.length}: ${time.toFixed(0)} ms`);
    // Whoever waits sees where a text takes for ever.
    if (seed % 10_000 === 0) process.stdout.write(`seed ${seed} …\n`);
    if (index % 10 === 0) portion.push({ seed, text });
    if (portion.length < PORTION && index < runs - 1) continue;
    for (const line of reportFaults(root, portion)) tell(line);
    portion = [];
  }
  for (const [name, { texts, slowest }] of counts)
    process.stdout.write(`${texts} broken by the door "${name}", the slowest took ${slowest.toFixed(0)} ms\n`);
  process.stdout.write(`${runs} broken texts, ${failures} failures\n`);
  return failures === 0 ? 0 : 1;
}

/** The door for a number below 100, by their shares. */
function doorAt(doors: readonly Door[], number: number): Door {
  let below = 0;
  const door = doors.find(({ share }) => {
    below += share;
    return number < below;
  });
  if (door === undefined) throw new Error('the shares do not make a hundred');
  return door;
}

interface Timed {
  readonly fault: string | undefined;
  /** In milliseconds. */
  readonly time: number;
}

/** A text that takes long is judged again: on a busy machine the best of three counts. */
function timed(door: Door, text: string): Timed {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && best > SLOWEST; attempt += 1) {
    const start = performance.now();
    const fault = faultOf(() => door.judge(text));
    best = Math.min(best, performance.now() - start);
    if (fault !== undefined) return { fault, time: best };
  }
  return { fault: undefined, time: best };
}

/** What went wrong, when something did. */
function faultOf(judge: () => string | undefined): string | undefined {
  try {
    return judge();
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
