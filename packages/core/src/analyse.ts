/** The roof: a text and what is known about ROS in; out come diagnostics, with the document and the model that editors go on to ask. */
import { kindOfText, kindOfTree, mayBeOurs, mayBePolicy, mayHoldRequests, modelineOf } from './detect.ts';
import { tags } from './functions/index.ts';
import { inOrder, type LintOptions, type LintResult } from './judge.ts';
import { lintPolicy } from './lint-policy.ts';
import { lintReadings, lintRequest } from './lint-request.ts';
import { lintTemplate } from './lint-template.ts';
import { readRequests } from './model/readers/index.ts';
import { actionOf, isOfService } from './model/request.ts';
import { readTemplate, type Template } from './model/template.ts';
import type { Spec } from './spec/spec.ts';
import { suppress } from './suppress.ts';
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

/**
 * Finds out what a text is, reads it and judges it. Never throws. The document of an earlier version spares work where little has
 * changed; the analysis is the same without it.
 */
export function analyse(text: string, spec: Spec, options: LintOptions = {}, earlier?: Document): Analysis {
  const modeline = modelineOf(text);
  const asked = options.kind ?? modeline?.kind;
  const unread = { document: undefined, template: undefined };
  if (asked === 'request') {
    const operation = options.operation ?? modeline?.operation;
    return { ...lintRequest(text, spec, operation === undefined ? options : { ...options, operation }), ...unread };
  }
  if (asked === 'policy') return { kind: 'policy', diagnostics: lintPolicy(text, spec, options), ...unread };
  const couldBe = mayBeOurs(text) || mayHoldRequests(text) || mayBePolicy(text);
  if (asked === 'skipped' || (asked === undefined && !couldBe)) return skipped;
  const document = parse(options.uri ?? '', text, tags, earlier);
  const root = document.root && resolve(document.root);
  const seen = asked ?? kindOfTree(root);
  if (seen === 'policy') return { kind: 'policy', diagnostics: lintPolicy(text, spec, options), ...unread };
  if (seen === 'other' && mayHoldRequests(text)) {
    const common = spec.commonParameters?.Version;
    const versions = common !== undefined && 'values' in common ? common.values : [];
    const readings = readRequests(text, document).filter((reading) => isOfService(reading, versions));
    const isKnown = (name: string | undefined) => name !== undefined && spec.operation(name) !== undefined;
    if (readings.some((reading) => isKnown(actionOf(reading)?.value))) {
      return { ...lintReadings(text, readings, spec, options), ...unread };
    }
  }
  // Of a text that cannot be read, the tree shows only a part.
  const isBroken = root === undefined || document.problems.some((problem) => problem.kind === 'syntax');
  const kind = asked ?? (isBroken && seen === 'other' ? kindOfText(text) : seen);
  if (kind === 'other') return skipped;
  const template = root?.kind === 'map' ? readTemplate(document, root, spec) : undefined;
  const found = lintTemplate(document, spec, options, template);
  return { kind: 'template', document, template, diagnostics: inOrder(suppress(text, document, found, options)) };
}
