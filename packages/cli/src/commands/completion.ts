/** `ros-lint completion bash|zsh|fish`: a script that completes commands, options and rules, made from the same tables as the help. */
import { nearest, rules, severities } from '@ros-lint/core';
import type { Arguments } from '../args.ts';
import { formatNames } from '../formats/index.ts';
import { commands, type OptionSpec, options } from '../options.ts';
import { complain, print } from '../terminal.ts';
import { errorCodes } from './explain.ts';

const shells: { readonly [shell: string]: (() => string) | undefined } = { bash, fish, zsh };

export function completion(args: Arguments): number {
  const [shell = ''] = args.operands;
  const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (script === undefined || args.operands.length !== 1) {
    const near = nearest(shell, Object.keys(shells));
    complain(
      `ros-lint: completion takes one of bash, fish, zsh${near === undefined ? '' : `; did you mean "${near}"?`}`,
    );
    return 2;
  }
  print(script());
  return 0;
}

/** What may stand behind an option, when that is a short list. */
function valuesOf({ name }: OptionSpec): readonly string[] {
  if (name === 'format') return formatNames;
  if (name === 'lang') return ['en', 'zh-cn'];
  if (name === 'rule') return rules.flatMap(({ id }) => [...severities, 'off'].map((severity) => `${id}=${severity}`));
  return [];
}

/** What `explain` knows. */
const explicable = (): string[] => [...rules.map(({ id }) => id), ...errorCodes()];

const takesFile = ({ value }: OptionSpec): boolean => value === 'FILE';

const flagsOf = ({ name, short }: OptionSpec): string[] => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];

function bash(): string {
  const cases = options.flatMap((option) => {
    const values = valuesOf(option);
    const pattern = flagsOf(option).join('|');
    if (values.length > 0) return [`    ${pattern}) words="${values.join(' ')}" ;;`];
    return takesFile(option) ? [`    ${pattern}) COMPREPLY=($(compgen -f -- "$current")); return ;;`] : [];
  });
  return `# ros-lint completion bash > /etc/bash_completion.d/ros-lint
_ros_lint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  # "=" breaks words: the id of a rule and its severity come one after the other.
  case "$previous" in
${cases.join('\n')}
    explain) words="${explicable().join(' ')}" ;;
    completion) words="${Object.keys(shells).join(' ')}" ;;
  esac
  if [ -z "$words" ]; then
    case "$current" in
      -*) words="${options.map(({ name }) => `--${name}`).join(' ')}" ;;
      *)
        COMPREPLY=($(compgen -f -- "$current"))
        [ "$COMP_CWORD" -eq 1 ] && words="${commands.map(({ name }) => name).join(' ')}"
        ;;
    esac
  fi
  COMPREPLY+=($(compgen -W "$words" -- "$current"))
}
complete -o filenames -F _ros_lint ros-lint
`;
}

function fish(): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  return [
    '# ros-lint completion fish > ~/.config/fish/completions/ros-lint.fish',
    ...commands.map(({ name, help }) => {
      return `complete -c ros-lint -n __fish_use_subcommand -a ${name} -d ${quoted(help)}`;
    }),
    ...options.map((option) => {
      const short = option.short === undefined ? '' : ` -s ${option.short}`;
      const values = valuesOf(option);
      const value =
        values.length > 0
          ? ` -x -a ${quoted(values.join(' '))}`
          : takesFile(option)
            ? ' -r'
            : option.value === undefined
              ? ''
              : ' -x';
      return `complete -c ros-lint -l ${option.name}${short}${value} -d ${quoted(option.help)}`;
    }),
    `complete -c ros-lint -n '__fish_seen_subcommand_from explain' -x -a ${quoted(explicable().join(' '))}`,
    `complete -c ros-lint -n '__fish_seen_subcommand_from completion' -x -a ${quoted(Object.keys(shells).join(' '))}`,
    '',
  ].join('\n');
}

function zsh(): string {
  const escaped = (text: string) => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');
  const specs = options.map((option) => {
    const values = valuesOf(option);
    const action = values.length > 0 ? `(${values.join(' ')})` : takesFile(option) ? '_files' : ' ';
    const value = option.value === undefined ? '' : `:${escaped(option.value)}:${action}`;
    const many = option.repeats ? '*' : '';
    // The value of a long option may stand behind "=", that of a short one right behind it.
    const flags = flagsOf(option).map((flag) => {
      return option.value === undefined ? flag : `${flag}${flag.startsWith('--') ? '=' : '+'}`;
    });
    return flags.map((flag) => `    '${many}${flag}[${escaped(option.help)}]${value}'`).join(' \\\n');
  });
  return `#compdef ros-lint
# ros-lint completion zsh > "\${fpath[1]}/_ros-lint"
_ros_lint() {
  local state
  _arguments -s \\
${specs.join(' \\\n')} \\
    '1: :->first' '*: :->rest'
  case "$state" in
    first)
      local -a commands=(
${commands.map(({ name, help }) => `        '${name}:${escaped(help)}'`).join('\n')}
      )
      _describe command commands
      _files
      ;;
    rest)
      case "$words[2]" in
        explain) compadd ${explicable().join(' ')} ;;
        completion) compadd ${Object.keys(shells).join(' ')} ;;
        *) _files ;;
      esac
      ;;
  esac
}
_ros_lint "$@"
`;
}
