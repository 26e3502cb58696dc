/**
 * The V8 of Node 20 makes a new hidden class of every object that begins with a spread and goes on with more, as the state of js-yaml's
 * event parser does: nothing that reads the state is fast then, and reading YAML takes twice as long. In our bundles the state begins with
 * a property. Plain JavaScript, because the way into the workshop needs it too.
 */
import { readFileSync } from 'node:fs';

const slow = 'const state = {\n\t\t...DEFAULT_PARSER_OPTIONS,';
const fast = 'const state = {\n\t\tfilename: "",\n\t\t...DEFAULT_PARSER_OPTIONS,';

/** @type {import('esbuild').Plugin} */
export const eventParserPlugin = {
  name: 'event-parser',
  setup(build) {
    build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(slow))
        return {
          errors: [{ text: 'js-yaml makes its state in another way; look whether this plugin is still needed' }],
        };
      return { contents: text.replace(slow, fast), loader: 'js' };
    });
  },
};
