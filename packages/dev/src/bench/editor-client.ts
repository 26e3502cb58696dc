/** The least of an editor: starts the built language server, sends it documents and questions, and keeps what it publishes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Published {
  readonly at: number;
  readonly version: number;
  readonly count: number;
}

export interface Editor {
  readonly published: readonly Published[];
  notify(method: string, params: object): void;
  request(method: string, params: object): Promise<unknown>;
  /** Resolves with the first publication of a version, or of a later one. */
  publication(version: number): Promise<Published>;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number; readonly diagnostics?: readonly unknown[] };
  readonly result?: unknown;
}

export async function startEditor(root: string): Promise<Editor> {
  const program = join(root, 'packages/language-server/dist/node.js');
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const published: Published[] = [];
  const answers = new Map<number, (result: unknown) => void>();
  const watchers = new Set<() => void>();
  let next = 1;
  let buffer = Buffer.alloc(0);

  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head === -1 || buffer.length < head + 4 + length) return;
      hear(JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()) as Message);
      buffer = buffer.subarray(head + 4 + length);
    }
  });

  function hear({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      published.push({ at: performance.now(), version: params?.version ?? 0, count: params?.diagnostics?.length ?? 0 });
      for (const watcher of [...watchers]) watcher();
    } else if (id !== undefined && method === undefined) {
      answers.get(id)?.(result);
      answers.delete(id);
    }
  }

  function send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  const editor: Editor = {
    published,
    notify: (method, params) => send({ method, params }),
    request(method, params) {
      const id = next;
      next += 1;
      return new Promise((resolve) => {
        answers.set(id, resolve);
        send({ id, method, params });
      });
    },
    publication(version) {
      return new Promise((resolve) => {
        const look = () => {
          const found = published.find((each) => each.version >= version);
          if (found === undefined) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      });
    },
    async close() {
      await editor.request('shutdown', {});
      const ended = new Promise((resolve) => child.once('exit', resolve));
      editor.notify('exit', {});
      await ended;
    },
  };
  await editor.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  editor.notify('initialized', {});
  return editor;
}
