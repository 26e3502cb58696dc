/** The way in: where a configuration lies and what it is once it was read. How to read one is `reading.ts`, which not every run needs. */
export { type Config, type ConfigReading, type FileSettings, type Files, type FileText, noConfig } from './config.ts';
export { CONFIG_NAMES, type Folders, type Found, findConfig } from './find.ts';
export { readUserTypes } from './user-types.ts';
