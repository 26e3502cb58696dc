/** `npm run new -- rule unknown-thing`: writes a new member of an open set with everything that belongs to it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTools } from '../build/tools.ts';
import { kindNames, scaffold } from '../new/scaffold.ts';

/** What is derived from a new member, and so has to be written again. */
const follow: { readonly [kind: string]: readonly string[] } = {
  function: ['docs'],
  rule: ['docs'],
  operation: ['spec'],
};

export async function run(args: readonly string[], root: string): Promise<number> {
  const [kind, name] = args;
  if (kind === undefined || name === undefined) return refuse(`usage: npm run new -- ${kindNames.join('|')} <name>`);
  const files = scaffold(kind, name, (path) => readFileSync(join(root, path), 'utf8'));
  if (typeof files === 'string') return refuse(files);
  const taken = [...files.keys()].find((path) => !path.endsWith('/index.ts') && existsSync(join(root, path)));
  if (taken !== undefined) return refuse(`${taken} exists`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path.endsWith('/index.ts') ? 'changed' : 'written'}: ${path}\n`);
  }
  const sources = [...files.keys()].filter((path) => path.endsWith('.ts'));
  const formatted = runTools(root, [['@biomejs/biome', 'biome', 'check', '--write', '--log-level=error', ...sources]]);
  // Another process, because this one was bundled without the new member.
  const followed = (follow[kind] ?? []).map((command) => {
    return spawnSync(process.execPath, ['packages/dev/run.mjs', command], { cwd: root, stdio: 'inherit' }).status ?? 1;
  });
  return Math.max(formatted, ...followed);
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
