#!/usr/bin/env node
/** Completes words in a real bash, zsh and fish, as the scripts of `ros-lint completion` have it; installs what is missing where it may. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish, root, workshop } from './repository.mjs';

const shop = workshop();
const command = join(root, 'packages/cli/dist/ros-lint.js');
const folder = join(shop.folder, 'completions');
mkdirSync(join(folder, 'stacks'), { recursive: true });
writeFileSync(join(folder, 'ros-lint.config.json'), '{}');
const missing = ['zsh', 'fish'].filter((shell) => shop.run(shell, ['--version']).code !== 0);
if (missing.length > 0) {
  shop.run('apt-get', ['update']);
  shop.run('apt-get', ['install', '--yes', '--no-install-recommends', ...missing]);
}

/** What is typed before the tabulator, and what stands there after it. */
const completions = {
  'ros-lint exp': 'ros-lint explain',
  'ros-lint --fix-d': 'ros-lint --fix-dry-run',
  'ros-lint explain unknown-ref': 'ros-lint explain unknown-reference',
  'ros-lint explain CircularD': 'ros-lint explain CircularDependency',
  'ros-lint --format gitl': 'ros-lint --format gitlab',
  'ros-lint -f gitl': 'ros-lint -f gitlab',
  'ros-lint completion z': 'ros-lint completion zsh',
  'ros-lint sta': 'ros-lint stacks',
  'ros-lint --config ros-lint.c': 'ros-lint --config ros-lint.config.json',
  'ros-lint --lang zh': 'ros-lint --lang zh-cn',
};
const typed = Object.keys(completions);

/** The script for a shell, in a file. */
function scriptFor(shell, name) {
  const file = join(folder, name);
  writeFileSync(file, shop.must(process.execPath, [command, 'completion', shell]));
  return file;
}

const inBash = `source ${scriptFor('bash', 'bash.sh')}
for line in "$@"; do
  COMP_WORDS=($line); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=()
  _ros_lint
  echo "\${COMP_WORDS[@]:0:COMP_CWORD} \${COMPREPLY[*]}"
done`;

const inFish = `source ${scriptFor('fish', 'ros-lint.fish')}
for line in $argv
  set -l words (string split ' ' -- $line)
  set -l found (complete -C $line | string replace -r '\\t.*' '')
  echo (string join ' ' -- $words[1..-2]) (string join ' ' -- $found)
end`;

// Completion of zsh runs in its line editor only, so one zsh types into another.
scriptFor('zsh', '_ros-lint');
writeFileSync(
  join(folder, 'inner.zsh'),
  `PS1=''
fpath=(${folder} $fpath)
autoload -Uz compinit; compinit -u -D
answer() { print -r -- "$BUFFER" > $ANSWER; BUFFER=''; }
zle -N answer
bindkey '^X' answer
bindkey '^I' expand-or-complete
: > $READY
`,
);
const inZsh = `zmodload zsh/zpty
export ANSWER=${join(folder, 'answer')} READY=${join(folder, 'ready')}
zpty -b inner "zsh -f -i"
zpty -w inner "source ${join(folder, 'inner.zsh')}"
for i in {1..100}; do [[ -e $READY ]] && break; sleep 0.1; done
for line in "$@"; do
  rm -f $ANSWER
  zpty -w -n inner "$line"$'\\t'
  sleep 0.5
  zpty -w -n inner $'\\x18'
  for i in {1..50}; do [[ -s $ANSWER ]] && break; sleep 0.1; done
  cat $ANSWER
done
zpty -d inner`;

const programs = {
  bash: ['bash', ['--norc', '-c', inBash, 'bash', ...typed]],
  zsh: ['zsh', ['-f', '-c', inZsh, 'zsh', ...typed]],
  fish: ['fish', ['--no-config', '-c', inFish, '--', ...typed]],
};
for (const [shell, [program, args]] of Object.entries(programs)) {
  const { output } = shop.run(program, args, { cwd: folder, timeout: 120_000 });
  const lines = output.split('\n').map((line) => line.trim().replace(/\/$/, ''));
  const wrong = Object.values(completions).filter((wanted, index) => lines[index] !== wanted);
  check(
    `${shell} completes commands, options, rules and files`,
    wrong.length === 0,
    `${wrong.join('\n')}\n--\n${output}`,
  );
}
finish();
