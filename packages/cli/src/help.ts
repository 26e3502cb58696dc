/** The pages behind `--help`, made from the table of options so that they cannot lie: one for the whole, one for each command. */
import { formatNames } from './formats/index.ts';
import {
  type CommandName,
  type CommandSpec,
  commands,
  type OptionSpec,
  optionsOf,
  type Topic,
  topics,
} from './options.ts';
import type { Paint } from './paint.ts';

/** The page of a command; that of `check`, which needs no name, is the one for the whole. */
export function renderHelp(command: CommandName, paint: Paint): string {
  const heading = (text: string) => paint('strong', text);
  const known = optionsOf(command);
  const width = Math.max(...known.map((option) => flagOf(option).length));
  const tables = (Object.keys(topics) as Topic[]).flatMap((topic) => {
    const rows = known
      .filter((option) => option.topic === topic)
      .map((option) => [flagOf(option), option.help] as const);
    return rows.length === 0 ? [] : ['', heading(topics[topic]), ...columns(rows, paint, width)];
  });
  const samples = examples.filter(({ of }) => command === 'check' || of === command);
  return [
    ...(command === 'check' ? overview(paint) : opening(command, paint)),
    ...tables,
    ...(known.some(({ name }) => name === 'format') && reporting.includes(command) ? formatsAndCodes(paint) : []),
    ...(samples.length === 0 ? [] : ['', heading('Examples')]),
    ...columns(
      samples.map(({ line, help }) => [line, help]),
      paint,
    ),
    '',
  ].join('\n');
}

function overview(paint: Paint): string[] {
  return [
    'Checks Alibaba Cloud ROS templates and API requests: finds what the service would refuse before it sees it.',
    '',
    paint('strong', 'Usage'),
    ...columns(
      commands.map((command) => [usageOf(command), command.help]),
      paint,
    ),
    '',
    'ros-lint <command> --help tells the options of another command than the first.',
  ];
}

function opening(name: CommandName, paint: Paint): string[] {
  const command = commands.find((each) => each.name === name);
  return command === undefined ? [] : columns([[usageOf(command), command.help]], paint);
}

/** The commands whose findings have a format and decide the exit code. */
const reporting: readonly CommandName[] = ['check', 'request'];

function formatsAndCodes(paint: Paint): string[] {
  return [
    '',
    paint('strong', 'Formats'),
    `  ${formatNames.join(', ')}`,
    '',
    paint('strong', 'Exit code'),
    ...columns(
      [
        ['0', 'nothing found at error severity'],
        ['1', 'errors found, or more warnings than --max-warnings'],
        ['2', 'the command could not do its work: no such file, wrong option, unreadable configuration'],
      ],
      paint,
    ),
  ];
}

interface Example {
  readonly of: CommandName;
  readonly line: string;
  readonly help: string;
}

const examples: readonly Example[] = [
  { of: 'check', line: 'ros-lint', help: 'every template below this folder' },
  { of: 'check', line: "ros-lint 'stacks/**/*.yml' --hints", help: 'a glob, with infos and hints' },
  { of: 'check', line: 'ros-lint - --stdin-filename a.yml', help: 'a template from standard input' },
  {
    of: 'request',
    line: 'ros-lint request deploy.sh --template a.yml',
    help: 'the requests in a script, against a template',
  },
  { of: 'explain', line: 'ros-lint explain unknown-reference', help: 'what a finding means' },
  { of: 'explain', line: 'ros-lint explain InvalidTemplateReference', help: 'what an error of the service means' },
];

const usageOf = ({ name, operands }: CommandSpec): string =>
  `ros-lint ${name === 'check' ? operands : `${name} ${operands}`.trimEnd()}`;

function flagOf({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Two columns, the first at least so wide. */
function columns(rows: readonly (readonly [left: string, right: string])[], paint: Paint, least = 0): string[] {
  const width = Math.max(least, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${paint('name', left.padEnd(width))}  ${right}`);
}
