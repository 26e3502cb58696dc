/** The server as a client sees it: life and death, documents, findings, and the form of answers for clients that can do less. */
import { afterEach, expect, test } from 'vitest';
import { behind, type Client, command, connect, edited, URI } from './client.ts';

const TEXT = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName: !Ref Nam
Outputs:
  Used:
    Value: !Ref Name
`;

const able = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

const literals = { textDocument: { codeAction: able.textDocument.codeAction } };
const opened: Client[] = [];

async function start(...args: Parameters<typeof connect>) {
  const client = await connect(...args);
  opened.push(client);
  return client;
}

afterEach(() => {
  for (const { process } of opened.splice(0)) process.kill();
});

test('says what it can do', async () => {
  const { hello } = await start();
  expect(hello.serverInfo.name).toBe('ros-lint');
  expect(hello.capabilities.positionEncoding).toBe('utf-16');
  expect(hello.capabilities.textDocumentSync).toEqual({ openClose: true, change: 2, save: true });
  expect(Object.keys(hello.capabilities).sort()).toEqual([
    'callHierarchyProvider',
    'codeActionProvider',
    'completionProvider',
    'definitionProvider',
    'documentHighlightProvider',
    'documentLinkProvider',
    'documentSymbolProvider',
    'foldingRangeProvider',
    'hoverProvider',
    'inlayHintProvider',
    'positionEncoding',
    'referencesProvider',
    'renameProvider',
    'selectionRangeProvider',
    'semanticTokensProvider',
    'signatureHelpProvider',
    'textDocumentSync',
    'workspaceSymbolProvider',
  ]);
});

test('ends with 0 after shutdown, with 1 without', async () => {
  expect(await (await start()).close()).toBe(0);
  const rude = await start();
  const ended = new Promise((resolve) => rude.process.once('exit', resolve));
  rude.notify('exit');
  expect(await ended).toBe(1);
});

test('ends when its client goes away', async () => {
  const client = await start();
  const ended = new Promise((resolve) => client.process.once('exit', resolve));
  client.process.stdin.end();
  expect(await ended).not.toBeUndefined();
});

test('is started by the command too', async () => {
  const client = await start({}, {}, [command, 'lsp', '--stdio']);
  client.open(TEXT);
  expect((await client.pushed(() => true)).diagnostics.map(({ code }) => code)).toEqual(['unknown-reference']);
  expect(await client.close()).toBe(0);
});

test('pushes findings with the version, a source, the rule and what else is understood', async () => {
  const client = await start(able);
  client.open(TEXT);
  const { version, diagnostics } = await client.pushed(() => true);
  expect(version).toBe(1);
  expect(diagnostics).toEqual([
    {
      range: { start: { line: 8, character: 20 }, end: { line: 8, character: 23 } },
      severity: 1,
      source: 'ros-lint',
      code: 'unknown-reference',
      codeDescription: { href: expect.stringContaining('/unknown-reference.md') },
      message: '"Nam" is no parameter, resource or local of this template; did you mean "Name"?',
    },
  ]);
});

test('says less to those who understand less', async () => {
  const client = await start({});
  client.open(`${TEXT}  Used:\n    Value: 1\n`);
  const { diagnostics } = await client.pushed(() => true);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(new Set(diagnostics.flatMap((each) => Object.keys(each)))).toEqual(
    new Set(['range', 'severity', 'source', 'code', 'message']),
  );
});

test('shows the other places of a finding', async () => {
  const client = await start(able);
  client.open(`ROSTemplateFormatVersion: '2015-09-01'
Resources:
  A:
    Type: ALIYUN::ROS::Sleep
    DependsOn: B
  B:
    Type: ALIYUN::ROS::Sleep
    DependsOn: A
