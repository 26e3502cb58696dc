/** Paths from the root of the repository, as services that show findings beside its lines want them, wherever the command was started. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Report } from './report.ts';

/** The report with such paths; what lies outside of a repository keeps the path it has. */
export function fromRoot(report: Report): Report {
  const root = rootAround(resolve('.'));
  if (root === undefined || root === resolve('.')) return report;
  return { ...report, files: report.files.map((file) => ({ ...file, path: pathFrom(root, file.path) })) };
}

function rootAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : rootAround(above);
}

function pathFrom(root: string, path: string): string {
  const inside = relative(root, resolve(path));
  if (inside.startsWith('..') || isAbsolute(inside)) return path;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}
