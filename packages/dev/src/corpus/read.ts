/** Lints every template of a folder and says what was found where, in the form in which people review it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LintResult, linesOf, lint, type Severity, type Spec } from '@ros-lint/core';

export interface Finding {
  /** From the folder, with forward slashes. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface Harvest {
  /** Paths of all files that could hold a template. */
  readonly files: readonly string[];
  readonly templates: number;
  readonly findings: readonly Finding[];
}

export function lintFolder(folder: string, spec: Spec): Harvest {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ya?ml|json|template)$/.test(file))
    .sort();
  let templates = 0;
  const findings = files.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const result = lint(text, spec, { uri: path });
    if (result.kind === 'template') templates += 1;
    return findingsOf(path, text, result);
  });
  return { files, templates, findings };
}

function findingsOf(path: string, text: string, { diagnostics }: LintResult): Finding[] {
  const lines = linesOf(text);
  return diagnostics.map(({ span, rule, severity, message }) => ({
    path,
    line: lines.position(span.start).line,
    rule,
    severity,
    message,
  }));
}
