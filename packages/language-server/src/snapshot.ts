/** One version of one document with everything that is derived from it. It is judged once, and every request answers from it. */
import { type Document, type Language, type Lines, type LintOptions, linesOf, type Spec } from '@ros-lint/core';
import {
  type Analysis,
  analyse,
  declarationKinds,
  mayBeOurs,
  mayBePolicy,
  mayHoldRequests,
  type Template,
  withNested,
} from '@ros-lint/core/model';
import type { Around } from './convert.ts';

export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
  /** Given for a text inside another one. */
  readonly around: Around | undefined;
  /** The template that a policy protects, where it is known. */
  readonly beside: Template | undefined;
  /** How it is judged. */
  judging(): Judging;
  readonly spec: Spec;
  readonly language: Language;
  /** Made on first use. */
  readonly analysis: Analysis;
  /** The template of this very text; missing when it cannot be read, or is none. */
  readonly template: Template | undefined;
  /** The newest template that could be read, for names: that of this text, else of an earlier version. */
  readonly names: Template | undefined;
  /** The same as far as it is known without judging this version. */
  namesSoFar(): Template | undefined;
  isJudged(): boolean;
  /** Judges another text as this one was judged, such as what it would be after some fixes. */
  judgeAs(text: string): Analysis;
  /** True when it is a template, or was one a version before, or its text looks like one: good enough for what cannot wait. */
  isTemplateSoFar(): boolean;
  /** True when it is any of ours, so far as is known. */
  isOursSoFar(): boolean;
  /** The newest document that was read, of this version or of one before; gone once a later version has been read. */
  documentSoFar(): Document | undefined;
}

export interface Judging extends Pick<LintOptions, 'severities' | 'profile' | 'ownRules'> {
  readonly spec: Spec;
  readonly language: Language;
  /** True when nothing is to be judged at all. */
  readonly isOff: boolean;
}

export interface Source {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Said by the editor; else told by the content. */
  readonly kind?: 'template' | 'policy' | undefined;
  readonly around?: Around | undefined;
  readonly beside?: Template | undefined;
}

/** `earlier` is the snapshot of a version before, whose names help while the text is broken. */
export function takeSnapshot(source: Source, judgingOf: () => Judging, earlier?: Snapshot): Snapshot {
  const { uri, version, text, kind, around, beside } = source;
  // Only the names are carried over: a chain of snapshots would keep every version alive.
  const namesBefore = earlier?.namesSoFar();
  const wasTemplate = earlier?.isTemplateSoFar() ?? false;
  // Of the documents only the last one, and only until this version has been read.
  let documentBefore = earlier?.documentSoFar();
  const wasOurs = kind !== undefined || (earlier?.isOursSoFar() ?? false);
  // What holds for it may still have to be read when a version arrives, so it is asked when the version is.
  let known: Judging | undefined;
  const judging = () => {
    known ??= judgingOf();
    return known;
  };
  let lines: Lines | undefined;
  let analysis: Analysis | undefined;
  const snapshot: Snapshot = {
    uri,
    version,
    text,
    around,
    beside,
    judging,
    get spec() {
      return judging().spec;
    },
    get language() {
      return judging().language;
    },
    get lines() {
      lines ??= analysis?.document?.lines ?? linesOf(text);
      return lines;
    },
    get analysis() {
      analysis ??= judged(text, documentBefore);
      documentBefore = undefined;
      return analysis;
    },
    get template() {
      return snapshot.analysis.template;
    },
    get names() {
      const { template, document, kind } = snapshot.analysis;
      if (kind !== 'template') return undefined;
      if (template === undefined) return namesBefore;
      // Around a fault most names are still there; where most have gone, those of before are nearer the truth.
      const isPoor = document?.damaged && namesBefore !== undefined && 2 * countOf(template) < countOf(namesBefore);
      return isPoor ? namesBefore : template;
    },
    judgeAs: judged,
    isJudged: () => analysis !== undefined,
    isTemplateSoFar: () =>
      analysis === undefined
        ? wasTemplate || kind === 'template' || (!wasOurs && mayBeOurs(text))
        : analysis.kind === 'template',
    isOursSoFar: () =>
      analysis === undefined
        ? wasOurs || mayBeOurs(text) || mayHoldRequests(text) || mayBePolicy(text)
        : analysis.kind !== 'skipped',
    namesSoFar: () => (analysis === undefined ? namesBefore : snapshot.names),
    documentSoFar: () => (analysis === undefined ? documentBefore : analysis.document),
  };

  function judged(each: string, before?: Document): Analysis {
    const { spec, isOff, ...options } = judging();
    const asked = isOff ? 'skipped' : kind;
    return analyse(each, spec, { uri, ...options, ...(asked && { kind: asked }) }, before);
  }
  return snapshot;
}

/** The innermost template that holds the offset: names stop at its walls. */
export function templateAt({ template }: Snapshot, offset: number): Template | undefined {
  let found: Template | undefined;
  for (const each of template === undefined ? [] : withNested(template)) {
    if (found === undefined || (each.root.start <= offset && offset <= each.root.end)) found = each;
  }
  return found;
}

function countOf({ symbols }: Template): number {
  return declarationKinds.reduce((sum, kind) => sum + symbols[kind].size, 0);
}
