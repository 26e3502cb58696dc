/**
 * Runs `command.js` from code that V8 compiled when the package was built, which halves the start; another version of Node, or no such
 * code, and it is compiled as usual. Nothing is ever written outside the build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, Script } from 'node:vm';

const file = `${__dirname}/command.js`;
const cacheFile = `${__dirname}/command-${process.versions.v8}-${process.arch}.cache`;

/** Set by the build, which then runs the command once. */
const isWanted = process.env.ROS_LINT_WRITE_CODE_CACHE === '1';

export function loadCommand(): typeof import('./main.ts') {
  const cachedData = isWanted ? undefined : readCache();
  if (cachedData === undefined && !isWanted) return require(file);
  const source = readFileSync(file, 'utf8');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n});`, {
    filename: file,
    // Files of configuration are loaded by a real import.
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  if (isWanted) process.on('exit', () => writeFileSync(cacheFile, script.createCachedData()));
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, __dirname);
  return module.exports as typeof import('./main.ts');
}

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}
