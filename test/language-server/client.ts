/** A client that speaks the protocol over the standard streams of a built server, and keeps what it is told. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const program = join(root, 'packages/language-server/dist/node.js');
export const command = join(root, 'packages/cli/dist/ros-lint.js');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a server pushed about one version of a document. */
export interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly range: { readonly start: Place; readonly end: Place };
    readonly severity: number;
    readonly code: string;
    readonly source: string;
    readonly message: string;
    readonly [more: string]: unknown;
  }[];
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Answers of any form; each test knows what it asked for. */
// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type.
export type Wire = any;

export interface Client {
  request(method: string, params?: unknown): Promise<Wire>;
  notify(method: string, params?: unknown): void;
  /** The next publication that fits, also one that has come already. */
  pushed(fits: (pushed: Pushed) => boolean): Promise<Pushed>;
  readonly publications: readonly Pushed[];
  /** How requests of the server are answered; those without an answer get null, and what is thrown is a refusal. */
  readonly answers: { [method: string]: (params: Wire) => unknown };
  /** Methods that the server asked for. */
  readonly asked: readonly string[];
  /** What the server wishes to be told about from now on. */
  readonly registrations: readonly Wire[];
  open(text: string, options?: { uri?: string; languageId?: string }): void;
  change(version: number, changes: readonly unknown[]): void;
  /** Says good-bye and yields the exit code. */
  close(): Promise<number | null>;
  readonly process: ChildProcessWithoutNullStreams;
}

export const URI = 'file:///folder/template.yml';

/** Starts a server and says hello with these capabilities. */
export async function connect(
  capabilities: Wire = {},
  more: Wire = {},
  started: readonly string[] = [program, '--stdio'],
): Promise<Client & { readonly hello: Wire }> {
  const child = spawn(process.execPath, [...started], { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map<number, (message: Message) => void>();
  const publications: Pushed[] = [];
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const registrations: Wire[] = [];
  const answers: Client['answers'] = {};
  let next = 1;

  // A question that it asked right before it was told to go finds nobody who takes the answer; a server that is lost shows by its exit code.
  child.stdin.on('error', () => {});
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const receive = (message: Message) => {
    if (message.id !== undefined && message.method === undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else if (message.id !== undefined && message.method !== undefined) {
      asked.push(message.method);
      registrations.push(...((message.params as Wire)?.registrations ?? []));
      try {
        send({ id: message.id, result: answers[message.method]?.(message.params) ?? null });
      } catch (error) {
        send({ id: message.id, error: { code: -32601, message: String(error) } });
      }
    } else if (message.method === 'textDocument/publishDiagnostics') {
      publications.push(message.params as Pushed);
      for (const listener of listeners) listener();
    }
  };
  readMessages(child, receive);

  const client: Client = {
    request(method, params) {
      const id = next;
      next += 1;
      send({ id, method, params });
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) =>
          error ? reject(Object.assign(new Error(error.message), error)) : resolve(result),
        );
      });
    },
    notify: (method, params) => send({ method, params }),
    pushed(fits) {
      return new Promise((resolve) => {
        const look = () => {
          const found = publications.find(fits);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
    publications,
    answers,
    asked,
    registrations,
    open(text, { uri = URI, languageId = 'yaml' } = {}) {
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
    },
    change(version, contentChanges) {
      send({ method: 'textDocument/didChange', params: { textDocument: { uri: URI, version }, contentChanges } });
    },
    async close() {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await client.request('shutdown');
      client.notify('exit');
      return ended;
    },
    process: child,
  };
  const hello = await client.request('initialize', { processId: process.pid, rootUri: null, capabilities, ...more });
  client.notify('initialized', {});
  return Object.assign(client, { hello });
}

function readMessages(child: ChildProcessWithoutNullStreams, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head === -1 || buffer.length < head + 4 + length) return;
      receive(JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()) as Message);
      buffer = buffer.subarray(head + 4 + length);
    }
  });
}

/** The position behind the first occurrence of a text. */
export function behind(text: string, wanted: string): Place {
  const before = text.slice(0, text.indexOf(wanted) + wanted.length);
  const line = before.split('\n').length - 1;
  return { line, character: before.length - before.lastIndexOf('\n') - 1 };
}

/** A text after edits of the protocol. */
export function edited(
  text: string,
  edits: readonly { range: { start: Place; end: Place }; newText: string }[],
): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: Place) => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}
