/** What is bundled from what: one entry for each folder that users get. */
import type { BuildOptions } from 'esbuild';

export interface Target {
  /** The folder of the package, from the root. */
  readonly folder: string;
  /** The file that must exist for the target to be built at all. */
  readonly entry: string;
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

/** For npm: ES modules, dependencies left to npm. */
const library: BuildOptions = {
  ...common,
  format: 'esm',
  platform: 'neutral',
  splitting: true,
  packages: 'external',
  chunkNames: 'chunks/[hash]',
};

export const targets: readonly Target[] = [
  {
    folder: 'packages/core',
    entry: 'src/index.ts',
    options: { ...library, entryPoints: { index: 'src/index.ts', shape: 'src/shape/index.ts' } },
  },
  {
    folder: 'packages/spec',
    entry: 'src/index.ts',
    options: { ...library, platform: 'node', entryPoints: { index: 'src/index.ts' } },
  },
  {
    folder: 'packages/cli',
    entry: 'src/main.ts',
    options: {
      ...common,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      entryPoints: { 'ros-lint': 'src/main.ts' },
      banner: { js: '#!/usr/bin/env node' },
    },
  },
];
