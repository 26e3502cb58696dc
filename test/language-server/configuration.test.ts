/** The configuration of a project as a client sees its effects: found, obeyed, watched, and its own mistakes shown in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { type Client, command, connect, type Pushed, type Wire } from './client.ts';

const BAD = `ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Used:
    Value: !Ref Nam
`;

const CONFIG = 'ros-lint.config.json';
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Project {
  readonly client: Client;
  uri(name: string): string;
  write(name: string, text: string): void;
  open(name: string, text?: string): void;
  /** The newest findings about a file, once they are these rules; what has no rule counts as its message. */
  says(name: string, expected: readonly string[]): Promise<Pushed>;
}

async function project(
  files: { [name: string]: string },
  capabilities: Wire = watching,
  told: Wire = {},
  started?: readonly string[],
): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-configuration-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('.git/HEAD', '');
  for (const [name, text] of Object.entries(files)) write(name, text);
  const client = await connect(capabilities, { initializationOptions: told }, started);
  ends.push(() => {
    client.process.kill();
    rmSync(folder, { recursive: true });
  });
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  return {
    client,
    uri,
    write,
    open(name, text = BAD) {
      client.open(text, { uri: uri(name), languageId: name.endsWith('json') ? 'json' : 'yaml' });
    },
    says: (name, expected) =>
      client.pushed((pushed) => {
        const newest = client.publications.findLast((each) => each.uri === uri(name));
        return newest === pushed && codes(pushed).join() === [...expected].sort().join();
      }),
  };
}

const codes = ({ diagnostics }: Pushed) => diagnostics.map(({ code, message }) => code ?? message).sort();
const changed = ({ client, uri }: Project, name: string) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type: 2 }] });

test('severities, overrides, profile and language hold as they do for the command', async () => {
  const { client, open, says, uri } = await project({
    [CONFIG]: JSON.stringify({
      language: 'zh-cn',
      rules: { 'unknown-reference': 'warning' },
      overrides: [{ files: ['old/'], rules: { 'unknown-reference': 'hint' } }],
    }),
  });
  open('a.yml');
  const [found] = (await says('a.yml', ['unknown-reference'])).diagnostics;
  expect(found).toMatchObject({ severity: 2, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
  open('old/b.yml');
  expect((await says('old/b.yml', ['unknown-reference'])).diagnostics[0]?.severity).toBe(4);
  const { diagnostics } = await client.request('ros-lint/check', { uri: uri('old/c.yml'), text: BAD });
  expect(diagnostics).toMatchObject([{ severity: 4 }]);
});

test('the nearest one upward holds, up to the root of the repository', async () => {
  const { open, says } = await project({
    [CONFIG]: '{ "rules": { "unknown-reference": "hint" } }',
    'own/ros-lint.config.yaml': 'rules:\n  unknown-reference: info\n',
    'repository/.git/HEAD': '',
  });
  open('own/deep/a.yml');
  open('b.yml');
  open('repository/c.yml');
  expect((await says('own/deep/a.yml', ['unknown-reference'])).diagnostics[0]?.severity).toBe(3);
  expect((await says('b.yml', ['unknown-reference'])).diagnostics[0]?.severity).toBe(4);
  expect((await says('repository/c.yml', ['unknown-reference'])).diagnostics[0]?.severity).toBe(1);
});

test('files that are ignored are left alone', async () => {
  const { client, open, says, uri } = await project({ [CONFIG]: '{ "ignore": ["/gen/"] }' });
  open('gen/a.yml');
  open('b.yml');
  await says('b.yml', ['unknown-reference']);
  expect(client.publications.filter((pushed) => pushed.uri === uri('gen/a.yml'))).toEqual([]);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri: uri('gen/a.yml') } })).toEqual([]);
});

test('the settings of the editor go before it', async () => {
  const { open, says } = await project(
    { [CONFIG]: '{ "rules": { "unknown-reference": "off" }, "language": "zh-cn" }' },
    watching,
    {
      rules: { 'unknown-reference': 'info' },
      language: 'en',
    },
  );
  open('a.yml');
  const [found] = (await says('a.yml', ['unknown-reference'])).diagnostics;
  expect(found).toMatchObject({ severity: 3, message: expect.stringContaining('is no parameter') });
});

