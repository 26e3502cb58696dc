/** The doors that texts come in by, each with healthy texts to break and what must hold of every broken one. */
import { judgeConfig } from '@ros-lint/config/reading';
import { type LintOptions, linesOf, lint, parse, type Span, type Spec } from '@ros-lint/core';
import { configurations, policies, requestsWith } from './healthy.ts';

export interface Door {
  readonly name: string;
  /** How many of a hundred texts come in by it. */
  readonly share: number;
  readonly texts: readonly string[];
  /** What is wrong with the answer to a text, when something is. */
  judge(text: string): string | undefined;
}

/** Requests hold small templates only: what is asked is how requests are read. */
const SMALL = 3000;

export function doorsFor(templates: readonly string[], spec: Spec): Door[] {
  const small = templates.filter(({ length }) => length <= SMALL);
  const linting =
    (options: LintOptions): Door['judge'] =>
    (text) => {
      const { diagnostics, secrets = [] } = lint(text, spec, options);
      if (diagnostics.some(({ rule }) => rule === 'internal-error')) return 'a rule failed';
      const edits = diagnostics.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ span }) => span)));
      const related = diagnostics.flatMap((diagnostic) => diagnostic.related.map(({ span }) => span));
      return misplaced([...diagnostics.map(({ span }) => span), ...edits, ...related, ...secrets], text);
    };
  const requests = small.flatMap((template, index) => requestsWith(template)[index % 6] ?? []);
  return [
    { name: 'template', share: 50, texts: templates, judge: linting({ kind: 'template' }) },
    { name: 'request', share: 20, texts: requests, judge: linting({ kind: 'request' }) },
    { name: 'policy', share: 5, texts: policies, judge: linting({ kind: 'policy' }) },
    { name: 'any text', share: 10, texts: [...requests, ...policies, ...small], judge: linting({}) },
    { name: 'configuration', share: 15, texts: configurations, judge: judgeConfiguration },
  ];
}

function judgeConfiguration(text: string): string | undefined {
  const spans = [undefined, ['acme']].flatMap((own) => judgeConfig(parse('', text), own).map(({ span }) => span));
  return misplaced(spans, text);
}

/** A place that is not in the text, or is lost on the way to lines and columns, as every report takes it. */
function misplaced(spans: readonly Span[], text: string): string | undefined {
  const lines = linesOf(text);
  const starts = text.split(/\r\n|\r|\n/);
  for (const { start, end } of spans) {
    if (!(start >= 0 && start <= end && end <= text.length)) return `a place from ${start} to ${end} in ${text.length}`;
    const { line, column } = lines.position(end);
    if (!(line <= starts.length && column >= 1)) return `line ${line}, column ${column} for ${end}`;
  }
  return undefined;
}
