#!/usr/bin/env node
/**
 * The way into the workshop. Plain JavaScript without dependencies, so that every command works in a fresh clone with nothing but
 * Node and npm: installs what is missing, bundles the command (`src/commands/<name>.ts`; Node 20 runs no TypeScript), runs it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { eventParserPlugin } from './event-parser-plugin.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const [name, ...args] = process.argv.slice(2);

const names = readdirSync(join(here, 'src/commands'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
if (name === undefined || !names.includes(name)) {
  process.stderr.write(`usage: node packages/dev/run.mjs ${names.join('|')} [arguments]\n`);
  process.exit(2);
}

// A reader that leaves early, as `head` does, is no failure.
process.stdout.on('error', () => {});

process.chdir(root);
// npm runs `prepare` at the end of an installation; another one inside it would never end.
if (name !== 'prepare' && !isInstalled()) install();
// The bundler has said what is wrong with the sources.
const file = await bundle(name).catch(() => process.exit(1));
const command = await import(pathToFileURL(file).href);
process.exitCode = await command.run(args, root);

/** True when npm's own record of what lies in node_modules agrees with the lock file. */
function isInstalled() {
  const recordFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = present[path];
    // npm leaves out optional packages that are made for another system.
    return found === undefined ? entry.optional === true || entry.peer === true : found.version === entry.version;
  });
}

function install() {
  process.stderr.write('Installing what package-lock.json names (npm install --no-save) …\n');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it wants the optional packages of every other system in the lock file, and registries that mirror one system lack them.
  // No scripts either: the one of this workspace would build what the command builds anyway.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** One bundle a command, so that work in progress on one command never stops another; written only when it differs. */
async function bundle(command) {
  const { build } = await import('esbuild');
  const file = join(here, 'dist', `${command}.js`);
  const result = await build({
    entryPoints: [join(here, 'src/commands', `${command}.ts`)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // As in the programs, so that what is measured is what users run.
    plugins: [eventParserPlugin],
    packages: 'bundle',
    external: ['esbuild', 'oxc-parser', 'yaml', 'vitest'],
    conditions: ['ros-lint-source'],
    mainFields: ['module', 'main'],
    // A bundled CommonJS package asks for `require`, which ES modules lack.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const text = result.outputFiles[0].text;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and moved, because another command may be reading the old one.
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
