/** How the tests run: the packages are read from their sources, and nothing is shared between files. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['ros-lint-source'] },
  ssr: { resolve: { conditions: ['ros-lint-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // What the user of this computer had the service tell must not change what tests see.
    env: { XDG_CACHE_HOME: join(import.meta.dirname, 'node_modules/.cache/ros-lint/no-user') },
  },
});
