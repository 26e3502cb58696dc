/**
 * JUnit's XML: a suite for each file and a case for each finding. Only errors are failures, so that a build fails when the command does;
 * what was found beside them is the output of a case that passes.
 */
import type { Diagnostic } from '@ros-lint/core';
import type { FileReport, Report } from '../report.ts';
import { element, text, type Xml, xmlDocument } from '../xml.ts';

export function renderJunit({ files, failures }: Report): string {
  const suites = files.filter(({ kind }) => kind !== 'skipped').map(suiteOf);
  if (failures.length > 0) suites.push(suiteOfFailures(failures));
  const sum = (count: 'tests' | 'failures' | 'errors') => suites.reduce((total, suite) => total + suite[count], 0);
  const counts = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
  return xmlDocument(
    'testsuites',
    { name: 'ros-lint', ...counts },
    suites.map(({ name, cases, ...numbers }) => element('testsuite', { name, ...numbers }, cases)),
  );
}

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly cases: readonly Xml[];
}

function suiteOf(file: FileReport): Suite {
  const { path, diagnostics } = file;
  const passed = element('testcase', { name: 'ros-lint', classname: path });
  return {
    name: path,
    tests: Math.max(diagnostics.length, 1),
    failures: diagnostics.filter(({ severity }) => severity === 'error').length,
    errors: 0,
    cases: diagnostics.length === 0 ? [passed] : diagnostics.map((diagnostic) => caseOf(file, diagnostic)),
  };
}

function caseOf({ path, lines }: FileReport, { span, rule, severity, message, url }: Diagnostic): Xml {
  const { line, column } = lines().position(span.start);
  const place = `${path}:${line}:${column}`;
  const outcome =
    severity === 'error'
      ? element('failure', { message, type: rule }, [text(`${place} ${severity} ${message}\n${url}`)])
      : element('system-out', {}, [text(`${place} ${severity} ${message}\n${url}`)]);
  return element('testcase', { name: `${rule} ${line}:${column}`, classname: path }, [outcome]);
}

/** What the command could not do is neither passed nor failed. */
function suiteOfFailures(failures: readonly string[]): Suite {
  const cases = failures.map((message, index) =>
    element('testcase', { name: `file ${index + 1}`, classname: 'ros-lint' }, [
      element('error', { message, type: 'unreadable' }),
    ]),
  );
  return { name: 'ros-lint', tests: failures.length, failures: 0, errors: failures.length, cases };
}
