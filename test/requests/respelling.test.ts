/** Fixes of a template inside a request, written as the text around it is: the value that is read afterwards is the mended template. */
import { applyEdits, lintRequest } from '@ros-lint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequests } from '../../packages/core/src/model/readers/index.ts';
import { miniSpec } from '../support/mini-spec.ts';
import { forms, type Wire } from '../support/request-forms.ts';
import { withOperations } from '../support/request-judges.ts';

const spec = withOperations(miniSpec);

const request = (TemplateBody: string): Wire => ({
  Action: 'ValidateTemplate',
  RegionId: 'cn-hangzhou',
  TemplateBody,
});

/** A template with a misspelt name, and a text of any characters around it. */
const template = (name: string, text: string) =>
  JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Description: text,
    Parameters: { "Größe-'%&$`": { Type: 'String' } },
    Outputs: { A: { Description: text, Value: { Ref: name } } },
  });

const mend = (text: string) => {
  const { diagnostics } = lintRequest(text, spec);
  const edits = diagnostics.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return { edits, text: applyEdits(text, edits).text };
};

const bodyIn = (text: string) => {
  const parameter = readRequests(text)[0]?.parameters.find(({ name }) => name.value === 'TemplateBody');
  if (parameter === undefined) throw new Error('no template');
  return 'value' in parameter ? parameter.value.value : parameter.node.kind === 'scalar' && parameter.node.value;
};

const spelled = Object.keys(forms).filter((form) => form !== 'curl' && form !== 'a command line');

describe.each(spelled)('as %s', (form) => {
  test('the fix reads as what it means', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const written = forms[form]?.(request(template("Größe-'%&$", text))) ?? '';
        const mended = mend(written);
        expect(mended.edits).toHaveLength(1);
        expect(bodyIn(mended.text)).toBe(template("Größe-'%&$`", text));
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  { quote: "'", name: "GrößeName's", escaped: (text: string) => text.replaceAll("'", "'\\''") },
  { quote: '"', name: 'GrößeName$s', escaped: (text: string) => text.replaceAll('$', '\\$') },
])('on a command line in $quote', ({ quote, name, escaped }) => {
  const inner = (ref: string) =>
    `{ROSTemplateFormatVersion: 2015-09-01, Parameters: {${name}: {Type: String}}, Outputs: {A: {Value: {Ref: ${ref}}}}}`;
  const written = quote + escaped(inner('GrößeNames')) + quote;
  const mended = mend(`aliyun ros ValidateTemplate --RegionId cn-hangzhou --TemplateBody ${written}\n`);
  expect(mended.edits).toHaveLength(1);
  expect(bodyIn(mended.text)).toBe(inner(name));
});

test('a curl command has no fix for what stands in its data', () => {
  const written = forms.curl?.(request(template("Größe-'%&$", ''))) ?? '';
  expect(lintRequest(written, spec).diagnostics.map(({ rule }) => rule)).toContain('unknown-reference');
  expect(mend(written).edits).toEqual([]);
});
