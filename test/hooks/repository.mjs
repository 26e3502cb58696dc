/** Scratch repositories for the tests with real programs: this repository as a person would clone it, and a user's own. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export const good = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Outputs:
  Id:
    Value: !Ref VpcId
`;

/** One error, of the rule unknown-reference. */
export const bad = good.replace('!Ref VpcId', '!Ref VpcIdd');

/** One error that has a safe fix. */
export const mendable = good
  .replace('Outputs:', 'Resources:\n  Web:\n    Type: ALIYUN::ECS::VPC\nOutputs:')
  .replace('!Ref VpcId', '\n      Fn::GetAtt: Web.VpcId');

/** A place of its own for everything that a test installs, with a home folder that nobody else writes to. */
export function workshop() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ros-lint-hooks-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, 'home');
  mkdirSync(home);
  const userConfig = process.env.NPM_CONFIG_USERCONFIG ?? join(process.env.HOME ?? '', '.npmrc');
  if (existsSync(userConfig)) copyFileSync(userConfig, join(home, '.npmrc'));
  const env = {
    ...process.env,
    HOME: home,
    NPM_CONFIG_USERCONFIG: join(home, '.npmrc'),
    npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? '', '.npm'),
    // Versions are exact: what was fetched once need not be asked for again.
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    GIT_CONFIG_NOSYSTEM: '1',
    PRE_COMMIT_HOME: join(folder, 'pre-commit'),
    PREK_HOME: join(folder, 'prek'),
    LANG: 'C.UTF-8',
  };
  // A hook must not see the repository that this test itself may run in a hook of.
  for (const name of Object.keys(env)) if (/^GIT_(DIR|INDEX_FILE|WORK_TREE)$/.test(name)) delete env[name];
  const run = (command, args, options = {}) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env, ...options });
    return { code: error === undefined ? status : -1, output: `${stdout ?? ''}${stderr ?? ''}${error ?? ''}` };
  };
  const must = (command, args, options) => {
    const { code, output } = run(command, args, options);
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
    return output;
  };
  must('git', ['config', '--global', 'user.email', 'a@example.com']);
  must('git', ['config', '--global', 'user.name', 'A']);
  must('git', ['config', '--global', 'init.defaultBranch', 'main']);
  return { folder, env, run, must };
}

/** Everything that git knows or would know of this repository, committed and tagged in a repository of its own. */
export function snapshot({ folder, must }) {
  const copy = join(folder, 'ros-lint');
  const names = must('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root }).split('\0');
  for (const name of names) {
    if (name === '' || !existsSync(join(root, name))) continue;
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(root, name), join(copy, name));
  }
  must('git', ['init', '-q'], { cwd: copy });
  must('git', ['add', '-A'], { cwd: copy });
  must('git', ['commit', '-qm', 'snapshot'], { cwd: copy });
  must('git', ['tag', 'v0.1.0'], { cwd: copy });
  return copy;
}

/** A repository of a user. */
export function userRepository({ folder, must, run }, name, files) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  must('git', ['init', '-q'], { cwd: path });
  const write = (file, content) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    path,
    write,
    run: (command, args, options) => run(command, args, { cwd: path, ...options }),
    must: (command, args, options) => must(command, args, { cwd: path, ...options }),
    /** Stages everything and tries to commit. */
    commit() {
      must('git', ['add', '-A'], { cwd: path });
      return run('git', ['commit', '-m', 'a change'], { cwd: path });
    },
  };
}

let checks = 0;
const failures = [];

/** Notes whether something is as it should be; the last line of the program is the count of all. */
export function check(name, isRight, details = '') {
  checks += 1;
  process.stdout.write(`${isRight ? 'ok' : 'NOT OK'} ${name}\n`);
  if (isRight) return;
  failures.push(name);
  process.stdout.write(`${details.trimEnd().replace(/^/gm, '    ')}\n`);
}

/** What every hook has to do: stop a commit with an error and say where, let a right one pass, and leave other files alone. */
export function checkHook(name, user) {
  user.write('stack.yml', bad);
  user.write('other.yml', 'on: push\njobs: []\n');
  const stopped = user.commit();
  // Some of them ask for colours where they believe to be seen.
  const said = stripVTControlCharacters(stopped.output);
  check(`${name} stops a wrong template`, stopped.code !== 0 && /stack\.yml:7:17 error/.test(said), said);
  check(`${name} says nothing of other files`, !stopped.output.includes('other.yml'), stopped.output);
  user.write('stack.yml', good);
  const passed = user.commit();
  check(`${name} lets a right template pass`, passed.code === 0, passed.output);
}

export function finish() {
  process.stdout.write(`${checks - failures.length} passed, ${failures.length} failed\n`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
