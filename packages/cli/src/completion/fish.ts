/** The script for fish. */
import { commands, flagsOf } from '../options.ts';
import { commandNames, flagsWithValue, NONE, type Offer, offeredOptions, operandsOf, typesCommand } from './words.ts';

export function fish(): string {
  return [
    '# ros-lint completion fish > ~/.config/fish/completions/ros-lint.fish',
    'function __ros_lint_command_is',
    '  set -l option',
    '  for word in (commandline -opc)[2..-1]',
    '    if test -n "$option"',
    '      set option',
    '      continue',
    '    end',
    '    switch $word',
    `      case ${flagsWithValue.join(' ')}`,
    '        set option $word',
    "      case '-*'",
    `      case ${commandNames.join(' ')}`,
    '        contains -- $word $argv',
    '        return',
    "      case '*'",
    '        contains -- check $argv',
    '        return',
    '    end',
    '  end',
    `  contains -- ${NONE} $argv`,
    'end',
    ...commands.map(({ name, help }) => `${when([NONE])} -a ${name} -d ${quoted(help)}`),
    ...offeredOptions().map(({ option, of, offer }) => {
      const [, short] = flagsOf(option);
      const flags = ` -l ${option.name}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
      return `${when(of)}${flags}${option.value === undefined ? '' : told(offer)} -d ${quoted(option.help)}`;
    }),
    ...commandNames.flatMap((command) => {
      const offer = operandsOf(command);
      return offer.files ? [] : [`${when([command])}${told(offer)}`];
    }),
    '',
  ].join('\n');
}

const when = (names: readonly string[]): string =>
  `complete -c ros-lint -n ${quoted(`__ros_lint_command_is ${names.join(' ')}`)}`;

function told({ words, files, types }: Offer): string {
  if (files) return ' -r';
  const all = [...words, ...(types ? [`(${typesCommand} 2> /dev/null)`] : [])];
  return all.length === 0 ? ' -x' : ` -x -a ${quoted(all.join(' '))}`;
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
