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
  return new TakenSnapshot(source, judgingOf, earlier);
}

/** A class, because V8 gives every object with getters of its own a slow table of properties. */
class TakenSnapshot implements Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly around: Around | undefined;
  readonly beside: Template | undefined;
  readonly #kind: Source['kind'];
  readonly #judgingOf: () => Judging;
  // Only the names are carried over: a chain of snapshots would keep every version alive.
  readonly #namesBefore: Template | undefined;
  readonly #wasTemplate: boolean;
  readonly #wasOurs: boolean;
  /** Of the documents only the last one, and only until this version has been read. */
  #documentBefore: Document | undefined;
  #judging: Judging | undefined;
  #lines: Lines | undefined;
  #analysis: Analysis | undefined;

  constructor(source: Source, judgingOf: () => Judging, earlier: Snapshot | undefined) {
    this.uri = source.uri;
    this.version = source.version;
    this.text = source.text;
    this.around = source.around;
    this.beside = source.beside;
    this.#kind = source.kind;
    this.#judgingOf = judgingOf;
    this.#namesBefore = earlier?.namesSoFar();
    this.#wasTemplate = earlier?.isTemplateSoFar() ?? false;
    this.#wasOurs = source.kind !== undefined || (earlier?.isOursSoFar() ?? false);
    this.#documentBefore = earlier?.documentSoFar();
  }

  /** What holds for it may still have to be read when a version arrives, so it is asked when the version is. */
  readonly judging = (): Judging => {
    this.#judging ??= this.#judgingOf();
    return this.#judging;
  };

  readonly judgeAs = (text: string): Analysis => this.#judge(text, undefined);

  get spec(): Spec {
    return this.judging().spec;
  }

  get language(): Language {
    return this.judging().language;
  }

  get lines(): Lines {
    this.#lines ??= this.#analysis?.document?.lines ?? linesOf(this.text);
    return this.#lines;
  }

  get analysis(): Analysis {
    this.#analysis ??= this.#judge(this.text, this.#documentBefore);
    this.#documentBefore = undefined;
    return this.#analysis;
  }

  get template(): Template | undefined {
    return this.analysis.template;
  }

  get names(): Template | undefined {
    const { template, document, kind } = this.analysis;
    const before = this.#namesBefore;
    if (kind !== 'template') return undefined;
    if (template === undefined) return before;
    // Around a fault most names are still there; where most have gone, those of before are nearer the truth.
    const isPoor = document?.damaged && before !== undefined && 2 * countOf(template) < countOf(before);
    return isPoor ? before : template;
  }

  isJudged(): boolean {
    return this.#analysis !== undefined;
  }

  isTemplateSoFar(): boolean {
    if (this.#analysis !== undefined) return this.#analysis.kind === 'template';
    return this.#wasTemplate || this.#kind === 'template' || (!this.#wasOurs && mayBeOurs(this.text));
  }

  isOursSoFar(): boolean {
    if (this.#analysis !== undefined) return this.#analysis.kind !== 'skipped';
    return this.#wasOurs || mayBeOurs(this.text) || mayHoldRequests(this.text) || mayBePolicy(this.text);
  }

  namesSoFar(): Template | undefined {
    return this.#analysis === undefined ? this.#namesBefore : this.names;
  }

  documentSoFar(): Document | undefined {
    return this.#analysis === undefined ? this.#documentBefore : this.#analysis.document;
  }

  #judge(text: string, before: Document | undefined): Analysis {
    const { spec, isOff, ...options } = this.judging();
    const asked = isOff ? 'skipped' : this.#kind;
    return analyse(text, spec, { uri: this.uri, ...options, ...(asked && { kind: asked }) }, before);
  }
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
