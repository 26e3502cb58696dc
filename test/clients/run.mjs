/**
 * Drives the editors that are installed against the built server: node test/clients/run.mjs [neovim] [emacs] [vim]. Fails for an
 * editor that was asked for and is missing; without arguments those that are installed are tried.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const server = join(here, '../../packages/language-server/dist/node.js');

const clients = {
  neovim: (file) => [
    'nvim',
    '--headless',
    '-u',
    'NONE',
    '-i',
    'NONE',
    '-n',
    file,
    '-c',
    `luafile ${join(here, 'neovim.lua')}`,
  ],
  emacs: () => ['emacs', '--batch', '-l', join(here, 'emacs.el')],
  vim: () => ['vim', '-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '-S', join(here, 'ale.vim')],
};

const isInstalled = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(clients).filter((name) => isInstalled(clients[name]('')[0]));

let failed = 0;
for (const name of names) {
  const folder = mkdtempSync(join(tmpdir(), `ros-lint-${name}-`));
  const file = join(folder, 'template.yml');
  const out = join(folder, 'out.txt');
  copyFileSync(join(here, 'template.yml'), file);
  const [program, ...args] = clients[name](file);
  // A home of its own, so that nobody's configuration takes part.
  const homes = ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((home) => [
    home,
    folder,
  ]);
  const env = { ...process.env, ...Object.fromEntries(homes), SERVER: server, FILE: file, OUT: out };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 90_000,
    input: '',
  });
  const said = [stdout, stderr, existsSync(out) ? readFileSync(out, 'utf8') : ''].filter(Boolean).join('\n');
  const isFine = status === 0 && !said.includes('FAIL');
  if (!isFine) failed += 1;
  process.stdout.write(`${isFine ? 'ok' : 'FAILED'} ${name}${error ? ` (${error.message})` : ''}\n`);
  if (!isFine || process.env.VERBOSE) process.stdout.write(said.replace(/^/gm, '  '));
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${names.length - failed} editors passed, ${failed} failed\n`);
process.exitCode = failed > 0 || names.length === 0 ? 1 : 0;
