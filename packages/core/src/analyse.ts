/** The way in for editors: the same judgement as `lint`, with the document and the model that it was made from, so that both are made once. */
import { kindOfText, kindOfTree, mayBeOurs } from './detect.ts';
import { tags } from './functions/index.ts';
import { byPlace, judge, type LintOptions, type LintResult } from './judge.ts';
import { lintRequest } from './lint-request.ts';
import { readTemplate, type Template } from './model/template.ts';
import type { Spec } from './spec/spec.ts';
import type { Document } from './syntax/document.ts';
import { resolve } from './syntax/node.ts';
import { parse } from './syntax/parse.ts';

export interface Analysis extends LintResult {
  /** Missing for a text that is none of ours. */
  readonly document: Document | undefined;
  /** The template, also one that was read in part only; nested ones hang below it. */
  readonly template: Template | undefined;
}

const skipped: Analysis = { kind: 'skipped', diagnostics: [], document: undefined, template: undefined };

/** Finds out what a text is, reads it and judges it. Never throws. */
export function analyse(text: string, spec: Spec, options: LintOptions = {}): Analysis {
  if (options.kind === 'request') {
    return { ...lintRequest(text, spec, options), document: undefined, template: undefined };
  }
  if (options.kind === 'skipped' || (options.kind === undefined && !mayBeOurs(text))) return skipped;
  const document = parse(options.uri ?? '', text, tags);
  const root = document.root && resolve(document.root);
  const kind = options.kind ?? (root === undefined ? kindOfText(text) : kindOfTree(root));
  if (kind === 'other') return skipped;
  const template = root?.kind === 'map' ? readTemplate(document, root, spec) : undefined;
  const diagnostics = judge('document', document, document.root, { spec }, options);
  if (template !== undefined && !document.damaged) {
    for (const each of withNested(template)) {
      diagnostics.push(...judge('template', each, document.root, { spec }, options));
    }
  }
  return { kind: 'template', document, template, diagnostics: diagnostics.sort(byPlace) };
}

/** A template and those inside it, the outer ones first. */
export function* withNested(template: Template): Iterable<Template> {
  yield template;
  for (const child of template.nested) yield* withNested(child);
}