test('an editor that can be asked is asked for each folder', async () => {
  const { client, open, says, uri } = await project(
    {},
    { workspace: { configuration: true } },
    { rules: { 'unknown-reference': 'hint' } },
  );
  client.answers['workspace/configuration'] = ({ items }) =>
    items.map(({ scopeUri }: Wire) => (scopeUri === uri('one/') ? { rules: { 'unknown-reference': 'info' } } : null));
  open('one/a.yml');
  open('two/b.yml');
  expect((await says('one/a.yml', ['unknown-reference'])).diagnostics[0]?.severity).toBe(3);
  // Where it has nothing to say, what it said at the start holds.
  expect((await says('two/b.yml', ['unknown-reference'])).diagnostics[0]?.severity).toBe(4);
  client.answers['workspace/configuration'] = ({ items }) =>
    items.map(() => ({ rules: { 'unknown-reference': 'off' } }));
  client.notify('workspace/didChangeConfiguration', { settings: null });
  await says('one/a.yml', []);
  await says('two/b.yml', []);
});

test('types of the user are known, and completed', async () => {
  const template = `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Mine:
    Type: ALIYUN::Acme::Box
    Properties:
      Siz: 1
      
`;
  const { client, open, says, uri } = await project({
    [CONFIG]: '{ "spec": "types.json" }',
    'types.json': JSON.stringify({ types: { 'ALIYUN::Acme::Box': { properties: { Size: { type: 'integer' } } } } }),
  });
  open('a.yml', template);
  await says('a.yml', ['unknown-property']);
  const position = { line: 6, character: 6 };
  const { items } = await client.request('textDocument/completion', { textDocument: { uri: uri('a.yml') }, position });
  expect(items.map(({ label }: Wire) => label)).toContain('Size');
});

test('a change is heard of: of the file, of what it names, of a new file nearer by', async () => {
  const all = await project({
    [CONFIG]: '{ "rules": { "unknown-reference": "off" }, "spec": "types.json" }',
    'types.json': '{}',
  });
  const { client, open, says, write } = all;
  open('deep/a.yml', `${BAD}Resources:\n  Box:\n    Type: ALIYUN::Acme::Box\n`);
  await says('deep/a.yml', ['unknown-resource-type']);
  const globs = client.registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []);
  expect(globs).toEqual([
    { globPattern: expect.stringContaining('ros-lint.config.') },
    { globPattern: '**/types.json' },
  ]);
  write('types.json', JSON.stringify({ types: { 'ALIYUN::Acme::Box': {} } }));
  changed(all, 'types.json');
  await says('deep/a.yml', []);
  write(CONFIG, '{}');
  changed(all, CONFIG);
  await says('deep/a.yml', ['unknown-reference', 'unknown-resource-type']);
  write(`deep/${CONFIG}`, '{ "rules": { "unknown-reference": "off" } }');
  changed(all, `deep/${CONFIG}`);
  await says('deep/a.yml', ['unknown-resource-type']);
});

test('a client that watches nothing is served when it saves or opens', async () => {
  const { client, open, says, uri, write } = await project({ [CONFIG]: '{}' }, {});
  open('a.yml');
  await says('a.yml', ['unknown-reference']);
  write(CONFIG, '{ "rules": { "unknown-reference": "off" } }');
  client.notify('textDocument/didSave', { textDocument: { uri: uri(CONFIG) } });
  await says('a.yml', []);
  write(CONFIG, '{}');
  open('b.yml');
  await says('a.yml', ['unknown-reference']);
  expect(client.asked).not.toContain('client/registerCapability');
});

test('one that is wrong says so in its own file, while it is written, and holds for nothing', async () => {
  const wrong = '{\n  "rules": { "unknown-refrence": "off" }\n}\n';
  const all = await project({ [CONFIG]: wrong });
  const { open, says, write } = all;
  open('a.yml');
  const message = 'there is no rule "unknown-refrence"; did you mean "unknown-reference"?';
  const { diagnostics } = await says(CONFIG, [message]);
  expect(diagnostics).toMatchObject([
    { severity: 1, range: { start: { line: 1, character: 13 }, end: { line: 1, character: 31 } } },
  ]);
  await says('a.yml', ['unknown-reference']);
  open(CONFIG, '{ "rule": 1 }');
  await says(CONFIG, ['the key "rule" is unknown; did you mean "rules"?']);
  // What is written and not yet saved is judged, what is saved holds.
  write(CONFIG, wrong.replace('refrence', 'reference'));
  changed(all, CONFIG);
  await says('a.yml', []);
  await says(CONFIG, ['the key "rule" is unknown; did you mean "rules"?']);
  all.client.notify('textDocument/didClose', { textDocument: { uri: all.uri(CONFIG) } });
  await says(CONFIG, []);
});

test('two beside each other, and a file with types that is wrong', async () => {
  const { open, says } = await project({
    [CONFIG]: '{}',
    'ros-lint.config.yml': '',
    'own/ros-lint.config.json': '{ "spec": ["types.json", "none.json"] }',
    'own/types.json': '{ "typs": {} }',
  });
  open('a.yml');
  await says(CONFIG, [`${CONFIG} and ros-lint.config.yml stand beside each other; one has to go`]);
  open('own/b.yml');
  await says('own/types.json', ['"typs" is not known here']);
  await says('own/none.json', ['the file is missing, or cannot be read']);
});

