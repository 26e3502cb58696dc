/** The way in for stack policies: a text that is one, and the template it protects when that is known, diagnostics out. */
import type { Diagnostic } from './diagnostic.ts';
import { tags } from './functions/index.ts';
import { inOrder, judge, type LintOptions } from './judge.ts';
import { type Policy, readPolicy } from './model/policy.ts';
import { readTemplate, type Template } from './model/template.ts';
import type { Spec } from './spec/spec.ts';
import { suppress } from './suppress.ts';
import type { Document } from './syntax/document.ts';
import { resolve } from './syntax/node.ts';
import { parse } from './syntax/parse.ts';

/** Judges a stack policy, written in JSON or YAML. */
export function lintPolicy(text: string, spec: Spec, options: LintOptions): readonly Diagnostic[] {
  const found = policyDiagnostics(text, { place: 'file', template: templateIn(options.template, spec) }, spec, options);
  return inOrder(suppress(text, undefined, found, options));
}

/** The same where it stands, beside a template that was read already. */
export function policyDiagnostics(
  text: string,
  { place, template }: { readonly place: Policy['place']; readonly template: Template | undefined },
  spec: Spec,
  options: LintOptions,
): readonly Diagnostic[] {
  const document = parse(options.uri ?? '', text);
  const root = document.root && resolve(document.root);
  const diagnostics = judge('document', document, document.root, { spec }, options);
  const shape = spec.stackPolicy;
  if (root?.kind !== 'map' || shape === undefined) return inOrder(diagnostics);
  const policy = readPolicy(document, root, { shape, judge: spec.policyJudge?.(), template, place });
  diagnostics.push(...judge('policy', policy, policy.root, { spec }, options));
  return inOrder(diagnostics);
}

/** The template in a text, or nothing when there is none that can be read. */
export function templateIn(text: string | undefined, spec: Spec): Template | undefined {
  return text === undefined ? undefined : templateOf(parse('', text, tags), spec);
}

/** The template of a document, or nothing when it is damaged or no map: names that it lacks may stand in the part that could not be read. */
export function templateOf(document: Document, spec: Spec): Template | undefined {
  const root = document.root && resolve(document.root);
  return root?.kind === 'map' && !document.damaged ? readTemplate(document, root, spec) : undefined;
}
