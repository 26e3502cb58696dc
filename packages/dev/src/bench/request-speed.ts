/** Requests: a large template inside one against the same template alone, and a small one against a millisecond. */
import { lint, type Spec } from '@ros-lint/core';
import { interleave, type Row } from './measure.ts';
import { samples } from './templates.ts';

const BODY_BAR = 1.2;
const SMALL_BAR = 1;
const BODY_ROUNDS = 25;
const SMALL_ROUNDS = 400;

export function measureRequests(spec: Spec): Row[] {
  return [large(spec), small(spec)];
}

function large(spec: Spec): Row {
  const template = JSON.stringify(JSON.parse(samples().at(-1)?.json ?? ''));
  const request = JSON.stringify({
    Action: 'CreateStack',
    RegionId: 'cn-hangzhou',
    StackName: 'bench',
    TemplateBody: template,
  });
  const works = [() => findNothing(request, 'request', spec), () => findNothing(template, 'template', spec)];
  interleave(BODY_ROUNDS >> 1, works);
  const [ours, other] = interleave(BODY_ROUNDS, works);
  if (ours === undefined || other === undefined) throw new Error('nothing was measured');
  const kilobytes = Math.round(template.length / 1000);
  const name = `request with a TemplateBody of ${kilobytes} KB / that template alone`;
  return { name, ours, other, ratio: ours.min / other.min, bar: BODY_BAR };
}

function small(spec: Spec): Row {
  const request =
    'aliyun ros CreateStack --RegionId cn-hangzhou --StackName bench --TemplateURL oss://ros/demo --TimeoutInMinutes 60 ' +
    '--Parameters.1.ParameterKey Amount --Parameters.1.ParameterValue 2\n';
  const works = [() => findNothing(request, 'request', spec)];
  interleave(SMALL_ROUNDS, works);
  const [ours] = interleave(SMALL_ROUNDS, works);
  if (ours === undefined) throw new Error('nothing was measured');
  const millisecond = { min: 1, median: 1 };
  return { name: 'small request / a millisecond', ours, other: millisecond, ratio: ours.median, bar: SMALL_BAR };
}

/** A request with findings would measure how they are reported, and one that is skipped nothing at all. */
function findNothing(text: string, wanted: 'request' | 'template', spec: Spec): void {
  const { kind, diagnostics } = lint(text, spec);
  const [first] = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (kind !== wanted) throw new Error(`a ${wanted} is seen as ${kind}`);
  if (first !== undefined) throw new Error(`the ${wanted} has a finding: ${first.rule}: ${first.message}`);
}
