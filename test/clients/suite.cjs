/** Runs inside the extension host of a real VS Code, in Node and in a web worker: the extension as other extensions see it. */
const vscode = require('vscode');

const ID = 'ros-lint.ros-lint';
const isNode = typeof process !== 'undefined' && Boolean(process.versions?.node);

function expect(actual, what, isRight) {
  if (!isRight) throw new Error(`${what}: ${JSON.stringify(actual)}`);
}

async function until(ask, what, limit = 10_000) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const folder = () => vscode.workspace.workspaceFolders[0].uri;
const codeOf = ({ code }) => (typeof code === 'object' ? code.value : code);
const ours = (uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ros-lint');

/** Asks the providers. An answer that a change of the text has overtaken is asked for again, as the editor does it. */
async function ask(what, ...args) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await vscode.commands.executeCommand(`vscode.execute${what}Provider`, ...args);
    } catch (error) {
      if (tries > 10 || !/cancel/i.test(error.message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function open(name) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  await vscode.window.showTextDocument(document);
  return document;
}

async function untilFound(uri, rule) {
  return until(() => ours(uri).find((found) => codeOf(found) === rule), `${rule} in ${uri.path}`);
}

/** A place in the text: that of the words, and so many characters on. */
function at(document, words, further = 0) {
  const start = document.getText().indexOf(words);
  expect(words, 'not in the text', start >= 0);
  return document.positionAt(start + further);
}

async function replace(document, words, by) {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(at(document, words), at(document, words, words.length)), by);
  expect(words, 'not replaced', await vscode.workspace.applyEdit(edit));
}

const timings = {};

const tests = {
  async 'wakes up'() {
    // The editor opens JSON of its own at times, so it may be awake already. That the server sleeps is told by `workbench.mjs`.
    await vscode.extensions.getExtension(ID).activate();
  },

  async 'leaves other YAML alone'() {
    const document = await open('plain.yaml');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(ours(document.uri), 'findings', ours(document.uri).length === 0);
  },

  async 'shows findings'() {
    const start = performance.now();
    const document = await open('web.yaml');
    const found = await untilFound(document.uri, 'unknown-reference');
    timings.firstFinding = performance.now() - start;
    expect(document.languageId, 'language', document.languageId === 'yaml');
    expect(found.message, 'message', /^"ZoneIdd" is .*did you mean "ZoneId"\?$/.test(found.message));
    expect(found.range, 'range', found.range.isEqual(new vscode.Range(21, 19, 21, 26)));
    expect(String(found.code.target), 'link', /\/unknown-reference\.md$/.test(String(found.code.target)));
    const cycle = await untilFound(document.uri, 'circular-dependency');
    expect(cycle.relatedInformation, 'related places', cycle.relatedInformation?.length > 0);
  },

  async 'tells about what the mouse is on'() {
    const document = vscode.window.activeTextEditor.document;
    const place = at(document, 'ALIYUN::ECS::VSwitch', 4);
    const hovers = await ask('Hover', document.uri, place);
    const text = hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n');
    expect(text, 'hover', text.includes('ALIYUN::ECS::VSwitch'));
  },

  async completes() {
    const document = vscode.window.activeTextEditor.document;
    const place = at(document, '!Ref ZoneIdd', 5);
    const list = await ask('CompletionItem', document.uri, place);
    const labels = list.items.map(({ label }) => label.label ?? label);
    expect(labels, 'completions', labels.includes('ZoneId') && labels.includes('ALIYUN::StackName'));
  },

  async 'finds declarations and symbols'() {
    const document = vscode.window.activeTextEditor.document;
    const place = at(document, '!Ref Vpc', 6);
    const links = await ask('Definition', document.uri, place);
    expect(links, 'definition', (links[0].targetSelectionRange ?? links[0].range).start.line === 13);
    const symbols = await ask('DocumentSymbol', document.uri);
    const names = symbols.find(({ name }) => name === 'Resources').children.map(({ name }) => name);
    expect(names, 'symbols', names.includes('Balancer'));
  },

  async 'renames everywhere'() {
    const document = vscode.window.activeTextEditor.document;
    const place = at(document, 'Environment:', 2);
    const edit = await ask('DocumentRename', document.uri, place, 'Stage');
    expect(edit.size, 'files', edit.size === 1);
    await vscode.workspace.applyEdit(edit);
    const text = document.getText();
    expect(
      text,
      'renamed',
      text.includes('!Ref Stage,') && text.includes('${Stage}-web') && !text.includes('Environment'),
    );
  },

  async 'mends by a quick fix'() {
    const document = vscode.window.activeTextEditor.document;
    const { range } = await untilFound(document.uri, 'unknown-reference');
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await ask('CodeAction', document.uri, range, kind);
    const action = actions.find(({ title }) => title.includes('ZoneId'));
    expect(
      actions.map(({ title }) => title),
      'quick fixes',
      action !== undefined,
    );
    await vscode.workspace.applyEdit(action.edit);
    await until(() => ours(document.uri).every((found) => codeOf(found) !== 'unknown-reference'), 'the fixed text');
  },

  async 'stays while the text is broken, and comes back'() {
    const document = vscode.window.activeTextEditor.document;
    await replace(document, 'ROSTemplateFormatVersion:', 'ROSTempl: [');
    await untilFound(document.uri, 'syntax-error');
    await replace(document, 'ROSTempl: [', 'ROSTemplateFormatVersion:');
    await until(() => ours(document.uri).every((found) => codeOf(found) !== 'syntax-error'), 'the mended text');
  },

  async 'becomes aware of a document while it is written'() {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'Resources:\n' });
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '  Vpc:\n    Type: ALIYUN::ECS::VPCC\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => ours(document.uri).length > 0, 'findings in a new document');
  },

  async 'knows files by their names'() {
    const document = await open('named.ros.yaml');
    expect(document.languageId, 'language', document.languageId === 'ros-template-yaml');
    await untilFound(document.uri, 'unknown-reference');
  },

  async 'serves requests'() {
    const document = await open('create.http');
    // Without an extension for it the language of the file is plain text.
    await vscode.languages.setTextDocumentLanguage(document, 'shellscript');
    await until(() => ours(document.uri).length > 0, 'findings in a request');
  },

  async 'does not repeat what the JSON extension says'() {
    const content = '{ "ROSTemplateFormatVersion": "2015-09-01", "Resources": {,} }';
    const document = await vscode.workspace.openTextDocument({ language: 'json', content });
    await vscode.window.showTextDocument(document);
    await until(
      () => vscode.languages.getDiagnostics(document.uri).some(({ source }) => source !== 'ros-lint'),
      'its own',
    );
    await until(() => ours(document.uri).every((found) => codeOf(found) !== 'syntax-error'), 'ours to be held back');
  },

  async 'checks the workspace'() {
    const counts = await vscode.commands.executeCommand('ros-lint.checkWorkspace');
    expect(counts, 'counts', counts.files >= 3 && counts.errors >= 2);
  },

  async 'speaks Chinese when it is told to'() {
    const document = await open('named.ros.yaml');
    const settings = () => vscode.workspace.getConfiguration('ros-lint');
    await settings().update('language', 'zh-cn', vscode.ConfigurationTarget.Global);
    await until(() => ours(document.uri).some(({ message }) => /[\u4e00-\u9fff]/.test(message)), 'Chinese');
    await settings().update('rules', { 'unknown-reference': 'off' }, vscode.ConfigurationTarget.Global);
    await until(() => ours(document.uri).every((found) => codeOf(found) !== 'unknown-reference'), 'the rule to be off');
    await settings().update('language', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Global);
    await untilFound(document.uri, 'unknown-reference');
  },

  async 'obeys the configuration of the project, and judges it'() {
    const document = await open('configured/small.yaml');
    const found = await untilFound(document.uri, 'unknown-reference');
    expect(found.severity, 'severity', found.severity === vscode.DiagnosticSeverity.Information);
    const config = await open('configured/ros-lint.config.json');
    const whole = () => new vscode.Range(0, 0, config.lineCount, 0);
    const write = async (text) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(config.uri, whole(), text);
      await vscode.workspace.applyEdit(edit);
    };
    await write('{ "rules": { "unknown-refrence": "off" } }');
    await until(() => ours(config.uri).some(({ message }) => message.includes('did you mean')), 'the misspelt rule');
    await write('{ "rules": { "unknown-reference": "off" } }');
    await until(() => ours(config.uri).length === 0, 'a configuration without a fault');
    await config.save();
    await until(() => ours(document.uri).length === 0, 'the rule to be off');
  },

  async converts() {
    await open('web.yaml');
    await vscode.commands.executeCommand('ros-lint.convert');
    const made = await until(() => {
      const { document } = vscode.window.activeTextEditor;
      return document.languageId === 'json' && document;
    }, 'a document of JSON');
    const types = Object.values(JSON.parse(made.getText()).Resources).map(({ Type }) => Type);
    expect(types, 'types', types.includes('ALIYUN::ECS::VPC'));
  },

  async 'draws the graph'() {
    await open('web.yaml');
    await vscode.commands.executeCommand('ros-lint.showGraph');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await until(() => tabs().some((label) => label.includes('web.yaml') && label !== 'web.yaml'), 'the graph');
  },

  async 'starts again'() {
    const document = await open('named.ros.yaml');
    await untilFound(document.uri, 'unknown-reference');
    await vscode.commands.executeCommand('ros-lint.restart');
    await untilFound(document.uri, 'unknown-reference');
  },
};

exports.run = async () => {
  const host = isNode ? `node ${process.versions.node}` : 'web worker';
  const lines = [`vscode ${vscode.version}, host ${host}`];
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    const start = Date.now();
    try {
      await test();
      lines.push(`ok ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed += 1;
      lines.push(`not ok ${name}: ${error.stack}`);
    }
  }
  const numbers = Object.entries(timings).map(([name, time]) => `${name} ${time.toFixed(1)} ms`);
  lines.push(numbers.join(', '), `${Object.keys(tests).length - failed} passed, ${failed} failed`);
  // Where this runs in Node its console does not reach the page.
  if (isNode && process.env.SUITE_OUTPUT)
    require('node:fs').writeFileSync(process.env.SUITE_OUTPUT, `${lines.join('\n')}\n`);
  else console.log(lines.join('\n'));
  if (failed > 0) throw new Error(`${failed} failed`);
};
