/** How the tests run: the packages are read from their sources, and nothing is shared between files. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['ros-lint-source'] },
  ssr: { resolve: { conditions: ['ros-lint-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
