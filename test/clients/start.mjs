/** What the scripts here share: where the installed clients lie, a browser, a workbench in a folder of its own, and things to wait for. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
export const samples = join(here, 'samples');
export const extension = join(root, 'extension');
export const cache = process.env.CACHE ?? join(homedir(), '.cache/ros-lint-clients');
/** Logs and screenshots. */
export const out = process.env.OUT ?? join(root, 'node_modules/.cache/ros-lint/clients');
mkdirSync(out, { recursive: true });

/** Requires a package from a folder of the cache. */
export const installed = (folder, name) => createRequire(join(cache, folder, 'index.js'))(name);

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The worker host is tested with a page that is changed on its way, which Chromium takes for one of a foreign network.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,BlockInsecurePrivateNetworkRequests',
];

export async function startBrowser() {
  const { chromium } = installed('playwright-1.65.1', 'playwright-core');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: quiet });
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export const after = (milliseconds, what) =>
  new Promise((_, fail) => {
    setTimeout(() => fail(new Error(`${what} took more than ${milliseconds} ms`)), milliseconds).unref();
  });

const settings = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
  'editor.hover.delay': 100,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
};

/** A workbench with folders of its own that are gone afterwards. The extensions in `vsix` are installed first. */
export async function startWorkbench({ name, vsix = [], options = [], env: given = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-workbench-'));
  const workspace = join(folder, 'project');
  cpSync(samples, workspace, { recursive: true });
  mkdirSync(join(folder, 'data/User'), { recursive: true });
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(settings));
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'share'),
    // Nothing is asked of a marketplace.
    EXTENSIONS_GALLERY: '{}',
    ...given,
  };
  for (const variable of ['PORT', 'PASSWORD', 'NODE_OPTIONS']) delete env[variable];
  const program = join(cache, 'code-server');
  const dirs = ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  for (const file of vsix) {
    const { status, stdout, stderr } = spawnSync(program, [...dirs, '--install-extension', file], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the VSIX was not installed: ${stdout}${stderr}`);
  }
  const port = await freePort();
  const words = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
  const further = ['--disable-workspace-trust', '--disable-getting-started-override', ...options];
  const server = spawn(program, [...dirs, ...words, ...further], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(out, `${name}.log`));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await isUp(`${url}healthz`)); tries += 1) {
    if (tries > 300) throw new Error('the workbench did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    port,
    workspace,
    folder,
    async stop() {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      cpSync(join(folder, 'data/logs'), join(out, `${name}-logs`), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isUp = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
