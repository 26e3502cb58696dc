/** A report with everything in it that a format may have to show, made by hand so that no rule can change it. */
import type { Diagnostic } from '@ros-lint/core';
import { type Report, reportOf } from '../../packages/cli/src/report.ts';

/** A finding under the first place where `mark` stands in the text. */
export function finding(text: string, mark: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(mark);
  return {
    rule: 'unknown-reference',
    severity: 'error',
    message: `"${mark}" is not declared in this template`,
    span: { start, end: start + mark.length },
    path: [],
    related: [],
    fixes: [],
    tags: [],
    url: 'https://example.com/unknown-reference.md',
    ...more,
  };
}

/** The report on one file, everything shown. */
export const reportOn = (text: string, ...diagnostics: readonly Diagnostic[]): Report =>
  reportOf([{ path: 'a.yml', kind: 'template', text, diagnostics }], ['error', 'warning', 'info', 'hint'], []);

const text = `Parameters:
  VpcId:
    Type: String
Outputs:
  Id:
    Value: !Ref VpcIdd
`;
const wrong = { start: text.indexOf('VpcIdd'), end: text.indexOf('VpcIdd') + 6 };
const declared = { start: text.indexOf('VpcId'), end: text.indexOf('VpcId') + 5 };

export const sample: Report = reportOf(
  [
    {
      path: 'stacks/web.yml',
      kind: 'template',
      text,
      diagnostics: [
        finding(text, 'Type', { rule: 'some-warning', severity: 'warning', message: '100% odd:\nreally, "so"' }),
        finding(text, 'VpcIdd', {
          path: ['Outputs', 'Id', 'Value'],
          rosError: { code: 'InvalidTemplateReference', message: 'The specified reference "VpcIdd" is incorrect.' },
          related: [{ span: declared, message: '"VpcId" is declared here' }],
          fixes: [{ title: 'replace with "VpcId"', safety: 'suggest', edits: [{ span: wrong, newText: 'VpcId' }] }],
        }),
      ],
    },
    { path: 'notes.yml', kind: 'skipped', text: '', diagnostics: [] },
    { path: 'good.json', kind: 'template', text: '{}', diagnostics: [finding('{}', '{}', { severity: 'hint' })] },
  ],
  ['error', 'warning'],
  [],
);
