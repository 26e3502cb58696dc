/** What is bundled from what: one entry for each folder that users get. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

export interface Target {
  /** The folder of the package, from the root. */
  readonly folder: string;
  /** A folder that is copied into `dist`, from the root, by the name it gets there. */
  readonly copies?: { readonly [name: string]: string };
  readonly options: BuildOptions;
}

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
};

export function targets(root: string): Target[] {
  return [library(root, 'packages/core'), library(root, 'packages/spec'), command];
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
 * One minified CommonJS file. Measured on Node 20.20 with a 5 KB template, medians of 31 interleaved starts, `node -e 0` = 1: this
 * bundle 1.60; the same as split ES modules 1.68, because their loader costs more than the smaller pieces save; this bundle with V8's
 * compiled code kept beside it 1.28. That last one is left out: it holds for one version of Node only, so it would have to be written
 * into a folder of the user at the first start, and a linter has no business there.
 */
const command: Target = {
  folder: 'packages/cli',
  copies: { data: 'packages/spec/data' },
  options: {
    ...common,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    entryPoints: { 'ros-lint': './src/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    // Code that runs in both kinds of modules looks at `__dirname` first.
    logOverride: { 'empty-import-meta': 'silent' },
  },
};
