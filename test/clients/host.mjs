/** Runs the suite inside the extension host of the workbench: in Node, or with `web` in a worker of the browser. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, extension, out, root, startBrowser, startWorkbench } from './start.mjs';

const isWeb = process.argv[2] === 'web';
const suite = 'test/clients/suite.cjs';
const result = join(out, 'suite-node.txt');
const types = { '.json': 'application/json', '.js': 'text/javascript', '.cjs': 'text/javascript' };

/** The extension as a marketplace would serve it to a browser. */
const shop = createServer(({ url }, response) => {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const file = path === '/suite.js' ? join(root, suite) : join(extension, path);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  try {
    response.end(readFileSync(file));
  } catch {
    response.statusCode = 404;
    response.end();
  }
});

/** Hands the workbench its developer options by changing the page that it serves. */
async function develop(page, { port }, shopPort) {
  const uri = (path) => ({ scheme: 'http', authority: `localhost:${shopPort}`, path });
  const developmentOptions = { extensions: [uri('/')], extensionTestsPath: uri('/suite.js') };
  const pattern = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  await page.route(
    (url) => url.pathname === '/' && url.port === String(port),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(pattern, (_, head, written) => {
        const settings = JSON.parse(written.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        Object.assign(settings, { developmentOptions: { ...settings.developmentOptions, ...developmentOptions } });
        return `${head}${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
      });
      const headers = response.headers();
      delete headers['content-security-policy'];
      await route.fulfill({ response, headers, body });
    },
  );
}

const shopPort = await new Promise((resolve) => shop.listen(0, '127.0.0.1', () => resolve(shop.address().port)));
const workbench = await startWorkbench({
  name: isWeb ? 'host-web' : 'host-node',
  options: ['--vscode-option', 'enable-smoke-test-driver'],
  env: { SUITE_OUTPUT: result },
});
const browser = await startBrowser();
const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
let code = 1;
try {
  const done = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (_, args) => {
    if (isWeb && /^(vscode |ok |not ok )/m.test(String(args[0]))) process.stdout.write(`${args.join(' ')}\n`);
  });
  if (isWeb) await develop(page, workbench, shopPort);
  const remote = `vscode-remote://127.0.0.1:${workbench.port}`;
  const payload = isWeb
    ? []
    : [
        ['extensionDevelopmentPath', `${remote}${extension}`],
        ['extensionTestsPath', `${remote}${join(root, suite)}`],
      ];
  const query = `folder=${encodeURIComponent(workbench.workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  await page.goto(`${workbench.url}?${query}`);
  code = await Promise.race([done, after(120_000, 'the suite')]);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  await page.screenshot({ path: join(out, 'host-failure.png') });
} finally {
  if (!isWeb && existsSync(result)) process.stdout.write(readFileSync(result, 'utf8'));
  await browser.close();
  shop.close();
  await workbench.stop();
}
process.exit(code);
