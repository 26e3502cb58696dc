/**
 * `npm run corpus -- <folder>`, such as `../shared/corpus/ros-templates`: what the linter says about other people's templates, by
 * rule; `--hints` shows all severities, `--rule <id>` each finding of one rule. Fails on an error or warning that
 * test/corpus/reviewed.json does not explain.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Severity, severities } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { type Finding, lintFolder } from '../corpus/read.ts';
import { isGrave, outdated, type Reviewed, unreviewed } from '../corpus/review.ts';

export async function run(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { hints: { type: 'boolean', default: false }, rule: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    process.stderr.write('usage: npm run corpus -- <folder> [--hints] [--rule <id>]\n');
    return 2;
  }
  const reviewed = JSON.parse(readFileSync(join(root, 'test/corpus/reviewed.json'), 'utf8')) as Reviewed[];
  const start = performance.now();
  const harvest = lintFolder(resolve(process.env.INIT_CWD ?? root, folder), createSpec());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { files, templates, findings } = harvest;
  const open = unreviewed(findings, reviewed);
  const shown = values.rule === undefined ? open : findings.filter(({ rule }) => rule === values.rule);
  print(`${files.length} files, ${templates} templates, ${seconds} s`);
  for (const severity of severities) {
    if (values.hints || severity === 'error' || severity === 'warning') printCounts(severity, findings, open);
  }
  print('');
  for (const finding of shown) print(say(finding));
  for (const { path, line, rule } of outdated(harvest, reviewed)) print(`not found any more: ${path}:${line} ${rule}`);
  print(open.length === 0 ? 'every error and warning is reviewed' : `${open.length} findings are not reviewed`);
  return open.length === 0 ? 0 : 1;
}

function printCounts(severity: Severity, findings: readonly Finding[], open: readonly Finding[]): void {
  const weighed = findings.filter((finding) => finding.severity === severity);
  print(`\n${severity}: ${weighed.length}`);
  for (const id of new Set(weighed.map(({ rule }) => rule).sort())) {
    const found = weighed.filter(({ rule }) => rule === id);
    const fresh = found.filter((finding) => open.includes(finding)).length;
    const files = new Set(found.map(({ path }) => path)).size;
    print(
      `  ${id}: ${found.length} in ${files} files${isGrave({ severity }) ? `, ${found.length - fresh} reviewed` : ''}`,
    );
  }
}

const say = ({ path, line, severity, rule, message }: Finding) => `${path}:${line} ${severity} ${rule}: ${message}`;

const print = (line: string) => process.stdout.write(`${line}\n`);
