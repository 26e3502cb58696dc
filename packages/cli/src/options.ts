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
  /** The commands that know it; every command when missing. */
  readonly of?: readonly CommandName[];
}

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
    short: 'f',
    value: 'NAME[:FILE]',
    repeats: true,
    help: 'how to report, see below; may be given several times, each with a file',
    of: ['check', 'request', 'graph', 'rules', 'spec'],
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    help: 'write the report to a file',
    of: ['check', 'request', 'graph', 'schema'],
  },
  { name: 'quiet', short: 'q', help: 'show errors only', of: ['check', 'request'] },
  { name: 'hints', help: 'show infos and hints too', of: ['check', 'request'] },
  {
    name: 'max-warnings',
    value: 'N',
    help: 'exit with 1 when there are more warnings than that',
    of: ['check', 'request'],
  },
  {
    name: 'rule',
    value: 'ID=SEVERITY',
    repeats: true,
    help: 'set a rule to error, warning, info, hint or off',
    of: ['check', 'request'],
  },
  { name: 'fix', help: 'mend what leaves no doubt, in the files themselves', of: ['check', 'request'] },
  { name: 'fix-unsafe', help: 'mend also where the meaning may change', of: ['check', 'request'] },
  { name: 'fix-dry-run', help: 'print the changes as a unified diff and write nothing', of: ['check', 'request'] },
  { name: 'baseline', value: 'FILE', help: 'forgive the findings that this file lists', of: ['check', 'request'] },
  { name: 'no-baseline', help: 'forgive nothing', of: ['check', 'request'] },
  { name: 'update-baseline', help: 'forgive what is found now, and forget what is gone', of: ['check'] },
  { name: 'staged', help: 'check only what the next commit will hold', of: ['check'] },
  { name: 'since', value: 'REF', help: 'check only files that differ from where the branch left REF', of: ['check'] },
  { name: 'changed-lines', help: 'of these, report only what changed lines have to do with', of: ['check'] },
  { name: 'shard', value: 'N/M', help: 'check the Nth of M parts, for several machines', of: ['check'] },
  {
    name: 'jobs',
    short: 'j',
    value: 'N',
    help: 'lint in N threads; one when missing, as on two cores a second wins 6 %',
    of: ['check'],
  },
  { name: 'cache', help: 'remember what was found, and read only what changed', of: ['check'] },
  { name: 'cache-file', value: 'FILE', help: 'the same, in this file', of: ['check'] },
  { name: 'watch', help: 'check again whenever something changes', of: ['check'] },
  { name: 'stats', help: 'tell where the time went', of: ['check', 'request'] },
  {
    name: 'skip-others',
    help: 'say nothing of named files that are none of ours, as a hook names them',
    of: ['check'],
  },
  { name: 'stdin-filename', value: 'NAME', help: 'the name to show for what "-" reads', of: ['check', 'request'] },
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    help: 'use this configuration',
    of: ['check', 'request', 'schema', 'spec'],
  },
  { name: 'no-config', help: 'look for no configuration', of: ['check', 'request', 'schema', 'spec'] },
  { name: 'print-config', value: 'FILE', help: 'print the configuration that holds for a file', of: ['check'] },
  { name: 'operation', value: 'NAME', help: 'the operation, for a request that does not say it', of: ['request'] },
  { name: 'profile', value: 'NAME', help: 'hold a request to current or documented limits', of: ['request'] },
  { name: 'template', value: 'FILE', help: 'the template that the request is about', of: ['request'] },
  { name: 'state', value: 'FILE', help: 'what is known of the account, as JSON', of: ['request'] },
  {
    name: 'spec',
    value: 'FILE',
    repeats: true,
    help: 'resource types, modules and corrections of your own',
    of: ['check', 'request', 'schema', 'spec'],
  },
  { name: 'lang', value: 'LANG', help: 'en or zh-cn; told by LC_ALL, LC_MESSAGES or LANG when missing' },
  { name: 'color', help: 'colour the output, terminal or not' },
  { name: 'no-color', help: 'do not colour the output' },
  { name: 'verbose', help: 'also tell what was skipped and which configuration holds', of: ['check', 'request'] },
  { name: 'stdio', help: 'speak over standard input and output, which is the only way', of: ['lsp'] },
  {
    name: 'types-of',
    value: 'FILE',
    repeats: true,
    help: 'keep the schema, or the update, to the types of this file',
    of: ['schema', 'spec'],
  },
  { name: 'region', value: 'ID', help: 'update: the region whose service is asked, else cn-hangzhou', of: ['spec'] },
  { name: 'endpoint', value: 'HOST', help: 'update: the service itself, when it is not the usual one', of: ['spec'] },
  { name: 'older-than', value: 'DAYS', help: 'update: ask again after that time, else after 30 days', of: ['spec'] },
  { name: 'version', short: 'v', help: 'print the version' },
  { name: 'help', short: 'h', help: 'print this' },
];
