/** Compiles the validators of requests ahead of time: one module an operation, which neither compiles nor evaluates at run time. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Judge, Operation, RequestJudge } from '@ros-lint/core';
import { keywords } from '@ros-lint/core/ajv';
import { type JsonSchema, type Profile, toJsonSchema } from '@ros-lint/core/shape';
import { operations, stackPolicy } from '@ros-lint/spec/operations';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { licencesOf } from '../build/licences.ts';

const profiles: readonly Profile[] = ['current', 'documented'];

/**
 * Writes `<Operation>.cjs` for every operation, and `StackPolicy.cjs`, into `outDir`: a module whose exports `current` and `documented`
 * are the validators of the two profiles. Each stands alone, so that it can be loaded without waiting when a request asks for it.
 */
export async function buildValidators(outDir: string, root: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  const sources = new Map([...Object.values(operations), policy].map((each) => [each.name, validatorSource(each)]));
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries([...sources.keys()].map((name) => [name, `validator:${name}`])),
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['main'],
    target: 'es2022',
    minify: true,
    conditions: ['ros-lint-source'],
    logLevel: 'silent',
    plugins: [fromMemory(sources, join(root, 'packages/core/src'))],
  });
  const licences = licencesOf(Object.keys(metafile.inputs).map((path) => resolve(path)));
  writeFileSync(join(outDir, 'third-party-licenses.txt'), licences);
  for (const { path, contents } of outputFiles) {
    // Written beside and moved, because a command may be reading the old one.
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  const wanted = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(outDir)) if (name.endsWith('.cjs') && !wanted.has(name)) rmSync(join(outDir, name));
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
function validatorSource(judged: Judged): string {
  const [current, documented] = profiles.map((profile) => JSON.stringify(schemaOf(judged, profile)));
  // Most operations are the same in both profiles.
  const same = current === documented;
  const names = { current: 'current', documented: same ? 'current' : 'documented' };
  return standaloneCode(ajvFor(judged), names);
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

function ajvFor(judged: Judged): Ajv2020 {
  // That the schemas are schemas is tested elsewhere; to hold each against the schema of schemas would take most of the time.
  const checks = { validateSchema: false, meta: false };
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, messages: false, code: { source: true }, ...checks });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  for (const profile of profiles) ajv.addSchema({ $id: profile, ...schemaOf(judged, profile) }, profile);
  return ajv;
}

function schemaOf(judged: Judged, profile: Profile): JsonSchema {
  return toJsonSchema(judged.request, { profile, form: 'decoded' });
}
