/** Every option and every command as data: what `args.ts` accepts and what `help.ts` prints. */

export interface OptionSpec {
  /** Without the two dashes. */
  readonly name: string;
  readonly short?: string;
  /** What the value is called in the help; an option without it is a switch. */
  readonly value?: string;
  /** True when it may be given several times; otherwise the last one counts. */
  readonly repeats?: true;
  readonly help: string;
  /** Under which heading the help lists it. */
  readonly topic: Topic;
  /** The commands that know it; every command when missing. */
  readonly of?: readonly CommandName[];
}

/** The headings of the help in their order. */
export const topics = {
  command: 'Of this command',
  files: 'What is checked',
  report: 'What is reported',
  mending: 'Mending',
  baseline: 'Findings of old',
  settings: 'Configuration',
  speed: 'Speed',
  other: 'Other',
} as const;

export type Topic = keyof typeof topics;

export interface CommandSpec {
  readonly name: CommandName;
  /** How its operands are written. */
  readonly operands: string;
  readonly help: string;
}

export type CommandName =
  | 'check'
  | 'completion'
  | 'explain'
  | 'graph'
  | 'init'
  | 'lsp'
  | 'request'
  | 'rules'
  | 'schema'
  | 'spec';

export const commands: readonly CommandSpec[] = [
  { name: 'check', operands: '[paths…]', help: 'check files, folders, globs (the default; "." without paths)' },
  { name: 'completion', operands: 'bash|zsh|fish', help: 'print a script that completes what you type' },
  { name: 'explain', operands: '<rule|ROS error>', help: 'tell what a rule judges, why, and how to mend it' },
  { name: 'graph', operands: '<file>', help: 'draw what needs what: --format svg, dot, mermaid or json' },
  { name: 'init', operands: '', help: 'look at this folder and write a configuration' },
  { name: 'lsp', operands: '--stdio', help: 'serve an editor that speaks the Language Server Protocol' },
  {
    name: 'request',
    operands: '<file|->',
    help: 'check an API request, with what --template and --state tell about it',
  },
  { name: 'rules', operands: '', help: 'list all rules' },
  { name: 'schema', operands: '', help: 'print a JSON Schema of templates, for editors that know nothing of ROS' },
  {
    name: 'spec',
    operands: '<type>|update',
    help: 'tell what is known of a resource type, or have the service tell it',
  },
];

