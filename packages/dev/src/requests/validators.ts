/** Compiles the validators of requests ahead of time: one module an operation, which neither compiles nor evaluates at run time. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Judge, Operation, RequestJudge } from '@ros-lint/core';
import { keywords } from '@ros-lint/core/ajv';
import { type JsonSchema, type Profile, toJsonSchema } from '@ros-lint/core/shape';
import { operations, stackPolicy } from '@ros-lint/spec/operations';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';

const profiles: readonly Profile[] = ['current', 'documented'];

/**
 * Writes `<Operation>.js` for every operation, and `StackPolicy.js`, into `outDir`: a module whose exports `current` and `documented` are
 * the validators of the two profiles. ES modules share their common parts; CommonJS modules (`.cjs`) stand alone and can be loaded
 * without waiting. Returns the names of the files.
 */
export async function buildValidators(outDir: string, root: string, format: 'esm' | 'cjs' = 'esm'): Promise<string[]> {
  mkdirSync(outDir, { recursive: true });
  const sources = new Map(
    [...Object.values(operations), policy].map((each) => [each.name, validatorSource(each, format)]),
  );
  const extension = format === 'esm' ? '.js' : '.cjs';
  await build({
    entryPoints: Object.fromEntries([...sources.keys()].map((name) => [name, `validator:${name}`])),
    outdir: outDir,
    outExtension: { '.js': extension },
    bundle: true,
    format,
    platform: format === 'esm' ? 'neutral' : 'node',
    mainFields: ['main'],
    target: 'es2022',
    minify: true,
    splitting: format === 'esm',
    chunkNames: 'shared-[hash]',
    conditions: ['ros-lint-source'],
    logLevel: 'silent',
    plugins: [fromMemory(sources, join(root, 'packages/core/src'))],
  });
  return [...sources.keys()].map((name) => `${name}${extension}`);
}

/** Modules that are in no file. */
function fromMemory(sources: ReadonlyMap<string, string>, resolveDir: string): Plugin {
  return {
    name: 'validators',
    setup(bundler) {
      bundler.onResolve({ filter: /^validator:/ }, ({ path }) => ({ path: path.slice(10), namespace: 'validator' }));
      bundler.onLoad({ filter: /.*/, namespace: 'validator' }, ({ path }) => ({
        contents: sources.get(path) ?? '',
        resolveDir,
      }));
    },
  };
}

/** What requests and stack policies have in common: a name and a shape. */
type Judged = Pick<Operation, 'name' | 'request'>;

/** Stack policies stand beside the operations; both profiles are the same. */
const policy: Judged = { name: 'StackPolicy', request: stackPolicy };

/** The source of the validators of both profiles, which still requires the run time of ajv and ours. */
function validatorSource(judged: Judged, format: 'esm' | 'cjs' = 'esm'): string {
  const [current, documented] = profiles.map((profile) => JSON.stringify(schemaOf(judged, profile)));
  // Most operations are the same in both profiles.
  const same = current === documented;
  const names = { current: 'current', documented: same ? 'current' : 'documented' };
  return standaloneCode(ajvFor(judged, format), names);
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

function ajvFor(judged: Judged, format: 'esm' | 'cjs' = 'esm'): Ajv2020 {
  const code = { source: true, esm: format === 'esm' };
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, messages: false, code });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  for (const profile of profiles) ajv.addSchema({ $id: profile, ...schemaOf(judged, profile) }, profile);
  return ajv;
}

function schemaOf(judged: Judged, profile: Profile): JsonSchema {
  return toJsonSchema(judged.request, { profile, form: 'decoded' });
}
