/** `ros-lint schema`: a JSON Schema of templates, for editors that know JSON Schema and nothing of ROS. */
import { templateSchema } from '@ros-lint/core';
import { createSpec, typesIn } from '@ros-lint/spec';
import { type Arguments, lastValue } from '../args.ts';
import { readInput, readText } from '../read-text.ts';
import { complain, print } from '../terminal.ts';
import { writeText } from '../write-text.ts';

const FAILED = 2;

export async function schema(args: Arguments): Promise<number> {
  if (args.operands.length > 0) return refuse('schema takes no paths; --types-of FILE keeps it to the types of a file');
  const spec = createSpec();
  const files = args.options['types-of'];
  const used = new Set<string>();
  for (const file of files ?? []) {
    const read = file === '-' ? await readInput() : readText(file);
    if (read.kind !== 'text') return refuse(`${file} ${read.reason}`);
    for (const type of typesIn(read.text)) used.add(type);
  }
  const names = spec.names('resourceType').filter((name) => files === undefined || used.has(name));
  // That of all types is megabytes long and read by programs only.
  const indent = files === undefined ? undefined : 2;
  const written = `${JSON.stringify(templateSchema(spec, names), undefined, indent)}\n`;
  const output = lastValue(args, 'output');
  if (output === undefined) {
    print(written);
    return 0;
  }
  const failure = writeText(output, written);
  return failure === undefined ? 0 : refuse(`${output} ${failure}`);
}

function refuse(reason: string): number {
  complain(`ros-lint: ${reason}`);
  return FAILED;
}
