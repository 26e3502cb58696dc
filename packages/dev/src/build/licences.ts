/** The licences of the packages whose code went into a bundle: what their authors ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text for all packages that the files belong to, empty when all of them are ours. */
export function licencesOf(files: readonly string[]): string {
  const folders = new Set(
    files.flatMap((file) => file.match(/^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/) ?? []),
  );
  return [...folders].sort().map(licenceOf).join('\n');
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version}\n\n${text.trim()}\n`;
}

/** The part of a package.json that is read here. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
