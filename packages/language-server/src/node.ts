/** The entry for Node: the server over standard input and output. */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import type { Text } from '@ros-lint/core';
import { openSpec } from '@ros-lint/spec';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.ts';
import { serve } from './server.ts';

/**
 * What V8 is told, by the versions of Node in which it was tried: a flag that it does not know makes it complain on stderr. Set here,
 * behind the load, they leave the compiled code that the command starts from valid.
 *
 * The space for young objects is kept small, which takes a fifth off the peak of memory with a small template. Code is compiled plainly
 * at once, and optimized by Node 20 only where it runs for long: between two keys little is done, so that most of what it optimized in
 * the first minutes cost more than it won.
 */
const node = Number.parseInt(process.versions.node, 10);
if (node <= 24) {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--always-sparkplug');
}
if (node === 20) setFlagsFromString('--interrupt-budget=400000');

/** Serves one client until it says good-bye or goes away. */
export function startServer(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): void {
  const connection = createConnection(ProposedFeatures.all, input, output);
  // A promise that a module of the user left behind is no reason to end.
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  const { spec, refreshed } = openSpec(process.env);
  serve(connection, {
    spec,
    ...(refreshed?.kind === 'unusable' && { trouble: aboutFile(refreshed.file, refreshed.reason) }),
    prepare: undefined,
    now: () => performance.now(),
    later(milliseconds, what) {
      const timer = setTimeout(what, milliseconds);
      return () => clearTimeout(timer);
    },
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    disk,
  });
  connection.listen();
}

const aboutFile = (file: string, { en, 'zh-cn': zh }: Text): Text => ({
  en: `${file} ${en}`,
  'zh-cn': `${file} ${zh}`,
});
