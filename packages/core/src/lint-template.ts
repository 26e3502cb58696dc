/** The way in for templates: a text that is one, and what is known about ROS in, diagnostics out. */
import type { Diagnostic } from './diagnostic.ts';
import { inOrder, judge, type LintOptions, render, settingOf } from './judge.ts';
import { readTemplate, type Template } from './model/template.ts';
import invalidTemplate, { type Found } from './rules/invalid-template.ts';
import { withoutSharedSafety } from './shared-values.ts';
import type { Spec } from './spec/spec.ts';
import type { Document } from './syntax/document.ts';
import { type Node, resolve } from './syntax/node.ts';

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
  if (root?.kind !== 'map' && !document.problems.some(({ kind }) => kind === 'syntax')) {
    diagnostics.push(...withoutSections(document, root, options));
  }
  return inOrder(withoutSharedSafety(document, diagnostics));
}

/** What there is to say of a template that is no map, and that could be read as what it is. */
function withoutSections(document: Document, root: Node | undefined, options: LintOptions): Diagnostic[] {
  const setting = settingOf(invalidTemplate, options);
  // In a file without a word nothing is wrong yet.
  if (setting === 'off' || document.text.trim() === '') return [];
  const found: Found = root === undefined ? 'nothing' : root.kind === 'seq' ? 'seq' : 'scalar';
  const start = root?.start ?? 0;
  const finding = { span: { start, end: Math.min(root?.end ?? 0, start + 1) }, data: { found } };
  return [render(invalidTemplate, finding, setting, document.root, options)];
}

/** A template and those inside it, the outer ones first. */
export function* withNested(template: Template): Iterable<Template> {
  yield template;
  for (const child of template.nested) yield* withNested(child);
}
