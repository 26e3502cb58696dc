/** Compiles the validators of requests into `packages/spec/dist/validators`, only when what they are made from has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { stampOf } from './stamp.ts';

/** From the root; the bundles that judge requests get a copy. */
export const validatorFolder = 'packages/spec/dist/validators';

/** What the maker of the validators hashes to, and the stamp of each file that it consists of. */
interface Record {
  readonly hash: string;
  readonly inputs: { readonly [path: string]: string };
}

/** False when they could not be made; the bundler has said why. */
export async function refreshValidators(root: string): Promise<boolean> {
  const cache = join(root, 'node_modules/.cache/ros-lint');
  const recordFile = join(cache, 'validators.json');
  const out = join(root, validatorFolder);
  const known = existsSync(recordFile) ? (JSON.parse(readFileSync(recordFile, 'utf8')) as Record) : undefined;
  const hasOutput = existsSync(join(out, 'StackPolicy.cjs'));
  if (hasOutput && known !== undefined && isFresh(root, known)) return true;
  try {
    const { maker, inputs } = await bundleMaker(root);
    const hash = createHash('sha256').update(maker).digest('hex');
    // Sources that were only touched make the same maker.
    if (!hasOutput || known?.hash !== hash) {
      // A module is loaded once under one name, so each maker has a name of its own.
      const file = join(cache, `validators-${process.pid}.mjs`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, maker);
      const made: typeof import('../requests/validators.ts') = await import(pathToFileURL(file).href);
      await made.buildValidators(out, root);
      rmSync(file);
    }
    writeFileSync(recordFile, JSON.stringify({ hash, inputs } satisfies Record));
    return true;
  } catch (error) {
    process.stderr.write(`validators: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

/** Bundled on demand, so that an unfinished operation never stops the command that builds. */
async function bundleMaker(root: string): Promise<Pick<Record, 'inputs'> & { readonly maker: string }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['packages/dev/src/requests/validators.ts'],
    outdir: join(root, 'node_modules/.cache/ros-lint'),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['esbuild'],
    conditions: ['ros-lint-source'],
    mainFields: ['module', 'main'],
    // A bundled CommonJS package asks for `require`, which ES modules lack.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs).map((path) => [path, stampOf(join(root, path))] as const);
  return { maker: outputFiles[0]?.text ?? '', inputs: Object.fromEntries(inputs) };
}

function isFresh(root: string, { inputs }: Record): boolean {
  return Object.entries(inputs).every(([path, stamp]) => stampOf(join(root, path)) === stamp);
}
