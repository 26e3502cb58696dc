/** The page behind `--help`, made from the table of options so that it cannot lie. */
import { formatNames } from './formats/index.ts';
import { commands, options } from './options.ts';
import type { Paint } from './paint.ts';

export function renderHelp(paint: Paint): string {
  const flags = options.map((option) => {
    const short = option.short === undefined ? '    ' : `-${option.short}, `;
    const value = option.value === undefined ? '' : ` ${option.value}`;
    return { left: `${short}--${option.name}${value}`, right: option.help };
  });
  const uses = commands.map(({ name, operands, help }) => ({
    left: `ros-lint ${name === 'check' ? operands : `${name} ${operands}`.trimEnd()}`,
    right: help,
  }));
  return [
    'Checks Alibaba Cloud ROS templates and API requests: finds what the service would refuse before it sees it.',
    '',
    paint('strong', 'Usage'),
    ...columns(uses, paint),
    '',
    paint('strong', 'Options'),
    ...columns(flags, paint),
    '',
    paint('strong', 'Formats'),
    `  ${formatNames.join(', ')}`,
    '',
    paint('strong', 'Exit code'),
    ...columns(
      [
        { left: '0', right: 'nothing found at error severity' },
        { left: '1', right: 'errors found, or more warnings than --max-warnings' },
        { left: '2', right: 'the command could not do its work: no such file, wrong option, unreadable configuration' },
      ],
      paint,
    ),
    '',
    paint('strong', 'Examples'),
    ...columns(
      [
        { left: 'ros-lint', right: 'every template below this folder' },
        { left: "ros-lint 'stacks/**/*.yml' --hints", right: 'a glob, with infos and hints' },
        { left: 'ros-lint - --stdin-filename a.yml', right: 'a template from standard input' },
        { left: 'ros-lint request deploy.sh --template a.yml', right: 'the requests in a script, against a template' },
        { left: 'ros-lint explain unknown-reference', right: 'what a finding means' },
        { left: 'ros-lint explain InvalidTemplateReference', right: 'what an error of the service means' },
      ],
      paint,
    ),
    '',
  ].join('\n');
}

function columns(rows: readonly { left: string; right: string }[], paint: Paint): string[] {
  const width = Math.max(...rows.map(({ left }) => left.length));
  return rows.map(({ left, right }) => `  ${paint('name', left.padEnd(width))}  ${right}`);
}