`);
  const { diagnostics } = await client.pushed(() => true);
  expect(diagnostics[0]?.code).toBe('circular-dependency');
  expect(diagnostics[0]?.relatedInformation).toContainEqual({
    location: { uri: URI, range: { start: { line: 7, character: 15 }, end: { line: 7, character: 16 } } },
    message: expect.stringContaining('"B" needs "A" by DependsOn'),
  });
});

test('follows changes, whole and in parts, and forgets what is closed', async () => {
  const client = await start();
  client.open(TEXT);
  await client.pushed(({ version }) => version === 1);
  client.change(2, [{ range: { start: { line: 8, character: 23 }, end: { line: 8, character: 23 } }, text: 'e' }]);
  expect((await client.pushed(({ version }) => version === 2)).diagnostics).toEqual([]);
  client.change(3, [{ text: TEXT }]);
  expect((await client.pushed(({ version }) => version === 3)).diagnostics.length).toBe(1);
  client.notify('textDocument/didClose', { textDocument: { uri: URI } });
  expect(
    (await client.pushed(({ version, diagnostics }) => version === undefined && diagnostics.length === 0)).uri,
  ).toBe(URI);
  expect(
    await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 1, character: 1 } }),
  ).toBeNull();
});

test('counts UTF-16 units, also with CRLF, a byte order mark and astral characters', async () => {
  const client = await start({});
  const text = `\ufeff${TEXT.replace('!Ref Nam', '!Sub "云🚀 ${Nam}"')}`.replaceAll('\n', '\r\n');
  client.open(text);
  const [finding] = (await client.pushed(() => true)).diagnostics;
  expect(finding?.range).toEqual({ start: { line: 8, character: 27 }, end: { line: 8, character: 30 } });
  client.change(2, [{ range: finding?.range, text: 'Name' }]);
  expect((await client.pushed(({ version }) => version === 2)).diagnostics).toEqual([]);
});

test('judges only what is newest when one types fast', async () => {
  const client = await start();
  client.open(TEXT);
  await client.pushed(({ version }) => version === 1);
  for (let version = 2; version <= 21; version += 1) {
    client.change(version, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '#' },
    ]);
  }
  await client.pushed(({ version }) => version === 21);
  expect(client.publications.length).toBeLessThanOrEqual(4);
});

test('says nothing about other files', async () => {
  const client = await start(able);
  client.open('a: 1\nb: [\n');
  const place = { textDocument: { uri: URI }, position: { line: 0, character: 1 } };
  expect(await client.request('textDocument/completion', place)).toEqual({ isIncomplete: false, items: [] });
  expect(await client.request('textDocument/hover', place)).toBeNull();
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } })).toEqual([]);
  expect(client.publications).toEqual([]);
});

test('answers those who pull, and pushes nothing to them', async () => {
  const client = await start({ ...able, textDocument: { ...able.textDocument, diagnostic: {} } });
  expect(client.hello.capabilities.diagnosticProvider).toEqual({
    identifier: 'ros-lint',
    interFileDependencies: false,
    workspaceDiagnostics: true,
  });
  client.open(TEXT);
  const first = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  expect([first.kind, first.items.length]).toEqual(['full', 1]);
  const again = await client.request('textDocument/diagnostic', {
    textDocument: { uri: URI },
    previousResultId: first.resultId,
  });
  expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.change(2, [{ text: TEXT.replace('Nam\n', 'Name\n') }]);
  const changed = await client.request('textDocument/diagnostic', {
    textDocument: { uri: URI },
    previousResultId: first.resultId,
  });
  expect([changed.kind, changed.items]).toEqual(['full', []]);
  const workspace = await client.request('workspace/diagnostic', {
    previousResultIds: [{ uri: URI, value: changed.resultId }],
  });
  expect(workspace.items).toEqual([{ kind: 'unchanged', resultId: changed.resultId, uri: URI, version: 2 }]);
  expect(client.publications).toEqual([]);
});

test('renames with changes or with document changes', async () => {
  const text = TEXT.replace('Nam\n', 'Name\n');
  const asked = { textDocument: { uri: URI }, position: behind(text, 'Ref Na'), newName: 'Title' };
  const plain = await start({});
  plain.open(text);
  const changes = await plain.request('textDocument/rename', asked);
  expect(edited(text, changes.changes[URI])).toBe(
    text.replaceAll('Name:', 'Title:').replace('VpcTitle', 'VpcName').replaceAll('Ref Name', 'Ref Title'),
  );
  const rich = await start(able);
  rich.open(text);
  const { documentChanges } = await rich.request('textDocument/rename', asked);
  expect(documentChanges).toEqual([{ textDocument: { uri: URI, version: 1 }, edits: changes.changes[URI] }]);
  expect(await rich.request('textDocument/prepareRename', asked)).toEqual({
    range: { start: { line: 8, character: 20 }, end: { line: 8, character: 24 } },
    placeholder: 'Name',
  });
  await expect(rich.request('textDocument/rename', { ...asked, newName: 'Vpc' })).rejects.toThrow(
    'there is already a resource called "Vpc"',
  );
});

test('offers fixes by place alone, whatever the client sends back', async () => {
  const client = await start(literals);
  client.open(TEXT);
  const range = { start: { line: 8, character: 21 }, end: { line: 8, character: 21 } };
  const context = { diagnostics: [{ range, message: 'x', severity: 1 }] };
  const actions = await client.request('textDocument/codeAction', { textDocument: { uri: URI }, range, context });
  expect(actions[0].title).toBe('Change to "Name"');
  expect(actions[0].diagnostics[0].code).toBe('unknown-reference');
  expect(edited(TEXT, actions[0].edit.changes[URI])).toBe(TEXT.replace('Nam\n', 'Name\n'));
  const only = await client.request('textDocument/codeAction', {
    textDocument: { uri: URI },
    range,
    context: { ...context, only: ['refactor'] },
  });
  expect(new Set(only.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['refactor.rewrite']));
});

test('inserts plain text where snippets are not known, and fetches documentation later', async () => {
  const text = TEXT.replace('!Ref Nam\n', '\n');
  const asked = { textDocument: { uri: URI }, position: behind(text, 'VpcName: ') };
  const plain = await start({});
  plain.open(text);
  const items = (await plain.request('textDocument/completion', asked)).items as {
    label: string;
    textEdit: { newText: string };
    insertTextFormat?: number;
  }[];
  const join = items.find(({ label }) => label === '!Join');
  expect([join?.textEdit.newText, join?.insertTextFormat]).toEqual(['!Join ', undefined]);
  const rich = await start(able);
  rich.open(text);
  const list = await rich.request('textDocument/completion', asked);
  const item = list.items.find(({ label }: { label: string }) => label === '!Join');
  expect([item.textEdit.newText, item.insertTextFormat, item.documentation]).toEqual([
    '!Join [${1:delimiter}, ${2:list}]',
    2,
    undefined,
  ]);
  const resolved = await rich.request('completionItem/resolve', item);
  expect(resolved.documentation.kind).toBe('markdown');
  expect(resolved.documentation.value).toContain('**Fn::Join**');
});

test('shows plain text and flat symbols where nothing else is understood', async () => {
  const asked = { textDocument: { uri: URI }, position: behind(TEXT, 'VPC') };
  const plain = await start({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
  plain.open(TEXT);
  const hover = await plain.request('textDocument/hover', asked);
  expect(hover.contents.kind).toBe('plaintext');
  expect(hover.contents.value).not.toMatch(/\*\*|`/);
  const flat = await plain.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
  expect(flat.find(({ name }: { name: string }) => name === 'Vpc').containerName).toBe('Resources');
  const rich = await start(able);
  rich.open(TEXT);
  expect((await rich.request('textDocument/hover', asked)).contents.kind).toBe('markdown');
  const tree = await rich.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
  expect(tree.map(({ name }: { name: string }) => name)).toEqual([
    'ROSTemplateFormatVersion',
    'Parameters',
    'Resources',
    'Outputs',
  ]);
});

