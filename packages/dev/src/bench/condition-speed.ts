/** What conditions cost: a template with many of them against the same template without, in milliseconds. */
import { lint, type Spec } from '@ros-lint/core';
import { interleave, type Row } from './measure.ts';

const ROUNDS = 60;
const ONE = { min: 1, median: 1 };

/** Properties, items and conditions, and how much more each may cost. */
const PROPERTIES = 24;
const CONDITIONS = 200;
const FEW_BAR = 20;
const MANY_BAR = 200;

export function measureConditions(spec: Spec): Row[] {
  const rows: readonly (readonly [string, string, string, number])[] = [
    [`${PROPERTIES} conditional properties`, properties(spec, conditional), properties(spec, plain), FEW_BAR],
    [`${PROPERTIES} conditional list items`, items(conditional), items(plain), FEW_BAR],
    [`${CONDITIONS} conditions`, conditions(CONDITIONS), conditions(1), MANY_BAR],
  ];
  return rows.map(([name, dear, cheap, bar]) => {
    const works = [dear, cheap].map((text) => () => void lint(text, spec, { kind: 'template' }));
    interleave(ROUNDS >> 1, works);
    const [ours, other] = interleave(ROUNDS, works);
    if (ours === undefined || other === undefined) throw new Error('nothing was measured');
    const more = ours.median - other.median;
    return { name: `${name}: milliseconds more than without`, ours, other: ONE, ratio: more, bar };
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const head = (count: number) => `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
${numbers(count)
  .map((index) => `  P${index}: {Type: String}\n`)
  .join('')}Conditions:
${numbers(count)
  .map((index) => `  C${index}: {'Fn::Equals': [{Ref: P${index}}, a]}\n`)
  .join('')}`;

const conditional = (index: number) => `{'Fn::If': [C${index}, {Ref: P${index}}, {Ref: 'ALIYUN::NoValue'}]}`;
const plain = (index: number) => `{Ref: P${index}}`;

/** One resource with many properties that hold texts. */
function properties(spec: Spec, value: (index: number) => string): string {
  const type = 'ALIYUN::ECS::Instance';
  const texts = Object.entries(spec.resourceType(type)?.properties.fields ?? {})
    .filter(([, { shape }]) => shape.kind === 'string')
    .slice(0, PROPERTIES);
  if (texts.length < PROPERTIES) throw new Error(`${type} has too few properties`);
  const lines = texts.map(([name], index) => `      ${name}: ${value(index)}\n`);
  return `${head(PROPERTIES)}Resources:\n  Web:\n    Type: ${type}\n    Properties:\n${lines.join('')}`;
}

function items(value: (index: number) => string): string {
  const tags = numbers(PROPERTIES).map((index) => `        - {Key: k${index}, Value: ${value(index)}}\n`);
  return `${head(PROPERTIES)}Resources:\n  Vpc:\n    Type: ALIYUN::ECS::VPC\n    Properties:\n      Tags:\n${tags.join('')}`;
}

/** Each condition needs all before it, and a resource stands under it. */
function conditions(count: number): string {
  const joined = numbers(count).map((index) => {
    const before = numbers(index + 1).map((each) => `C${each}`);
    return `  D${index}: {'Fn::Or': [C${index}, ${before.join(', ')}]}\n`;
  });
  const resources = numbers(count).map((index) => `  R${index}: {Type: 'ALIYUN::ECS::VPC', Condition: D${index}}\n`);
  return `${head(count)}${joined.join('')}Resources:\n${resources.join('')}`;
}
