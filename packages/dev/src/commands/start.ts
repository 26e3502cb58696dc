/** `npm start`: lints the examples, or the files given behind `--`, with the command as users get it. */
import { spawnSync } from 'node:child_process';
import { isAbsolute, join, resolve } from 'node:path';
import { buildBundles } from '../build/bundles.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  const { failed } = await buildBundles(root);
  if (failed.includes('packages/cli')) return 2;
  const command = join(root, 'packages/cli/dist/ros-lint.js');
  const given = args.length > 0 ? args : ['packages/cli/examples'];
  // npm runs scripts in the root; paths were written for the folder that the person stands in.
  const from = process.env.INIT_CWD ?? root;
  const paths = args.length > 0 ? given.map((path) => pathOf(path, from)) : given;
  const { status } = spawnSync(process.execPath, [command, ...paths], { cwd: root, stdio: 'inherit' });
  // The examples are wrong on purpose: to have found that out is a success.
  return args.length === 0 && status === 1 ? 0 : (status ?? 2);
}

const pathOf = (path: string, from: string) => (path.startsWith('-') || isAbsolute(path) ? path : resolve(from, path));
