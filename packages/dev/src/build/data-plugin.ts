/** Puts the data files about ROS into a bundle as texts, for programs that run where there are no files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** `import texts from 'ros-lint-data'` yields the text of each file by its name. */
export function dataPlugin(folder: string): Plugin {
  return {
    name: 'ros-lint-data',
    setup(build) {
      build.onResolve({ filter: /^ros-lint-data$/ }, () => ({
        path: join(folder, 'index.json'),
        namespace: 'ros-lint-data',
      }));
      build.onLoad({ filter: /.*/, namespace: 'ros-lint-data' }, () => {
        const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
        const texts = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
        return { contents: JSON.stringify(texts), loader: 'json', watchFiles: files.map((file) => join(folder, file)) };
      });
    },
  };
}
