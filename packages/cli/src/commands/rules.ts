/** `ros-lint rules`: every rule on a line, or as JSON for programs. */
import { rules, ruleUrl } from '@ros-lint/core';
import { type Arguments, lastValue } from '../args.ts';
import { displayWidth } from '../cells.ts';
import { complain, print } from '../terminal.ts';
import type { Surroundings } from './index.ts';

export function listRules(args: Arguments, { paint, language }: Surroundings): number {
  const format = lastValue(args, 'format') ?? 'text';
  if (args.operands.length > 0) {
    complain('ros-lint: rules takes no names; "ros-lint explain <rule>" tells about one');
    return 2;
  }
  if (format === 'json') {
    const listed = rules.map(({ id, severity, default: state, on, summary, rosError }) => ({
      id,
      severity,
      default: state,
      on,
      summary: summary[language],
      ...(rosError && { rosError: rosError.code }),
      url: ruleUrl(id),
    }));
    print(`${JSON.stringify(listed, undefined, 2)}\n`);
    return 0;
  }
  if (format !== 'text') {
    complain(`ros-lint: rules are listed as text or json, not as "${format}"`);
    return 2;
  }
  const rows = rules.map((rule) => [rule.id, rule.severity, rule.default, rule.on, rule.summary[language]] as const);
  const width = (column: 0 | 1 | 2 | 3) => Math.max(...rows.map((row) => displayWidth(row[column])));
  const widths = [width(0), width(1), width(2), width(3)] as const;
  for (const [id, severity, state, on, summary] of rows) {
    const cells = [
      paint('strong', id.padEnd(widths[0])),
      paint(severity, severity.padEnd(widths[1])),
      paint('faint', state.padEnd(widths[2])),
      paint('faint', on.padEnd(widths[3])),
      summary,
    ];
    print(`${cells.join('  ')}\n`);
  }
  return 0;
}
