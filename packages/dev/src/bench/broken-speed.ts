/** The full lint of a template with one fault in its middle against that of the whole one: an editor sees such texts most of the time. */
import { lint, type Spec } from '@ros-lint/core';
import { interleave, type Row } from './measure.ts';
import { sampleToBreak } from './templates.ts';

const BAR = 2;
const ROUNDS = 60;

interface Fault {
  readonly name: string;
  readonly language: 'yaml' | 'json';
  /** What is replaced where it first occurs behind the middle of the text. */
  readonly at: RegExp;
  readonly by: string;
}

const faults: readonly Fault[] = [
  { name: 'YAML without a closing quote', language: 'yaml', at: /(?<=Description: )(?=\w)/g, by: '"' },
  { name: 'YAML without a closing bracket', language: 'yaml', at: /(?<=Priority: )(?=\d)/g, by: '[ ' },
  { name: 'YAML with a wrong indentation', language: 'yaml', at: /(?<=\n)(?= +Priority:)/g, by: '   ' },
  { name: 'JSON without a comma', language: 'json', at: /(?<="),(?=\n)/g, by: '' },
  { name: 'JSON without a quote', language: 'json', at: /(?<="Priority)"/g, by: '' },
  { name: 'JSON without a closing brace', language: 'json', at: /\n +\},(?=\n)/g, by: '' },
];

export function measureBroken(spec: Spec): Row[] {
  const sample = sampleToBreak();
  return faults.map((fault) => {
    const text = sample[fault.language];
    const broken = withFault(text, fault);
    const works = [broken, text].map((each) => () => void lint(each, spec, { kind: 'template' }));
    interleave(ROUNDS >> 2, works);
    const [ours, other] = interleave(ROUNDS, works);
    if (ours === undefined || other === undefined) throw new Error('nothing was measured');
    return { name: `${fault.name}, ${sample.name} / the whole`, ours, other, ratio: ours.min / other.min, bar: BAR };
  });
}

function withFault(text: string, { name, at, by }: Fault): string {
  at.lastIndex = text.length >> 1;
  const match = at.exec(text);
  if (match === null) throw new Error(`the sample has no place for ${name}`);
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}
