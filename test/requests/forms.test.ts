/** The same request in two forms gives the same findings, at the same names and values. */
import { lintRequest } from '@ros-lint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { miniSpec } from '../support/mini-spec.ts';
import { forms, type Wire } from '../support/request-forms.ts';
import { withOperations } from '../support/request-judges.ts';

const spec = withOperations(miniSpec);

/** What is said about a request, without its places. The command line takes a missing region from elsewhere. */
function findings(text: string): string[] {
  return lintRequest(text, spec)
    .diagnostics.filter(({ message }) => !/"RegionId" is missing/.test(message))
    .map(({ rule, severity, message, path }) => `${severity} ${rule} ${message} ${path.at(-1)}`)
    .sort();
}

const value = fc.oneof(
  fc.constantFrom(
    '',
    'true',
    'True',
    'yes',
    '60',
    '5',
    '1h',
    'cn-hangzhou',
    'cn-hangzou',
    'CREATE',
    'UPDATE',
    'IMPORT',
  ),
  fc.constantFrom(
    '["151266687691"]',
    '["a","a"]',
    '{"MaxConcurrentCount":21}',
    '{"MaxConcurrentCount":"2"}',
    '[1,2',
    '{}',
  ),
  fc.constantFrom(
    'oss://ros/demo',
    './demo.yml',
    '4a6c9851-3b0f-4f5f-b4ca-a14bf6910001',
    'it\'s a 100% "test" & more + 描述',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => text.trim() === text && [...text].every((unit) => unit >= ' ')),
);

const names = [
  'RegionId',
  'RegionIds',
  'AccountIds',
  'StackGroupName',
  'OperationPreferences',
  'OperationPreferences.MaxConcurrentCount',
  'DeploymentTargets',
  'DisableRollback',
  'TimeoutInMinutes',
  'ClientToken',
  'ChangeSetName',
  'ChangeSetType',
  'StackId',
  'StackName',
  'TemplateURL',
  'TemplateId',
  'TemplateVersion',
  'Description',
  'NotificationURLs.1',
  'NotificationURLs.3',
  'ParameterOverrides.1.ParameterKey',
  'ParameterOverrides.1.ParameterValue',
  'Parameters.0.ParameterKey',
  'Parameters.2.ParameterKey',
  'Parameters.2.ParameterValue',
  'Tags.1.Key',
  'Tags.1.Value',
  'TemplateUrl',
  'stackid',
];

const request: fc.Arbitrary<Wire> = fc
  .record({
    action: fc.constantFrom('CreateStackInstances', 'CreateChangeSet', 'CreateChangset'),
    parameters: fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1, maxKeys: 12 }),
  })
  .map(({ action, parameters }) => ({ Action: action, ...parameters }));

describe.each(Object.keys(forms).slice(1))('%s', (form) => {
  test('says what a URL on one line says', () => {
    fc.assert(
      fc.property(request, (wire) => {
        const first = forms['a URL on one line']?.(wire) ?? '';
        expect(findings(forms[form]?.(wire) ?? '')).toEqual(findings(first));
      }),
      { numRuns: 150 },
    );
  });
});

test('no text makes the readers fail', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .tuple(request, fc.constantFrom(...Object.keys(forms)), fc.nat(400), fc.nat(40))
      .map(([wire, form, at, length]) => {
        const whole = forms[form]?.(wire) ?? '';
        return whole.slice(0, at) + whole.slice(at + length);
      }),
  );
  fc.assert(
    fc.property(text, (source) => {
      const { diagnostics } = lintRequest(source, spec);
      for (const { rule, span } of diagnostics) {
        expect(rule).not.toBe('internal-error');
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 1500 },
  );
});

describe('a script that is none', () => {
  const lines = [
    ['a blank that is none', '\u00a0aliyun ros ListStacks --RegionId cn-hangzhou \u3000\f--PageSize 5'],
    ['commands that nobody closes', `aliyun ros x ${'$('.repeat(50_000)}`],
    ['quotes inside commands that nobody closes', `aliyun ros x ${'"$(a "'.repeat(20_000)}`],
    ['many commands in one', `aliyun ros x ${'$('}${'a;'.repeat(200_000)})`],
    ['ticks', `aliyun ros x ${'`a" '.repeat(20_000)}`],
  ] as const;
  test.each(lines)('comes to an end: %s', (_, text) => {
    expect(lintRequest(text, spec).diagnostics.map(({ rule }) => rule)).not.toContain('internal-error');
  });
});
