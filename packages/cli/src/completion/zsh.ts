/** The script for zsh: to be sourced, or to lie in a folder of `fpath`. */
import { commands, flagsOf } from '../options.ts';
import {
  commandNames,
  flagsWithValue,
  NONE,
  type Offer,
  type OfferedOption,
  offeredOptions,
  operandsOf,
  typesCommand,
} from './words.ts';

export function zsh(): string {
  const offered = offeredOptions();
  const cases = ([NONE, ...commandNames] as const).map((command) => {
    const specs = offered.filter(({ of }) => of.includes(command)).flatMap(specsOf);
    const operands = command === NONE ? ["'*: :_ros_lint_first'"] : ["'1: :'", `'*: :${told(operandsOf(command))}'`];
    // Without a name every operand belongs to \`check\`, the first one too.
    const all = [...specs, ...(command === 'check' ? ["'*: :_files'"] : operands)];
    return `    ${command}) _arguments -s ${all.join(' \\\n      ')} ;;`;
  });
  return `#compdef ros-lint
# ros-lint completion zsh > "\${fpath[1]}/_ros-lint"
_ros_lint_first() {
  local -a commands=(
${commands.map(({ name, help }) => `    '${name}:${escaped(help)}'`).join('\n')}
  )
  _describe command commands
  _files
}
_ros_lint_types() {
  compadd -- "$@" \${(f)"$(${typesCommand} 2> /dev/null)"}
}
_ros_lint() {
  local command=${NONE} option='' word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ -n $option ]]; then option=''; continue; fi
    case "$word" in
      ${flagsWithValue.join('|')}) option=$word ;;
      -*) ;;
      ${commandNames.join('|')}) command=$word; break ;;
      *) command=check; break ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
}
# Run as the function that this file is, or read by \`source\`.
if [[ $funcstack[1] == _ros[-_]lint ]]; then _ros_lint "$@"; else compdef _ros_lint ros-lint; fi
`;
}

/** The value of a long option may stand behind "=", that of a short one right behind it. */
function specsOf({ option, offer }: OfferedOption): string[] {
  const value = option.value === undefined ? '' : `:${escaped(option.value)}:${told(offer)}`;
  return flagsOf(option).map((flag) => {
    const glue = option.value === undefined ? '' : flag.startsWith('--') ? '=' : '+';
    return `'${option.repeats ? '*' : ''}${flag}${glue}[${escaped(option.help)}]${value}'`;
  });
}

function told({ words, files, types }: Offer): string {
  if (files) return '_files';
  if (types) return `{ compadd ${words.join(' ')}; _ros_lint_types }`;
  return words.length === 0 ? ' ' : `(${words.join(' ')})`;
}

const escaped = (text: string): string => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');