export const options: readonly OptionSpec[] = [
  {
    name: 'format',
    topic: 'report',
    short: 'f',
    value: 'NAME[:FILE]',
    repeats: true,
    help: 'how to report; may be given several times, each with a file',
    of: ['check', 'request', 'graph', 'rules', 'spec'],
  },
  {
    name: 'output',
    topic: 'report',
    short: 'o',
    value: 'FILE',
    help: 'write the report to a file',
    of: ['check', 'request', 'graph', 'schema'],
  },
  { name: 'quiet', topic: 'report', short: 'q', help: 'show errors only', of: ['check', 'request'] },
  { name: 'hints', topic: 'report', help: 'show infos and hints too', of: ['check', 'request'] },
  {
    name: 'max-warnings',
    topic: 'report',
    value: 'N',
    help: 'exit with 1 when there are more warnings than that',
    of: ['check', 'request'],
  },
  {
    name: 'rule',
    topic: 'report',
    value: 'ID=SEVERITY',
    repeats: true,
    help: 'set a rule to error, warning, info, hint or off',
    of: ['check', 'request'],
  },
  {
    name: 'fix',
    topic: 'mending',
    help: 'mend what leaves no doubt, in the files themselves',
    of: ['check', 'request'],
  },
  { name: 'fix-unsafe', topic: 'mending', help: 'mend also where the meaning may change', of: ['check', 'request'] },
  {
    name: 'fix-dry-run',
    topic: 'mending',
    help: 'print the changes as a unified diff and write nothing',
    of: ['check', 'request'],
  },
  {
    name: 'baseline',
    topic: 'baseline',
    value: 'FILE',
    help: 'forgive the findings that this file lists',
    of: ['check', 'request'],
  },
  { name: 'no-baseline', topic: 'baseline', help: 'forgive nothing', of: ['check', 'request'] },
  {
    name: 'update-baseline',
    topic: 'baseline',
    help: 'forgive what is found now, and forget what is gone',
    of: ['check'],
  },
  { name: 'staged', topic: 'files', help: 'check only what the next commit will hold', of: ['check'] },
  {
    name: 'since',
    topic: 'files',
    value: 'REF',
    help: 'check only files that differ from where the branch left REF',
    of: ['check'],
  },
  {
    name: 'changed-lines',
    topic: 'files',
    help: 'of these, report only what the change brought: on its lines, or new elsewhere',
    of: ['check'],
  },
  {
    name: 'shard',
    topic: 'files',
    value: 'N/M',
    help: 'check the Nth of M parts, for several machines',
    of: ['check'],
  },
  {
    name: 'jobs',
    topic: 'speed',
    short: 'j',
    value: 'N',
    help: 'lint in N threads; one when missing, as a second wins little on two cores',
    of: ['check'],
  },
  { name: 'cache', topic: 'speed', help: 'remember what was found, and read only what changed', of: ['check'] },
  { name: 'cache-file', topic: 'speed', value: 'FILE', help: 'the same, in this file', of: ['check'] },
  { name: 'watch', topic: 'files', help: 'check again whenever something changes', of: ['check'] },
  { name: 'stats', topic: 'report', help: 'tell where the time went', of: ['check', 'request'] },
  {
    name: 'skip-others',
    topic: 'files',
    help: 'say nothing of named files that are none of ours, as a hook names them',
    of: ['check'],
  },
  {
    name: 'stdin-filename',
    topic: 'files',
    value: 'NAME',
    help: 'the name to show for what "-" reads',
    of: ['check', 'request'],
  },
  {
    name: 'config',
    topic: 'settings',
    short: 'c',
    value: 'FILE',
    help: 'use this configuration',
    of: ['check', 'request', 'schema', 'spec'],
  },
  {
    name: 'no-config',
    topic: 'settings',
    help: 'look for no configuration',
    of: ['check', 'request', 'schema', 'spec'],
  },
  {
    name: 'print-config',
    topic: 'settings',
    value: 'FILE',
    help: 'print the configuration that holds for a file',
    of: ['check'],
  },
  {
    name: 'operation',
    topic: 'command',
    value: 'NAME',
    help: 'the operation, for a request that does not say it',
    of: ['request'],
  },
  {
    name: 'profile',
    topic: 'command',
    value: 'NAME',
    help: 'hold a request to current or documented limits',
    of: ['request'],
  },
  {
    name: 'template',
    topic: 'command',
    value: 'FILE',
    help: 'the template that the request is about',
    of: ['request'],
  },
  { name: 'state', topic: 'command', value: 'FILE', help: 'what is known of the account, as JSON', of: ['request'] },
  {
    name: 'spec',
    topic: 'settings',
    value: 'FILE',
    repeats: true,
    help: 'resource types, modules and corrections of your own',
    of: ['check', 'request', 'schema', 'spec'],
  },
  {
    name: 'lang',
    topic: 'other',
    value: 'LANG',
    help: 'en or zh-cn; told by LC_ALL, LC_MESSAGES or LANG when missing',
  },
  { name: 'color', topic: 'other', help: 'colour the output, terminal or not' },
  { name: 'no-color', topic: 'other', help: 'do not colour the output' },
  {
    name: 'verbose',
    topic: 'report',
    help: 'also tell what was skipped and which configuration holds',
    of: ['check', 'request'],
  },
  { name: 'stdio', topic: 'command', help: 'speak over standard input and output, which is the only way', of: ['lsp'] },
  {
    name: 'types-of',
    topic: 'command',
    value: 'FILE',
    repeats: true,
    help: 'keep the schema, or the update, to the types of this file, folder or glob',
    of: ['schema', 'spec'],
  },
  {
    name: 'region',
    topic: 'command',
    value: 'ID',
    help: 'update: the region whose service is asked, else cn-hangzhou',
    of: ['spec'],
  },
  {
    name: 'endpoint',
    topic: 'command',
    value: 'HOST',
    help: 'update: the service itself, when it is not the usual one',
    of: ['spec'],
  },
  {
    name: 'older-than',
    topic: 'command',
    value: 'DAYS',
    help: 'update: ask again after that time, else after 30 days',
    of: ['spec'],
  },
  { name: 'version', topic: 'other', short: 'v', help: 'print the version' },
  { name: 'help', topic: 'other', short: 'h', help: 'print this' },
];

/** The options that a command knows. */
export function optionsOf(command: CommandName): readonly OptionSpec[] {
  return options.filter(({ of }) => of === undefined || of.includes(command));
}

/** How an option is written, the long way first. */
export const flagsOf = ({ name, short }: OptionSpec): string[] => [
  `--${name}`,
  ...(short === undefined ? [] : [`-${short}`]),
];
