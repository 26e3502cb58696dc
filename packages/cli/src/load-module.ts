/** Runs a JavaScript module of the user and yields its default export. Only what a configuration names comes here. */
import { pathToFileURL } from 'node:url';

let hasRun = false;

export async function loadModule(file: string): Promise<unknown> {
  hasRun = true;
  const { importModule }: typeof import('./import-module.ts') = require('./import-module.js');
  return (await importModule(pathToFileURL(file).href)).default;
}

/** True once a module of the user has run, which may do anything to the process. */
export const hasRunModule = (): boolean => hasRun;
