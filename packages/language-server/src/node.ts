/** The entry for Node: the server over standard input and output. */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import type { Text } from '@ros-lint/core';
import { openSpec } from '@ros-lint/spec';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.ts';
import { serve } from './server.ts';

/**
 * V8 lets the space for young objects grow to several times what a template needs. Kept small, the peak is a fifth lower with a small
 * template and an eighth with a middle one, and keys cost the same. A flag that V8 does not know makes it complain on stderr, so it is
 * set only where it was tried.
 */
if (Number.parseInt(process.versions.node, 10) <= 24) setFlagsFromString('--semi-space-growth-factor=1');

/** Serves one client until it says good-bye or goes away. */
export function startServer(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): void {
  const connection = createConnection(ProposedFeatures.all, input, output);
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
