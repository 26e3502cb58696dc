/** The bundle for browsers, run in a bare global scope that has what a worker has and nothing of Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Wire } from './client.ts';

const bundle = join(import.meta.dirname, '../../packages/language-server/dist/browser.js');

test('serves over messages, with the data inside', async () => {
  const heard: Wire[] = [];
  const waiting: (() => void)[] = [];
  const scope: Wire = {
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance: { now: () => performance.now() },
    TextEncoder,
    TextDecoder,
    URL,
    postMessage(message: Wire) {
      heard.push(structuredClone(message));
      for (const wake of waiting.splice(0)) wake();
    },
    addEventListener() {},
  };
  scope.self = scope;
  createContext(scope);
  runInContext(readFileSync(bundle, 'utf8'), scope);
  const say = (message: object) => scope.onmessage({ data: { jsonrpc: '2.0', ...message } });
  const hear = async (fits: (message: Wire) => boolean): Promise<Wire> => {
    for (;;) {
      const found = heard.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  expect((await hear(({ id }) => id === 1)).result.serverInfo.name).toBe('ros-lint');
  say({ method: 'initialized', params: {} });
  const text = `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Net:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      ZoneId: !Ref Zone
`;
  const textDocument = { uri: 'file:///template.yml', languageId: 'yaml', version: 1, text };
  say({ method: 'textDocument/didOpen', params: { textDocument } });
  const { params } = await hear(({ method }) => method === 'textDocument/publishDiagnostics');
  expect(params.diagnostics.map(({ code }: { code: string }) => code)).toContain('unknown-reference');
  const place = { textDocument: { uri: textDocument.uri }, position: { line: 3, character: 20 } };
  say({ id: 2, method: 'textDocument/hover', params: place });
  expect((await hear(({ id }) => id === 2)).result.contents.value).toContain('ALIYUN::ECS::VSwitch');
  say({ id: 3, method: 'textDocument/completion', params: { ...place, position: { line: 5, character: 6 } } });
  expect((await hear(({ id }) => id === 3)).result.items.map(({ label }: { label: string }) => label)).toContain(
    'VpcId',
  );
});