test('goes to definitions by link or by place', async () => {
  const text = TEXT.replace('Nam\n', 'Name\n');
  const asked = { textDocument: { uri: URI }, position: behind(text, 'Ref Na') };
  const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } };
  const plain = await start({});
  plain.open(text);
  expect(await plain.request('textDocument/definition', asked)).toEqual({ uri: URI, range });
  const rich = await start(able);
  rich.open(text);
  expect((await rich.request('textDocument/definition', asked))[0].targetSelectionRange).toEqual(range);
});

test('takes settings from the hello, from a notification, or by asking', async () => {
  const off = { rules: { 'unknown-reference': 'off' } };
  const first = await start({}, { initializationOptions: off });
  first.open(TEXT);
  expect((await first.pushed(() => true)).diagnostics).toEqual([]);
  first.notify('workspace/didChangeConfiguration', {
    settings: { 'ros-lint': { rules: { 'unknown-reference': 'hint' } } },
  });
  expect((await first.pushed(({ diagnostics }) => diagnostics.length > 0)).diagnostics[0]?.severity).toBe(4);
  const second = await start({ workspace: { configuration: true } });
  second.answers['workspace/configuration'] = () => [off];
  second.open(TEXT);
  await second.pushed(({ diagnostics }) => diagnostics.length === 0);
  expect(second.asked).toContain('workspace/configuration');
});

test('speaks Chinese to a Chinese editor', async () => {
  const client = await start({}, { locale: 'zh-cn' });
  client.open(TEXT);
  expect((await client.pushed(() => true)).diagnostics[0]?.message).toMatch(/不是此模板/);
});

test('an answer is never about an older text', async () => {
  const client = await start();
  client.open(TEXT);
  const asked = { textDocument: { uri: URI }, position: { line: 6, character: 12 } };
  const early = client.request('textDocument/hover', asked);
  client.change(2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' }]);
  await expect(early).rejects.toMatchObject({ code: -32801 });
  const late = await client.request('textDocument/hover', { ...asked, position: { line: 8, character: 12 } });
  expect(late.range.start.line).toBe(8);
});

test('goes by the content for YAML and JSON, by the word of the editor for its own language', async () => {
  const client = await start();
  client.open('Parameters: []\n', { languageId: 'ros-template-yaml' });
  expect((await client.pushed(() => true)).diagnostics.length).toBeGreaterThan(0);
  const plain = await start();
  plain.open('Parameters: []\n');
  const symbols = await plain.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
  expect([symbols, plain.publications]).toEqual([[], []]);
});

test('takes places outside of the text for its ends', async () => {
  const client = await start();
  client.open(TEXT);
  for (const position of [
    { line: 999, character: 0 },
    { line: 3, character: 999 },
  ]) {
    const asked = { textDocument: { uri: URI }, position };
    expect(await client.request('textDocument/definition', asked)).toBeNull();
    expect(await client.request('textDocument/completion', asked)).toHaveProperty('items');
  }
});
