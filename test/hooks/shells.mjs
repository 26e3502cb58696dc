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
// Names of resource types are asked of the command itself.
const bin = join(shop.folder, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'ros-lint'), `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`, { mode: 0o755 });
const env = { ...shop.env, PATH: `${bin}:${shop.env.PATH}` };
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
  'ros-lint --format=sa': 'ros-lint --format=sarif',
  'ros-lint check --changed': 'ros-lint check --changed-lines',
  'ros-lint graph --format me': 'ros-lint graph --format mermaid',
  'ros-lint graph -f sar': 'ros-lint graph -f sar',
  'ros-lint graph --fix-d': 'ros-lint graph --fix-d',
  'ros-lint --lang en graph --format sv': 'ros-lint --lang en graph --format svg',
  'ros-lint spec --regi': 'ros-lint spec --region',
  'ros-lint spec ALIYUN::ECS::VP': 'ros-lint spec ALIYUN::ECS::VPC',
  'ros-lint request --operation GetTemplateSum': 'ros-lint request --operation GetTemplateSummary',
};
const typed = Object.keys(completions);

/** The script for a shell, in a file. */
function scriptFor(shell, name) {
  const file = join(folder, name);
  writeFileSync(file, shop.must(process.execPath, [command, 'completion', shell]));
  return file;
}

const inFish = `source ${scriptFor('fish', 'ros-lint.fish')}
for line in $argv
  set -l words (string split ' ' -- $line)
  set -l found (complete -C $line | string replace -r '\\t.*' '')
  test -n "$found"; or set found $words[-1]
  echo (string join ' ' -- $words[1..-2]) (string join ' ' -- $found)
end`;

/** What a shell has to run at its start, so that Ctrl+T writes down what stands on the line. */
const starts = {
  'bash.bash': `PS1=''
source ${scriptFor('bash', 'ros-lint.bash')}
answer() { printf '%s\\n' "$READLINE_LINE" > $ANSWER; READLINE_LINE=''; }
bind -x '"\\C-t": answer'
: > $READY
`,
  'autoloaded.zsh': zshStart(`fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -D`),
  'sourced.zsh': zshStart(`autoload -Uz compinit; compinit -u -D; source <(cat ${scriptFor('zsh', '_ros-lint')})`),
};
for (const [name, text] of Object.entries(starts)) writeFileSync(join(folder, name), text);

function zshStart(loading) {
  return `PS1=''
${loading}
answer() { print -r -- "$BUFFER" > $ANSWER; BUFFER=''; }
zle -N answer
bindkey '^T' answer
bindkey '^I' expand-or-complete
: > $READY
`;
}

// Words are completed in the line editor only, so a zsh types into the shell.
const typing = (shell, start) => `zmodload zsh/zpty
export ANSWER=${join(folder, 'answer')} READY=${join(folder, start)}.ready
zpty -b inner "${shell}"
zpty -w inner "source ${join(folder, start)}"
for i in {1..100}; do [[ -e $READY ]] && break; sleep 0.1; done
for line in "$@"; do
  rm -f $ANSWER
  zpty -w -n inner "$line"$'\\t'
  sleep 0.5
  zpty -w -n inner $'\\x14'
  for i in {1..50}; do [[ -s $ANSWER ]] && break; sleep 0.1; done
  cat $ANSWER
done
zpty -d inner`;

const typedInto = (shell, start) => ['zsh', ['-f', '-c', typing(shell, start), 'zsh', ...typed]];
const programs = {
  bash: typedInto('bash --norc -i', 'bash.bash'),
  'zsh, loaded by its name,': typedInto('zsh -f -i', 'autoloaded.zsh'),
  'zsh, sourced,': typedInto('zsh -f -i', 'sourced.zsh'),
  fish: ['fish', ['--no-config', '-c', inFish, '--', ...typed]],
};
for (const [shell, [program, args]] of Object.entries(programs)) {
  const { output } = shop.run(program, args, { cwd: folder, env, timeout: 120_000 });
  const lines = output.split('\n').map((line) => line.trim().replace(/[/=]$/, ''));
  const wrong = Object.values(completions).filter((wanted, index) => lines[index] !== wanted);
  check(
    `${shell} completes commands, options, rules and files`,
    wrong.length === 0,
    `${wrong.join('\n')}\n--\n${output}`,
  );
}
finish();
