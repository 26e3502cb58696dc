/**
 * Imports a module of the user, such as a configuration in JavaScript. A file of its own in `dist`, because code that runs from V8's
 * cache cannot import.
 */

export const importModule = (url: string): Promise<{ readonly default?: unknown }> => import(url);
