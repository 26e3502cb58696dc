/** Runs a JavaScript module of the user and yields its default export. Only what a configuration names comes here. */
import { pathToFileURL } from 'node:url';

export async function loadModule(file: string): Promise<unknown> {
  const { importModule }: typeof import('./import-module.ts') = require('./import-module.js');
  return (await importModule(pathToFileURL(file).href)).default;
}
