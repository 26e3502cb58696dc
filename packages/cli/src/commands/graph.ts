/** `ros-lint graph <file>`: draws which resource of a template needs which. */
import { linesOf } from '@ros-lint/core';
import {
  layOut,
  renderDot,
  renderGraphJson,
  renderMermaid,
  renderSvg,
  type Sketch,
  sketch,
} from '@ros-lint/core/graph';
import { analyse } from '@ros-lint/core/model';
import { openSpec } from '@ros-lint/spec';
import { type Arguments, lastValue } from '../args.ts';
import { readInput, readText } from '../read-text.ts';
import { complain, print } from '../terminal.ts';
import { writeText } from '../write-text.ts';

const FAILED = 2;

export async function graph(args: Arguments): Promise<number> {
  const [file, ...others] = args.operands;
  const format = lastValue(args, 'format') ?? 'svg';
  if (file === undefined || others.length > 0) return refuse('graph takes one file; "-" reads standard input');
  if (!isFormat(format)) return refuse(`a graph is drawn as ${graphFormats.join(', ')}, not as "${format}"`);
  const read = file === '-' ? await readInput() : readText(file);
  if (read.kind !== 'text') return refuse(`${file} ${read.reason}`);
  const { template } = analyse(read.text, openSpec(process.env).spec);
  if (template === undefined) return refuse(`${file} is not a ROS template, or cannot be read as one`);
  const drawn = renderers[format](sketch(template), read.text);
  const output = lastValue(args, 'output');
  if (output === undefined) {
    print(drawn);
    return 0;
  }
  const failure = writeText(output, drawn);
  return failure === undefined ? 0 : refuse(`${output} ${failure}`);
}

const renderers = {
  svg: (drawn: Sketch) => renderSvg(layOut(drawn)),
  dot: renderDot,
  mermaid: renderMermaid,
  json: (drawn: Sketch, text: string) => renderGraphJson(layOut(drawn), linesOf(text).position),
};

export const graphFormats = Object.keys(renderers);

function isFormat(name: string): name is keyof typeof renderers {
  return Object.hasOwn(renderers, name);
}

function refuse(reason: string): number {
  complain(`ros-lint: ${reason}`);
  return FAILED;
}
