/** The client of the server that runs in a worker of the browser. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Start } from './activate.ts';
import { openGarden } from './garden.ts';

/** The library that TypeScript knows here is that of Node, which has other workers. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (url: string) => Port & { terminate(): void };

export const start: Start = (context, ours) => {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  return openGarden(context, ours, (options) => {
    // The worker is wrapped here: hosts put a class of their own in the place of `Worker`, which the client does not know again.
    const launch = async () => {
      worker?.terminate();
      worker = new Worker(file);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('ros-lint', 'ros-lint', launch, options);
  });
};