const RULE = `export default {
  id: 'no-output', on: 'template', severity: 'warning', summary: 'Outputs.', why: 'We want none.',
  message: () => 'no outputs',
  *check({ root }) {
    for (const { key } of root.entries) if (key.raw === 'Outputs') yield { span: key };
  },
};
`;

test('rules in JavaScript run only where the person trusts the folder', async () => {
  const files = {
    [CONFIG]: '{ "rules": { "./rules/own.mjs": "on", "unknown-reference": "off" } }',
    'rules/own.mjs': RULE,
  };
  const wary = await project(files);
  wary.open('a.yml');
  const { diagnostics } = await wary.says(CONFIG, [
    'own.mjs is not run, because this workspace is not trusted to run code',
  ]);
  expect(diagnostics).toMatchObject([{ severity: 3, range: { start: { line: 0, character: 13 } } }]);
  expect(wary.client.publications.filter(({ uri }) => uri === wary.uri('a.yml')).flatMap(codes)).toEqual([]);
  const trusting = await project(files, watching, { trusted: true });
  trusting.open('a.yml');
  await trusting.says('a.yml', ['no-output']);
  trusting.write('rules/own.mjs', RULE.replace('no-output', 'no-results'));
  changed(trusting, 'rules/own.mjs');
  await trusting.says('a.yml', ['no-results']);
});

test.each([
  ['the server', undefined],
  ['the command', [command, 'lsp', '--stdio']],
])('a module that prints, and leaves a promise that fails, does not disturb %s', async (_name, started) => {
  const { open, says } = await project(
    {
      [CONFIG]: '{ "rules": { "./own.mjs": "on", "unknown-reference": "off" } }',
      'own.mjs': `console.log('loaded');\nPromise.reject(new Error('stray'));\n${RULE}`,
    },
    watching,
    { trusted: true },
    started,
  );
  open('a.yml');
  await says('a.yml', ['no-output']);
  open('b.yml');
  await says('b.yml', ['no-output']);
});

test('a setting that pretends to trust is not believed', async () => {
  const all = await project(
    { 'ros-lint.config.mjs': 'export default { rules: { "unknown-reference": "off" } };' },
    { workspace: { configuration: true } },
  );
  all.client.answers['workspace/configuration'] = () => [{ trusted: true }];
  all.client.notify('workspace/didChangeConfiguration', { settings: { 'ros-lint': { trusted: true } } });
  all.open('a.yml');
  await all.says('a.yml', ['unknown-reference']);
  await all.says('ros-lint.config.mjs', [
    'ros-lint.config.mjs is not run, because this workspace is not trusted to run code',
  ]);
});

test('files that only the client sees are asked of it', async () => {
  const { client } = await project({}, watching, { files: true });
  const remote = 'vscode-vfs://github/owner/name';
  const files: { [uri: string]: string } = {
    [`${remote}/${CONFIG}`]: '{ "rules": { "unknown-reference": "info" }, "ignore": ["gen"] }',
  };
  client.answers['ros-lint/read'] = ({ uri }) => files[uri] ?? null;
  client.answers['ros-lint/present'] = ({ folder, names }) =>
    names.filter((name: string) => `${folder}${name}` in files);
  client.open(BAD, { uri: `${remote}/some/a.yml` });
  const { diagnostics } = await client.pushed(({ uri }) => uri === `${remote}/some/a.yml`);
  expect(diagnostics.map(({ severity }) => severity)).toEqual([3]);
});

test('a client that refuses to be asked is served all the same', async () => {
  const { client } = await project(
    {},
    { workspace: { configuration: true } },
    { files: true, rules: { 'unknown-reference': 'hint' } },
  );
  const refuse = () => {
    throw new Error('refused');
  };
  for (const method of ['workspace/configuration', 'ros-lint/read', 'ros-lint/present'])
    client.answers[method] = refuse;
  client.open(BAD, { uri: 'memory://somewhere/a.yml' });
  const { diagnostics } = await client.pushed(({ uri }) => uri === 'memory://somewhere/a.yml');
  expect(diagnostics.map(({ severity }) => severity)).toEqual([4]);
});

test('a text in no folder is judged as usual', async () => {
  const { client } = await project({ [CONFIG]: '{ "rules": { "unknown-reference": "off" } }' });
  client.open(BAD, { uri: 'untitled:Untitled-1' });
  const { diagnostics } = await client.pushed(({ uri }) => uri === 'untitled:Untitled-1');
  expect(diagnostics.map(({ severity }) => severity)).toEqual([1]);
});
