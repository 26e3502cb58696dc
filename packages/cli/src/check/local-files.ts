/** Brings the local files that a request names, such as its template, to the linter. */
import { dirname, join } from 'node:path';
import { filesIn, type LintOptions, type LintResult, lint, type Spec } from '@ros-lint/core';
import { readText } from '../read-text.ts';

/** Judges a text with requests once more when files that it names are there, seen from its folder; else what was found holds. */
export function withLocalFiles(
  found: LintResult,
  path: string,
  text: string,
  spec: Spec,
  options: LintOptions,
): LintResult {
  const files = filesIn(text, spec, options).flatMap((name) => {
    const read = readText(join(dirname(path), name));
    return read.kind === 'text' ? [[name, read.text] as const] : [];
  });
  return files.length === 0 ? found : lint(text, spec, { ...options, files: Object.fromEntries(files) });
}
