/** Paths from the root of the repository, as services that show findings beside its lines want them, wherever the command was started. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { nearestFile } from './config/find.ts';
import type { Report } from './report.ts';

/** The report with such paths; what lies outside of a repository keeps the path it has. */
export function fromRoot(report: Report): Report {
  const git = nearestFile('.', '.git');
  if (git === undefined) return report;
  const root = dirname(git);
  return { ...report, files: report.files.map((file) => ({ ...file, path: pathFrom(root, file.path) })) };
}

function pathFrom(root: string, path: string): string {
  const inside = relative(root, resolve(path));
  if (inside.startsWith('..') || isAbsolute(inside)) return path;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}
