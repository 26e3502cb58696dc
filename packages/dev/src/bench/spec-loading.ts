/** What a new process pays for the types of a template of five services: time, and memory that stays. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Row, timesOf } from './measure.ts';

const MILLISECONDS_BAR = 15;
const MEGABYTES_BAR = 25;
const ROUNDS = 15;

const types = [
  'ALIYUN::ECS::InstanceGroup',
  'ALIYUN::ECS::SecurityGroup',
  'ALIYUN::ECS::VPC',
  'ALIYUN::ECS::VSwitch',
  'ALIYUN::OSS::Bucket',
  'ALIYUN::RDS::DBInstance',
  'ALIYUN::SLB::Listener',
  'ALIYUN::SLB::LoadBalancer',
  'ALIYUN::VPC::EIP',
  'ALIYUN::VPC::EIPAssociation',
];

/** Reads the built package as it is published; the module itself is loaded before the clock starts. */
export function measureSpecLoading(root: string): Row[] {
  const built = pathToFileURL(join(root, 'packages/spec/dist/index.js')).href;
  const script = `
    import { createSpec } from ${JSON.stringify(built)};
    const memory = () => process.memoryUsage().rss / 1e6;
    const before = memory();
    const start = performance.now();
    const spec = createSpec();
    const found = ${JSON.stringify(types)}.filter((type) => spec.resourceType(type) !== undefined);
    const milliseconds = performance.now() - start;
    console.log(JSON.stringify({ found: found.length, milliseconds, megabytes: memory() - before }));`;
  const runs = Array.from({ length: ROUNDS }, () => run(script));
  return [
    row(
      'loading the types of five services / 15 ms',
      MILLISECONDS_BAR,
      runs.map(({ milliseconds }) => milliseconds),
    ),
    row(
      'memory of that in MB / 25 MB',
      MEGABYTES_BAR,
      runs.map(({ megabytes }) => megabytes),
    ),
  ];
}

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function run(script: string): Run {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  const said = JSON.parse(stdout) as Run & { readonly found: number };
  if (said.found !== types.length) throw new Error(`only ${said.found} of ${types.length} types are known`);
  return said;
}

function row(name: string, most: number, values: readonly number[]): Row {
  const ours = timesOf(values);
  return { name, ours, other: { min: most, median: most }, ratio: ours.median / most, bar: 1 };
}
