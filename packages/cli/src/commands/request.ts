/** `ros-lint request <file|->`: checks API requests, with what the command line tells about the operation, the template and the account. */
import { countRequests, type LintOptions, nearest } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { type Arguments, lastValue } from '../args.ts';
import { fail, hasFailed, type Outcome } from '../outcome.ts';
import { readText } from '../read-text.ts';
import { complain } from '../terminal.ts';
import { check } from './check.ts';
import type { Surroundings } from './index.ts';

export async function request(args: Arguments, surroundings: Surroundings): Promise<number> {
  const [file, ...others] = args.operands;
  if (file === undefined || others.length > 0) return refuse('request takes one file; "-" reads standard input');
  const asked = readWishes(args);
  if (hasFailed(asked)) return refuse(asked.failure);
  const read = file === '-' ? undefined : readText(file);
  // What cannot be read is told by the check.
  if (read?.kind === 'text' && countRequests(read.text) === 0) return refuse(`${file} holds no request`);
  return check(args, surroundings, asked.value);
}

function readWishes(args: Arguments): Outcome<LintOptions> {
  const operation = lastValue(args, 'operation');
  if (operation !== undefined) {
    const spec = createSpec();
    const near = nearest(operation, spec.names('operation'));
    const meant = near === undefined ? '' : `; did you mean "${near}"?`;
    if (spec.operation(operation) === undefined)
      return fail(`--operation: there is no operation "${operation}"${meant}`);
  }
  const profile = lastValue(args, 'profile');
  if (profile !== undefined && profile !== 'current' && profile !== 'documented')
    return fail(`--profile knows current and documented, not "${profile}"`);
  const template = readFileOf(args, 'template');
  if (hasFailed(template)) return template;
  const state = readFileOf(args, 'state');
  if (hasFailed(state)) return state;
  if (state.value !== undefined && !isJsonObject(state.value))
    return fail(`${lastValue(args, 'state')}: is not a JSON object`);
  return {
    value: {
      kind: 'request',
      ...(operation !== undefined && { operation }),
      ...(profile && { profile }),
      ...(template.value !== undefined && { template: template.value }),
      ...(state.value !== undefined && { state: state.value }),
    },
  };
}

/** The text of the file that an option names, or nothing when it was not given. */
function readFileOf(args: Arguments, option: string): Outcome<string | undefined> {
  const file = lastValue(args, option);
  if (file === undefined) return { value: undefined };
  const read = readText(file);
  return read.kind === 'text' ? { value: read.text } : fail(`${file}: ${read.reason}`);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function refuse(reason: string): number {
  complain(`ros-lint: ${reason}`);
  return 2;
}
