/** The way in for templates: a text that is one, and what is known about ROS in, diagnostics out. */
import type { Diagnostic } from './diagnostic.ts';
import { byPlace, judge, type LintOptions } from './judge.ts';
import { readTemplate, type Template } from './model/template.ts';
import type { Spec } from './spec/spec.ts';
import type { Document } from './syntax/document.ts';
import { resolve } from './syntax/node.ts';

/** Judges a document that is a template, with the templates nested in it. `read` is the template when somebody has read it already. */
export function lintTemplate(
  document: Document,
  spec: Spec,
  options: LintOptions,
  read?: Template,
): readonly Diagnostic[] {
  const root = document.root && resolve(document.root);
  const diagnostics = judge('document', document, document.root, { spec }, options);
  if (root?.kind === 'map') {
    for (const template of withNested(read ?? readTemplate(document, root, spec))) {
      diagnostics.push(...judge('template', template, document.root, { spec }, options));
    }
  }
  return diagnostics.sort(byPlace);
}

/** A template and those inside it, the outer ones first. */
export function* withNested(template: Template): Iterable<Template> {
  yield template;
  for (const child of template.nested) yield* withNested(child);
}
