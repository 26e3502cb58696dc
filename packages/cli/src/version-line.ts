/** What `--version` says: the version, and of which day the data about resource types are. */
import { describeData, readRefreshed, refreshedFile } from '@ros-lint/spec';
import { version } from '../package.json';

export function versionLine(): string {
  const refreshed = readRefreshed(refreshedFile(process.env));
  const fresher = refreshed?.kind === 'types' ? `, refreshed ${refreshed.types.date}` : '';
  return `${version} (resource types of ${describeData().date}${fresher})`;
}
