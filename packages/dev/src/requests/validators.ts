/** Compiles the validators of requests ahead of time: one module an operation, which neither compiles nor evaluates at run time. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Judge, Operation, RequestJudge } from '@ros-lint/core';
import { keywords } from '@ros-lint/core/ajv';
import { type JsonSchema, type Profile, toJsonSchema } from '@ros-lint/core/shape';
import { operations, stackPolicy } from '@ros-lint/spec/operations';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const profiles: readonly Profile[] = ['current', 'documented'];

/**
 * Writes `<Operation>.js` for every operation, and `StackPolicy.js`, into `outDir`: an ES module whose exports `current` and `documented` are the validators
 * of the two profiles. Returns the names of the files.
 */
export async function buildValidators(outDir: string, root: string): Promise<string[]> {
  mkdirSync(outDir, { recursive: true });
  const sources = new Map([...Object.values(operations), policy].map((each) => [each.name, validatorSource(each)]));
  await build({
    entryPoints: Object.fromEntries([...sources.keys()].map((name) => [name, `validator:${name}`])),
    outdir: outDir,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    minify: true,
    splitting: true,
    chunkNames: 'shared-[hash]',
    conditions: ['ros-lint-source'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'validators',
        setup(bundler) {
          bundler.onResolve({ filter: /^validator:/ }, ({ path }) => ({
            path: path.slice(10),
            namespace: 'validator',
          }));
          bundler.onLoad({ filter: /.*/, namespace: 'validator' }, ({ path }) => ({
            contents: sources.get(path) ?? '',
            resolveDir: join(root, 'packages/core/src'),
          }));
        },
      },
    ],
  });
  return [...sources.keys()].map((name) => `${name}.js`);
}

/** What requests and stack policies have in common: a name and a shape. */
type Judged = Pick<Operation, 'name' | 'request'>;

/** Stack policies stand beside the operations; both profiles are the same. */
const policy: Judged = { name: 'StackPolicy', request: stackPolicy };

/** The source of an operation's validators, which still requires the run time of ajv and ours. */
export function validatorSource(operation: Judged): string {
  const ajv = ajvFor(operation);
  return standaloneCode(ajv, Object.fromEntries(profiles.map((profile) => [profile, profile])));
}

/** The same validators compiled on the spot, for tests. */
export function compileJudge(operation: Operation): RequestJudge {
  const ajv = ajvFor(operation);
  return Object.fromEntries(profiles.map((profile) => [profile, ajv.getSchema(profile)])) as unknown as RequestJudge;
}

/** The validator of stack policies, compiled on the spot. */
export function compilePolicyJudge(): Judge {
  return ajvFor(policy).getSchema('current') as Judge;
}

function ajvFor(operation: Judged): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, messages: false, code: { source: true, esm: true } });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  for (const profile of profiles) ajv.addSchema(judgedSchema(operation, profile), profile);
  return ajv;
}

function judgedSchema(operation: Judged, profile: Profile): JsonSchema {
  return { $id: profile, ...toJsonSchema(operation.request, { profile, form: 'decoded' }) };
}
