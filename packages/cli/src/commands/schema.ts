/** `ros-lint schema`: a JSON Schema of templates, for editors that know JSON Schema and nothing of ROS. */
import { templateSchema } from '@ros-lint/core';
import { type Arguments, lastValue } from '../args.ts';
import { hasFailed } from '../outcome.ts';
import { complain, print } from '../terminal.ts';
import { typesOfFiles } from '../types-of-files.ts';
import { specHere } from '../user-spec.ts';
import { writeText } from '../write-text.ts';
import type { Surroundings } from './index.ts';

const FAILED = 2;

export async function schema(args: Arguments, surroundings: Surroundings): Promise<number> {
  const { operands, options } = args;
  const named = options['types-of'] && [...options['types-of'], ...operands];
  if (named === undefined && operands.length > 0)
    return refuse('schema takes no paths; --types-of FILE keeps it to the types of a file');
  const joined = await specHere(args, surroundings);
  if (hasFailed(joined)) return fail(joined.failure);
  const used = named && (await typesOfFiles(named));
  if (used !== undefined && hasFailed(used)) return refuse(used.failure);
  const spec = joined.value;
  const names = spec.names('resourceType').filter((name) => used === undefined || used.value.has(name));
  // That of all types is megabytes long and read by programs only.
  const indent = used === undefined ? undefined : 2;
  const written = `${JSON.stringify(templateSchema(spec, names), undefined, indent)}\n`;
  const output = lastValue(args, 'output');
  if (output === undefined) {
    print(written);
    return 0;
  }
  const failure = writeText(output, written);
  return failure === undefined ? 0 : refuse(`${output} ${failure}`);
}

const refuse = (reason: string): number => fail(`ros-lint: ${reason}`);

function fail(line: string): number {
  complain(line);
  return FAILED;
}
