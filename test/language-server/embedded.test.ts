/** A template inside a request as a client sees it: every place and every edit is one of the request. */
import { afterEach, expect, test } from 'vitest';
import { behind, type Client, connect, edited, URI, type Wire } from './client.ts';

const able = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

const TEMPLATE = `ROSTemplateFormatVersion: '2015-09-01'
Description: "名字 \u{1f600}"
Parameters:
  Zone:
    Type: String
Outputs:
  A:
    Value: !Ref Zon
  B:
    Value: !Ref Zone
`;

/** Written with the escapes that a tool could have left, and with the line ends of Windows. */
const REQUEST = `{\r\n  "Action": "CreateStack",\r\n  "StackName": "a",\r\n  "TemplateBody": ${JSON.stringify(TEMPLATE)
  .replace('名', '\\u540d')
  .replace('\u{1f600}', '\\ud83d\\ude00')}\r\n}\r\n`;

let client: Client;

async function open(text: string) {
  client = await connect(able);
  client.open(text, { languageId: 'json' });
}

afterEach(() => client.process.kill());

const textDocument = { uri: URI };
const ask = (method: string, place: string, more: object = {}): Promise<Wire> =>
  client.request(`textDocument/${method}`, { textDocument, position: behind(REQUEST, place), ...more });

/** What the lines of the request say between two places. */
function textIn({ start, end }: Wire): string {
  const line = REQUEST.split('\r\n')[start.line] ?? '';
  expect(end.line).toBe(start.line);
  return line.slice(start.character, end.character);
}

test('hover, definition and references', async () => {
  await open(REQUEST);
  expect((await ask('hover', '!Ref Zone')).contents.value).toContain('Zone · parameter');
  const { range } = await ask('definition', '!Ref Zone');
  expect(REQUEST.split('\r\n')[range.start.line]?.slice(0, range.start.character)).toMatch(/Parameters:\\n {2}$/);
  const references = await ask('references', '!Ref Zone', { context: { includeDeclaration: true } });
  expect(references.map((each: Wire) => textIn(each.range))).toEqual(['Zone', 'Zone']);
  const highlights = await ask('documentHighlight', 'Parameters:\\n  Zo');
  expect(highlights.map((each: Wire) => textIn(each.range))).toEqual(['Zone', 'Zone']);
});

test('rename', async () => {
  await open(REQUEST);
  expect(await ask('prepareRename', '!Ref Zone')).toMatchObject({ placeholder: 'Zone' });
  const { changes } = await ask('rename', '!Ref Zone', { newName: 'Area' });
  const { TemplateBody } = JSON.parse(edited(REQUEST, changes[URI]));
  expect(TemplateBody).toBe(TEMPLATE.replace('  Zone:', '  Area:').replace('!Ref Zone', '!Ref Area'));
});

const GIVEN = `#!/bin/sh
aliyun ros CreateStack --StackName a --TemplateBody '{"ROSTemplateFormatVersion": "2015-09-01", "Parameters": {"Zone": {"Type": "String"}}, "Outputs": {"A": {"Value": {"Ref": "Zone"}}}}' \\
  --Parameters.1.ParameterKey Zone --Parameters.1.ParameterValue x
`;

test.each(['{"Ref": "Zone', '"Parameters": {"Zo', 'ParameterKey Zo'])(
  'the names of parameters that a request gives go along, from %s',
  async (place) => {
    client = await connect(able);
    client.open(GIVEN, { languageId: 'shellscript' });
    const at = { textDocument, position: behind(GIVEN, place) };
    expect((await client.request('textDocument/hover', at)).contents.value).toContain('Zone · parameter');
    const context = { includeDeclaration: true };
    expect(await client.request('textDocument/references', { ...at, context })).toHaveLength(3);
    expect((await client.request('textDocument/definition', at)).range.start).toEqual(
      behind(GIVEN, '"Parameters": {"'),
    );
    const { range } = await client.request('textDocument/prepareRename', at);
    expect([range.start.line, range.end.line]).toEqual([at.position.line, at.position.line]);
    const { changes } = await client.request('textDocument/rename', { ...at, newName: 'Area' });
    expect(edited(GIVEN, changes[URI])).toBe(GIVEN.replaceAll('Zone', 'Area'));
  },
);

test('completion', async () => {
  await open(REQUEST);
  const { items } = await ask('completion', 'Value: !Ref Zon');
  const { textEdit } = items.find(({ label }: Wire) => label === 'Zone');
  const { TemplateBody } = JSON.parse(edited(REQUEST, [textEdit]));
  expect(TemplateBody).toBe(TEMPLATE.replace(/!Ref Zon$/m, '!Ref Zone'));
});

test('what a fix inserts is escaped', async () => {
  await open(REQUEST);
  const { diagnostics } = await client.pushed(({ diagnostics: [first] }) => first !== undefined);
  const finding = diagnostics.find(({ code }) => code === 'unknown-reference');
  expect(finding).toBeDefined();
  const range = finding?.range;
  const actions: Wire[] = await client.request('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics },
  });
  const titles = actions.map(({ title }) => title);
  expect(titles).toContain('Declare the parameter "Zon"');
  expect(new Set(titles).size).toBe(titles.length);
  const { edit } = actions.find(({ title }) => title.startsWith('Declare'));
  const { TemplateBody } = JSON.parse(edited(REQUEST, edit.changes[URI]));
  expect(TemplateBody).toBe(TEMPLATE.replace('Outputs:', '  Zon:\n    Type: String\nOutputs:'));
});

test('symbols', async () => {
  await open(REQUEST);
  const [request] = await client.request('textDocument/documentSymbol', { textDocument });
  expect(request.name).toBe('CreateStack');
  const parameters = request.children.find(({ name }: Wire) => name === 'Parameters');
  expect(textIn(parameters.children[0].selectionRange)).toBe('Zone');
  const found = await client.request('workspace/symbol', { query: 'zon' });
  expect(found).toMatchObject([{ name: 'Zone', containerName: 'Parameters' }]);
  expect(textIn(found[0].location.range)).toBe('Zone');
});
