/** The entry for a worker of a browser: the same server, spoken to by messages, with the data in its bundle. */
import { createSpec, typesIn } from '@ros-lint/spec/browser';
import texts from 'ros-lint-data';
import validators from 'ros-lint-validators';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from './server.ts';

// The library that TypeScript knows here is that of Node, whose global scope has the two functions that are needed.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
const spec = createSpec(
  async (file) => texts[file],
  (operation) => (Object.hasOwn(validators, operation) ? validators[operation]?.() : undefined),
);

serve(connection, {
  spec,
  prepare: (text) => spec.need(typesIn(text)),
  now: () => performance.now(),
  later(milliseconds, what) {
    const timer = setTimeout(what, milliseconds);
    return () => clearTimeout(timer);
  },
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  disk: undefined,
});
connection.listen();
