/** Runs the commands of installed packages in the root, without asking npm to find them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package, the name of its command, and the arguments. */
export type Tool = readonly [pack: string, command: string, ...args: string[]];

/** Runs all of them and returns 1 when one fails. */
export function runTools(root: string, tools: readonly Tool[]): number {
  const failed = tools.filter((tool) => runTool(root, tool) !== 0);
  for (const [, command] of failed) process.stderr.write(`${command} is not content\n`);
  return failed.length > 0 ? 1 : 0;
}

function runTool(root: string, [pack, command, ...args]: Tool): number {
  const folder = join(root, 'node_modules', pack);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: { [name: string]: string } };
  const file = join(folder, bin[command] ?? '');
  return spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
