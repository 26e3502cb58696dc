/** The built command as a child process in a folder of its own: files and arguments in, what it said and its exit code out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const command = join(import.meta.dirname, '../../packages/cli/dist/ros-lint.js');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  run(args: readonly string[], options?: { input?: string | Buffer; env?: NodeJS.ProcessEnv; cwd?: string }): Run;
  read(file: string): string;
  write(file: string, content: string | Buffer): void;
}

/** A folder that is gone after the test. A name that ends with a slash becomes an empty folder. */
export function folderOf(files: { readonly [path: string]: string | Buffer }): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'ros-lint-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  // The root of a repository, so that nothing above the folder has a say.
  for (const [name, content] of Object.entries({ '.git/': '', ...files })) {
    const file = join(path, name);
    mkdirSync(name.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, content);
  }
  return {
    path,
    read: (file) => readFileSync(join(path, file), 'utf8'),
    write: (file, content) => writeFileSync(join(path, file), content),
    run(args, { input = '', env = {}, cwd = '.' } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
        cwd: join(path, cwd),
        // Nothing of the environment of the test may change what is said, nor what its user has refreshed.
        env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(path, '.cache'), ...env },
        input,
        encoding: 'utf8',
        timeout: 30_000,
      });
      return { code: status, stdout, stderr };
    },
  };
}

/** Runs the command on files of a folder of its own. */
export const rosLint = (
  args: readonly string[],
  files: { readonly [path: string]: string | Buffer } = {},
  options: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
): Run => folderOf(files).run(args, options);

/** A template without a fault. */
export const good = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Outputs:
  Id:
    Value: !Ref VpcId
  Same:
    Value: !Ref VpcId
`;

/** A template with one error: a misspelt parameter in line 7. */
export const bad = good.replace('!Ref VpcId', '!Ref VpcIdd');
