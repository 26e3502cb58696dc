/** The script for bash, also for the old one of macOS. */
import { commands, flagsOf } from '../options.ts';
import { commandNames, flagsWithValue, NONE, type Offer, offeredOptions, operandsOf, typesCommand } from './words.ts';

export function bash(): string {
  const offered = offeredOptions();
  const values = offered.flatMap(({ option, of, offer }) => {
    const patterns = of.flatMap((command) => flagsOf(option).map((flag) => `${command}:${flag}`));
    return option.value === undefined ? [] : [`    ${patterns.join('|')}) ${told(offer)} ;;`];
  });
  const names = [NONE, ...commandNames] as const;
  const flags = names.map((command) => {
    const known = offered.filter(({ of }) => of.includes(command));
    return `        ${command}) words="${known.map(({ option }) => `--${option.name}`).join(' ')}" ;;`;
  });
  const operands = commandNames.map((command) => `        ${command}) ${told(operandsOf(command))} ;;`);
  return `# ros-lint completion bash > /etc/bash_completion.d/ros-lint
_ros_lint() {
  local line="\${COMP_LINE:0:COMP_POINT}" command=${NONE} option="" words="" files="" value word index
  local -a typed
  # Not COMP_WORDS: there "=" and ":" break words.
  read -ra typed <<< "$line"
  case "$line" in *[[:blank:]]) typed+=("") ;; esac
  local last=$((\${#typed[@]} - 1))
  local current="\${typed[last]}"
  for ((index = 1; index < last; index++)); do
    word="\${typed[index]}"
    if [ -n "$option" ]; then option=""; continue; fi
    case "$word" in
      ${flagsWithValue.join('|')}) option="$word" ;;
      -*) ;;
      ${commandNames.join('|')}) [ "$command" = ${NONE} ] && command="$word" ;;
      *) [ "$command" = ${NONE} ] && command=check ;;
    esac
  done
  value="$current"
  case "$current" in --*=*) option="\${current%%=*}"; value="\${current#*=}" ;; esac
  case "$command:$option" in
${values.join('\n')}
    *:) case "$current" in
      -*) case "$command" in
${flags.join('\n')}
      esac ;;
      *) case "$command" in
        ${NONE}) words="${commands.map(({ name }) => name).join(' ')}" files=yes ;;
${operands.join('\n')}
      esac ;;
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$value"))
  if [ -n "$files" ]; then COMPREPLY+=($(compgen -f -- "$value")); else compopt +o filenames 2> /dev/null; fi
  # What is replaced is only what stands behind the last character that breaks words.
  local front="\${current%"$value"}" kept="" rest="$current"
  while [ -n "$rest" ]; do
    case "$COMP_WORDBREAKS" in *"\${rest:0:1}"*) kept="\${current:0:\${#current}-\${#rest}+1}" ;; esac
    rest="\${rest:1}"
  done
  COMPREPLY=("\${COMPREPLY[@]/#/$front}")
  COMPREPLY=("\${COMPREPLY[@]#"$kept"}")
}
complete -o filenames -F _ros_lint ros-lint
`;
}

function told({ words, files, types }: Offer): string {
  if (files) return 'files=yes';
  return `words="${[...words, ...(types ? [`$(${typesCommand} 2> /dev/null)`] : [])].join(' ')}"`;
}
