/** What is bundled from what: one entry for each folder that users get. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { eventParserPlugin } from '../../event-parser-plugin.mjs';
import { dataPlugin } from './data-plugin.ts';
import { operationsPlugin } from './operations-plugin.ts';
import { validatorPlugin } from './validator-plugin.ts';
import { validatorFolder } from './validators.ts';

export interface Target {
  /** The folder of the package, from the root. */
  readonly folder: string;
  /** Tells targets of one folder apart. */
  readonly name?: string;
  /** A folder that is copied into `dist`, from the root, by the name it gets there. */
  readonly copies?: { readonly [name: string]: string };
  /** Folders, from the root, whose files plugins put into the bundle: the bundler does not tell all of them. */
  readonly holds?: readonly string[];
  /** The file to start on a sample, so that what V8 compiles then can be kept beside it. */
  readonly codeCache?: { readonly start: string; readonly sample: string };
  readonly options: BuildOptions;
}

/** What programs that run in Node read from beside them as they need it. */
const knowledge = { data: 'packages/spec/data', validators: validatorFolder };

/** Options that every bundle shares. */
const common: BuildOptions = {
  bundle: true,
  target: 'es2022',
  // Packages of the workspace are read from their sources.
  conditions: ['ros-lint-source'],
  // The UMD `main` of jsonc-parser hides its own requires from a bundler; its `module` does not.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [operationsPlugin, eventParserPlugin],
};

export function targets(root: string): Target[] {
  return [
    library(root, 'packages/core'),
    library(root, 'packages/spec'),
    command,
    server,
    worker(root),
    desktop,
    extensionServer,
    ...web(root),
  ];
}

/** For npm: ES modules as package.json names them, dependencies left to npm. */
function library(root: string, folder: string): Target {
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const entries = Object.values(exports).flatMap((entry) => {
    const source = typeof entry === 'string' ? undefined : entry['ros-lint-source'];
    const built = typeof entry === 'string' ? undefined : entry.default?.match(/^\.\/dist\/(.*)\.js$/)?.[1];
    return source === undefined || built === undefined ? [] : [[built, source] as const];
  });
  return {
    folder,
    options: {
      ...common,
      format: 'esm',
      platform: 'neutral',
      external: ['node:*'],
      splitting: true,
      packages: 'external',
      chunkNames: 'chunks/[hash]',
      entryPoints: Object.fromEntries(entries),
    },
  };
}

/** The part of a package.json that is read here. */
interface Manifest {
  readonly exports: {
    readonly [path: string]: string | { readonly 'ros-lint-source'?: string; readonly default?: string };
  };
}

/**
 * One minified CommonJS file behind a small one that starts it. Measured on Node 20.20 with a 5 KB template, medians of 31 interleaved
 * starts, `node -e 0` = 1: one CommonJS file 2.09; split ES modules slower still, because their loader costs more than the smaller pieces
 * save; with the code that V8 compiled at build time beside it 1.43.
 */
const command: Target = {
  folder: 'packages/cli',
  copies: knowledge,
  codeCache: { start: 'ros-lint.js', sample: 'packages/cli/examples/network.yml' },
  options: {
    ...common,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    // The server is a file of its own, because reading it would slow down every other command.
    entryPoints: {
      'ros-lint': './src/launch.ts',
      command: './src/main.ts',
      thread: './src/launch-thread.ts',
      library: './src/library.ts',
      'import-module': './src/import-module.ts',
      'language-server': '../language-server/src/node.ts',
    },
    external: ['./command.js', './import-module.js', './language-server.js'],
    // Code that runs in both kinds of modules looks at `__dirname` first.
    logOverride: { 'empty-import-meta': 'silent' },
  },
};

/** The language server as one program, started by editors that bring their own Node. */
const server: Target = {
  folder: 'packages/language-server',
  copies: knowledge,
  options: {
    ...common,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    entryPoints: { node: './src/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    logOverride: { 'empty-import-meta': 'silent' },
  },
};

/** The same for a worker of a browser, with the data inside, because a worker may be kept from fetching anything. */
function worker(root: string): Target {
  return {
    folder: 'packages/language-server',
    name: 'worker',
    holds: Object.values(knowledge),
    options: {
      ...common,
      format: 'iife',
      platform: 'browser',
      conditions: ['ros-lint-source', 'browser'],
      minify: true,
      entryPoints: { browser: './src/browser.ts' },
      plugins: [
        operationsPlugin,
        dataPlugin(join(root, 'packages/spec/data')),
        validatorPlugin(join(root, validatorFolder)),
      ],
    },
  };
}

/** What the editor brings itself. */
const editor: BuildOptions = { ...common, format: 'cjs', external: ['vscode'], minify: true };

/** The extension on a desktop: an entry of a few kilobytes, and the client, which is read when there is a document to serve. */
const desktop: Target = {
  folder: 'extension',
  name: 'desktop',
  options: {
    ...editor,
    platform: 'node',
    target: 'node20',
    entryPoints: { desktop: './src/desktop.ts', client: './src/desktop-client.ts' },
    // Native imports would go around the editor's own way of loading, so `import()` becomes `require`.
    supported: { 'dynamic-import': false },
    plugins: [apart('./desktop-client.ts', './client.js')],
  },
};

const extensionServer: Target = {
  folder: 'extension',
  name: 'server',
  copies: { ...knowledge, schema: 'packages/cli/schema' },
  options: { ...server.options, entryPoints: { server: '../packages/language-server/src/main.ts' } },
};

/** The extension and its server for editors that run in a browser. */
function web(root: string): Target[] {
  const { options, holds = [] } = worker(root);
  return [
    {
      folder: 'extension',
      name: 'web',
      options: { ...editor, platform: 'browser', entryPoints: { web: './src/web.ts' } },
    },
    {
      folder: 'extension',
      name: 'web-server',
      holds,
      options: { ...options, entryPoints: { 'server.web': '../packages/language-server/src/browser.ts' } },
    },
  ];
}

/** Leaves a module that is imported on demand to a bundle of its own. */
function apart(specifier: string, bundle: string): Plugin {
  return {
    name: 'apart',
    setup(build) {
      build.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
        path === specifier && kind === 'dynamic-import' ? { path: bundle, external: true } : undefined,
      );
    },
  };
}
