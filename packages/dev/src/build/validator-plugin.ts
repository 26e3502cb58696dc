/** Puts the compiled validators of requests into a bundle, for programs that run where there are no files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** `import validators from 'ros-lint-validators'` yields, by the name of an operation, what evaluates its validators when first called. */
export function validatorPlugin(folder: string): Plugin {
  return {
    name: 'ros-lint-validators',
    setup(build) {
      build.onResolve({ filter: /^ros-lint-validators$/ }, ({ path }) => ({ path, namespace: 'ros-lint-validators' }));
      build.onLoad({ filter: /.*/, namespace: 'ros-lint-validators' }, () => {
        const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.cjs')) : [];
        const loaders = files.map(
          (file) => `${JSON.stringify(file.slice(0, -4))}: () => require(${JSON.stringify(join(folder, file))})`,
        );
        return { contents: `module.exports = { ${loaders.join(',\n')} };`, loader: 'js', resolveDir: folder };
      });
    },
  };
}
