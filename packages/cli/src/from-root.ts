/** Paths from the root of the repository, as services that show findings beside its lines want them, wherever the command was started. */
import { nearestFile, within } from './config/find.ts';
import type { Report } from './report.ts';

/** The report with such paths; what lies outside of a repository keeps the path it has. */
export function fromRoot(report: Report): Report {
  const git = nearestFile('.', '.git');
  if (git === undefined) return report;
  return { ...report, files: report.files.map((file) => ({ ...file, path: within(git, file.path) ?? file.path })) };
}
