/** Writes the type declarations of the packages that other programs import. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './bundles.ts';

/** In the order of their dependencies: each reads the declarations of those before it. */
const packages = ['core', 'spec'];

export function buildDeclarations(root: string): Outcome {
  const ends = packages.map((name) => [`packages/${name}`, declare(root, name)] as const);
  const foldersThat = (end: boolean) => ends.filter(([, isDone]) => isDone === end).map(([folder]) => folder);
  return { built: foldersThat(true), failed: foldersThat(false) };
}

/** True when the declarations of a package were written; the compiler says why not. */
function declare(root: string, name: string): boolean {
  const folder = join(root, 'packages', name);
  const cache = join(root, 'node_modules/.cache/ros-lint');
  const project = join(cache, `declare-${name}.json`);
  const options = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(folder, 'src'),
    outDir: join(folder, 'dist'),
    // Other packages are read as a user reads them, or their sources would be emitted too.
    customConditions: [],
  };
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    project,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: options, include: [join(folder, 'src')] }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) return false;
  for (const file of readdirSync(options.outDir, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) rewriteEndings(join(options.outDir, file));
  }
  return true;
}

/** TypeScript rewrites `.ts` endings in the code it emits but not in declarations, where other tools expect `.js`. */
function rewriteEndings(file: string): void {
  const text = readFileSync(file, 'utf8');
  const rewritten = text.replace(/(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]*)\.ts\2/g, '$1$2$3.js$2');
  if (rewritten !== text) writeFileSync(file, rewritten);
}
