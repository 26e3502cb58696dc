/** Runs a JavaScript module of the user and yields its default export. Only what a configuration names comes here. */
import { Console } from 'node:console';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** `anew` where the process outlives a run, and a module may have changed since it was loaded: Node keeps what it loaded. */
export type Modules = 'anew' | 'once';

let prepare: (() => void) | undefined;

/** What is to be done before the first module of the user runs, which may do anything to the process. */
export function beforeModules(listener: () => void): void {
  prepare = listener;
}

export async function loadModule(file: string, modules: Modules): Promise<unknown> {
  prepare?.();
  prepare = undefined;
  // What a module says is for people, and must not end up inside a report.
  globalThis.console = new Console(process.stderr);
  const { importModule }: typeof import('./import-module.ts') = require('./import-module.js');
  const url = pathToFileURL(file);
  if (modules === 'anew') {
    // A module is known by its whole address, one in CommonJS by its file.
    url.searchParams.set('time', String(Date.now()));
    delete require.cache[realpathSync(file)];
  }
  return (await importModule(url.href)).default;
}
