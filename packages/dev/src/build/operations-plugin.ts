/** Keeps the modules of the operations from being evaluated before one is asked for: most runs only see templates. */
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Where the specification imports the operations, it gets a module whose export is a getter, and so the bundler defers them. */
export const operationsPlugin: Plugin = {
  name: 'operations-on-demand',
  setup(build) {
    build.onResolve({ filter: /^\.\/operations\/index\.ts$/ }, ({ importer, namespace }) =>
      namespace === 'file' && /[\\/]join-spec\.ts$/.test(importer)
        ? { path: join(dirname(importer), 'operations/index.ts'), namespace: 'operations-on-demand' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'operations-on-demand' }, ({ path }) => ({
      contents: `Object.defineProperty(exports, 'operations', { get: () => require(${JSON.stringify(path)}).operations });`,
      loader: 'js',
      resolveDir: dirname(path),
    }));
  },
};
