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

export type CommandName = 'check' | 'explain' | 'graph' | 'lsp' | 'rules' | 'schema' | 'spec';

export const commands: readonly CommandSpec[] = [
  { name: 'check', operands: '[paths…]', help: 'check files, folders, globs (the default; "." without paths)' },
  { name: 'explain', operands: '<rule|ROS error>', help: 'tell what a rule judges, why, and how to mend it' },
  { name: 'graph', operands: '<file>', help: 'draw what needs what: --format svg, dot, mermaid or json' },
  { name: 'lsp', operands: '--stdio', help: 'serve an editor that speaks the Language Server Protocol' },
  { name: 'rules', operands: '', help: 'list all rules' },
  { name: 'schema', operands: '', help: 'print a JSON Schema of templates, for editors that know nothing of ROS' },
  { name: 'spec', operands: '<type>', help: 'tell what is known of a resource type: --format text or json' },
];

export const options: readonly OptionSpec[] = [
  {
    name: 'format',
    short: 'f',
    value: 'NAME[:FILE]',
    repeats: true,
    help: 'how to report, see below; may be given several times, each with a file',
    of: ['check', 'graph', 'rules', 'spec'],
  },
  { name: 'output', short: 'o', value: 'FILE', help: 'write the report to a file', of: ['check', 'graph', 'schema'] },
  { name: 'quiet', short: 'q', help: 'show errors only', of: ['check'] },
  { name: 'hints', help: 'show infos and hints too', of: ['check'] },
  { name: 'max-warnings', value: 'N', help: 'exit with 1 when there are more warnings than that', of: ['check'] },
  {
    name: 'rule',
    value: 'ID=SEVERITY',
    repeats: true,
    help: 'set a rule to error, warning, info, hint or off',
    of: ['check'],
  },
  { name: 'fix', help: 'mend what leaves no doubt, in the files themselves', of: ['check'] },
  { name: 'fix-unsafe', help: 'mend also where the meaning may change', of: ['check'] },
  { name: 'fix-dry-run', help: 'print the changes as a unified diff and write nothing', of: ['check'] },
  { name: 'baseline', value: 'FILE', help: 'forgive the findings that this file lists', of: ['check'] },
  { name: 'no-baseline', help: 'forgive nothing', of: ['check'] },
  { name: 'update-baseline', help: 'forgive what is found now, and forget what is gone', of: ['check'] },
  { name: 'staged', help: 'check only what the next commit will hold', of: ['check'] },
  { name: 'since', value: 'REF', help: 'check only files that differ from where the branch left REF', of: ['check'] },
  { name: 'changed-lines', help: 'of these, report only what changed lines have to do with', of: ['check'] },
  { name: 'shard', value: 'N/M', help: 'check the Nth of M parts, for several machines', of: ['check'] },
  { name: 'stats', help: 'tell where the time went', of: ['check'] },
  {
    name: 'skip-others',
    help: 'say nothing of named files that are none of ours, as a hook names them',
    of: ['check'],
  },
  { name: 'stdin-filename', value: 'NAME', help: 'the name to show for what "-" reads', of: ['check'] },
  { name: 'config', short: 'c', value: 'FILE', help: 'use this configuration', of: ['check'] },
  { name: 'no-config', help: 'look for no configuration', of: ['check'] },
  { name: 'print-config', value: 'FILE', help: 'print the configuration that holds for a file', of: ['check'] },
  { name: 'lang', value: 'LANG', help: 'en or zh-cn; told by LC_ALL, LC_MESSAGES or LANG when missing' },
  { name: 'color', help: 'colour the output, terminal or not' },
  { name: 'no-color', help: 'do not colour the output' },
  { name: 'verbose', help: 'also tell what was skipped and which configuration holds', of: ['check'] },
  { name: 'stdio', help: 'speak over standard input and output, which is the only way', of: ['lsp'] },
  { name: 'types-of', value: 'FILE', repeats: true, help: 'keep the schema to the types of this file', of: ['schema'] },
  { name: 'version', short: 'v', help: 'print the version' },
  { name: 'help', short: 'h', help: 'print this' },
];
