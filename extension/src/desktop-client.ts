/** The client of the server that runs in a Node process of its own. */
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import type { Start } from './activate.ts';
import { openGarden } from './garden.ts';

export const start: Start = (context, ours) =>
  openGarden(context, ours, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio };
    const servers: ServerOptions = { run: server, debug: server };
    return new LanguageClient('ros-lint', 'ros-lint', servers, options);
  });
