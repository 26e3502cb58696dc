/** What may stand where on the command line, by command: the one source of the scripts for all shells. */
import { rules, severities } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { errorCodes } from '../commands/explain.ts';
import { graphFormats } from '../commands/graph.ts';
import { formatNames } from '../formats/index.ts';
import { type CommandName, commands, flagsOf, type OptionSpec, options, optionsOf } from '../options.ts';

/** The shells that there is a script for. */
export const shellNames = ['bash', 'fish', 'zsh'] as const;

export type ShellName = (typeof shellNames)[number];

/** Prints the names of all resource types: too many to stand in a script, and the service may have told of more since. */
export const typesCommand = 'ros-lint completion types';

export const commandNames: readonly CommandName[] = commands.map(({ name }) => name);

/** As long as no command stands on the line, the options are those of `check`, which needs no name. */
export const NONE = 'none';

/** The options that are followed by a value, as they are written. */
export const flagsWithValue = options.filter(({ value }) => value !== undefined).flatMap(flagsOf);

/** What stands behind an option or a command: words of a list, names of files, names of resource types, or nothing that is known. */
export interface Offer {
  readonly words: readonly string[];
  readonly files: boolean;
  readonly types: boolean;
}

/** An option whose meaning is the same for these commands, and what may stand behind it. */
export interface OfferedOption {
  readonly option: OptionSpec;
  readonly of: readonly (CommandName | typeof NONE)[];
  readonly offer: Offer;
}

/** What may stand behind the name of a command. */
export function operandsOf(command: CommandName): Offer {
  if (command === 'completion') return words(shellNames);
  if (command === 'explain') return words([...rules.map(({ id }) => id), ...errorCodes()]);
  if (command === 'spec') return { words: ['update'], files: false, types: true };
  return command === 'check' || command === 'graph' || command === 'request' ? files : words([]);
}

/** Every option, once for all commands for which the same may stand behind it. */
export function offeredOptions(): OfferedOption[] {
  return options.flatMap((option) => {
    const groups = new Map<string, { of: (CommandName | typeof NONE)[]; offer: Offer }>();
    for (const command of commandNames.filter((name) => optionsOf(name).includes(option))) {
      const offer = valuesOf(option, command);
      const group = groups.get(offer.words.join(' ')) ?? { of: [], offer };
      group.of.push(...(command === 'check' ? ([NONE, command] as const) : [command]));
      groups.set(offer.words.join(' '), group);
    }
    return [...groups.values()].map((group) => ({ option, ...group }));
  });
}

function valuesOf({ name, value }: OptionSpec, command: CommandName): Offer {
  if (name === 'format') return words(formatsOf(command));
  if (name === 'lang') return words(['en', 'zh-cn']);
  if (name === 'profile') return words(['current', 'documented']);
  if (name === 'operation') return words(createSpec().names('operation'));
  if (name === 'rule')
    return words(rules.flatMap(({ id }) => [...severities, 'off'].map((severity) => `${id}=${severity}`)));
  return value === 'FILE' ? files : words([]);
}

function formatsOf(command: CommandName): readonly string[] {
  if (command === 'graph') return graphFormats;
  return command === 'check' || command === 'request' ? formatNames : ['json', 'text'];
}

const words = (list: readonly string[]): Offer => ({ words: list, files: false, types: false });
const files: Offer = { words: [], files: true, types: false };
