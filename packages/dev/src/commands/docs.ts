/** `npm run docs`: writes the pages of the rules and the functions; with `-- --check` it only says which of them are stale. */
import { createSpec } from '@ros-lint/spec';
import { stalePages, writePages } from '../docs/files.ts';
import { docPages, folders } from '../docs/pages.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  const pages = docPages(createSpec());
  const isCheck = args.includes('--check');
  const stale = isCheck ? stalePages(root, pages, folders) : writePages(root, pages, folders);
  for (const path of stale) process.stdout.write(`${isCheck ? 'stale' : 'written'}: ${path}\n`);
  process.stdout.write(stale.length === 0 ? `${pages.size} pages are up to date\n` : '');
  return isCheck && stale.length > 0 ? 1 : 0;
}
