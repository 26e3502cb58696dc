/** Reads the command line into a command, operands and options, and says what is wrong with it and what was probably meant. */
import { nearest } from '@ros-lint/core';
import { type CommandName, commands, type OptionSpec, options } from './options.ts';
import { fail, type Outcome } from './outcome.ts';

export interface Arguments {
  readonly command: CommandName;
  /** Paths or names, in the order given. */
  readonly operands: readonly string[];
  /** The values of each option that was given; a switch has the value `''`. */
  readonly options: { readonly [name: string]: readonly string[] | undefined };
}

export function parseArguments(written: readonly string[]): Outcome<Arguments> {
  const argv = written.flatMap(apart);
  const operands: string[] = [];
  const given: { [name: string]: string[] } = {};
  let onlyOperands = false;
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (onlyOperands || argument === '-' || !argument.startsWith('-')) {
      operands.push(argument);
      continue;
    }
    if (argument === '--') {
      onlyOperands = true;
      continue;
    }
    const [flag, attached] = splitFlag(argument);
    const option = findOption(flag);
    if (option === undefined) return fail(unknownOption(flag));
    if (option.value === undefined) {
      if (attached !== undefined) return fail(`${flag} takes no value`);
      given[option.name] = [''];
      continue;
    }
    const value = attached ?? argv[index + 1];
    if (value === undefined || (attached === undefined && value.startsWith('--')))
      return fail(`${flag} needs a value: ${flag} ${option.value}`);
    if (attached === undefined) index += 1;
    given[option.name] = option.repeats ? [...(given[option.name] ?? []), value] : [value];
  }
  const command = commands.find(({ name }) => name === operands[0])?.name;
  const wrong = misplacedOption(command ?? 'check', given);
  if (wrong !== undefined) return fail(wrong);
  return {
    value: {
      command: command ?? 'check',
      operands: command === undefined ? operands : operands.slice(1),
      options: given,
    },
  };
}

/** The last value of an option, or nothing when it was not given. */
export function lastValue(args: Arguments, name: string): string | undefined {
  return args.options[name]?.at(-1);
}

/** True when an option was given. */
export function has(args: Arguments, name: string): boolean {
  return args.options[name] !== undefined;
}

/** `-qf` is `-q -f`: letters are taken apart as long as they are switches. */
function apart(argument: string): string[] {
  if (!/^-[a-z]{2,}/.test(argument)) return [argument];
  const first = findOption(argument.slice(0, 2));
  if (first === undefined || first.value !== undefined) return [argument];
  return [argument.slice(0, 2), ...apart(`-${argument.slice(2)}`)];
}

/** `--name=value`, and `-fvalue` for short ones. */
function splitFlag(argument: string): [flag: string, attached: string | undefined] {
  if (!argument.startsWith('--')) {
    return argument.length > 2 && findOption(argument.slice(0, 2))?.value !== undefined
      ? [argument.slice(0, 2), argument.slice(2).replace(/^=/, '')]
      : [argument, undefined];
  }
  const equals = argument.indexOf('=');
  return equals === -1 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function findOption(flag: string): OptionSpec | undefined {
  return options.find(({ name, short }) => flag === `--${name}` || (short !== undefined && flag === `-${short}`));
}

function unknownOption(flag: string): string {
  const near = nearest(
    flag.replace(/^-+/, ''),
    options.map(({ name }) => name),
  );
  return `unknown option ${flag}${near === undefined ? '' : `; did you mean --${near}?`}`;
}

function misplacedOption(command: CommandName, given: Record<string, unknown>): string | undefined {
  const wrong = options.find(({ name, of }) => name in given && of !== undefined && !of.includes(command));
  return wrong && `--${wrong.name} is not an option of "ros-lint ${command}"`;
}
