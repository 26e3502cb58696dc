/** `npm run package`: the extension as a VSIX and the packages as npm publishes them, all into `dist`; `--vsix` or `--npm` makes only these. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundles } from '../build/bundles.ts';
import { buildDeclarations } from '../build/declarations.ts';

/** The packer of the makers of the editor. It is large and seldom needed, so npm fetches it when it is. */
const PACKER = '@vscode/vsce@3.9.2';

/** What belongs into the VSIX, from the folder of the extension and from the root. */
const own = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'README.md', 'README.zh-cn.md'];
const folders = ['dist', 'images', 'l10n', 'languages', 'media', 'snippets', 'syntaxes'];
/** What lies in the root and belongs into every package. */
const papers = ['LICENSE', 'NOTICE'];

const published = ['core', 'spec', 'cli', 'language-server'];

export async function run(args: readonly string[], root: string): Promise<number> {
  const { failed } = await buildBundles(root);
  if (failed.length > 0) return 1;
  const out = join(root, 'dist');
  mkdirSync(out, { recursive: true });
  if (!args.includes('--npm') && !packExtension(root, out)) return 1;
  if (!args.includes('--vsix')) {
    if (buildDeclarations(root).failed.length > 0 || !packPackages(root, out)) return 1;
  }
  for (const file of readdirSync(out).sort()) {
    process.stdout.write(`dist/${file}  ${(statSync(join(out, file)).size / 1024 / 1024).toFixed(2)} MB\n`);
  }
  return 0;
}

/** A folder with nothing else in it is packed, so that no list of exceptions can be out of date. */
function packExtension(root: string, out: string): boolean {
  const from = join(root, 'extension');
  const stage = stageOf(root, 'vsix', from, [...own, ...folders]);
  cpSync(join(root, 'CHANGELOG.md'), join(stage, 'CHANGELOG.md'));
  const { version, repository } = manifestIn(from);
  const words = ['exec', '--yes', `--package=${PACKER}`, '--', 'vsce', 'package', '--no-dependencies'];
  const images = ['--baseImagesUrl', `${repository.url}/raw/HEAD/extension`];
  const links = ['--baseContentUrl', `${repository.url}/blob/HEAD/extension`];
  return npm([...words, ...images, ...links, '--out', join(out, `ros-lint-${version}.vsix`)], stage);
}

function packPackages(root: string, out: string): boolean {
  const stages = published.map((name) => {
    const from = join(root, 'packages', name);
    const { files } = manifestIn(from);
    return stageOf(root, name, from, ['package.json', ...files.filter((file) => !papers.includes(file))]);
  });
  return npm(['pack', '--silent', '--pack-destination', out, ...stages], root);
}

/** A new folder with these files of another one, and with the papers. */
function stageOf(root: string, name: string, from: string, files: readonly string[]): string {
  const stage = join(root, 'node_modules/.cache/ros-lint/packed', name);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const file of files) cpSync(join(from, file), join(stage, file), { recursive: true });
  for (const paper of papers) cpSync(join(root, paper), join(stage, paper));
  return stage;
}

const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function npm(words: readonly string[], cwd: string): boolean {
  const path = process.env.npm_execpath;
  const options = { cwd, stdio: ['ignore', 2, 2] } as const;
  const { status } = path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...words], { ...options, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', words, { ...options, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return status === 0;
}

/** The part of a package.json that is read here. */
interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly repository: { readonly url: string };
}
