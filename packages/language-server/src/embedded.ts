/** The templates and policies inside a request as documents of their own, whose places and edits are those of the text around them. */
import { applyEdits, type Span } from '@ros-lint/core';
import { contentSpan, type EmbeddedText, embeddedTexts, mayHoldRequests, touches } from '@ros-lint/core/model';
import type { Position } from 'vscode-languageserver-types';
import { type Around, toOffset } from './convert.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { type Spelling, spellingIn } from './spelling.ts';

/** Found once for a version. */
const known = new WeakMap<Snapshot, readonly Embedded[]>();

interface Embedded {
  readonly snapshot: Snapshot;
  readonly request: number;
  readonly whole: Span;
}

/** The document at an offset: that of a text inside this one, or this one. */
export function innermost(snapshot: Snapshot, { start, end }: Span): Snapshot {
  return embeddedIn(snapshot).find(({ whole }) => whole.start <= start && end <= whole.end)?.snapshot ?? snapshot;
}

/** A document, and an offset in it. */
export interface PlaceIn {
  readonly snapshot: Snapshot;
  readonly offset: number;
  /** Where the name stands in the whole text that led to a document elsewhere in it. */
  readonly from?: Span;
}

/** What a position of the whole text leads to. The name of a parameter that a request gives leads into the template that declares it. */
export function placeAt(whole: Snapshot, position: Position): PlaceIn {
  const outer = toOffset(whole, position);
  const snapshot = innermost(whole, { start: outer, end: outer });
  if (snapshot !== whole) return { snapshot, offset: toOffset(snapshot, position) };
  for (const { snapshot: inner } of embeddedIn(whole)) {
    const given = inner.around?.given.find(({ span }) => touches(span, outer));
    const declared = given && inner.template?.symbols.parameter.get(given.name);
    if (given !== undefined && declared !== undefined) {
      return { snapshot: inner, offset: contentSpan(declared.entry.key).start, from: given.span };
    }
  }
  return { snapshot, offset: outer };
}

/** The places in the text around a template that name its parameter. */
export function givenNames({ around }: Snapshot, parameter: string): readonly Span[] {
  return (around?.given ?? []).filter(({ name }) => name === parameter).map(({ span }) => span);
}

/** All documents inside a text, in its order, with the number of the request that each belongs to. */
export function embeddedIn(snapshot: Snapshot): readonly Embedded[] {
  const found = known.get(snapshot) ?? find(snapshot);
  known.set(snapshot, found);
  return found;
}

function find(outer: Snapshot): readonly Embedded[] {
  if (outer.around !== undefined || !isRequest(outer)) return [];
  const { text, spec } = outer;
  const texts = embeddedTexts(text, spec);
  const found: Embedded[] = [];
  for (const [index, embedded] of texts.entries()) {
    const read = (changed: string) => embeddedTexts(changed, spec)[index]?.text;
    const { uri, version } = outer;
    // A policy is about the template that is sent with it.
    const beside = found.find(
      ({ request, snapshot }) => request === embedded.request && snapshot.template !== undefined,
    );
    const snapshot = takeSnapshot(
      {
        uri,
        version,
        text: embedded.text,
        kind: embedded.holds,
        around: around(outer, embedded, read),
        beside: beside?.snapshot.template,
      },
      outer.judging,
    );
    // Names are asked of what was judged, and it is small.
    snapshot.analysis;
    found.push({ snapshot, request: embedded.request, whole: embedded.outer({ start: 0, end: embedded.text.length }) });
  }
  return found;
}

/** A first version of which nothing is known yet can look like a template because of the template in it, so it is judged. */
function isRequest(outer: Snapshot): boolean {
  if (outer.isJudged()) return outer.analysis.kind === 'request';
  if (!outer.isTemplateSoFar()) return outer.isOursSoFar();
  return mayHoldRequests(outer.text) && outer.analysis.kind === 'request';
}

function around(
  outer: Snapshot,
  { text, given, outer: toOuter }: EmbeddedText,
  read: (changed: string) => string | undefined,
): Around {
  let spelling: Spelling | undefined;
  const spelled = () => {
    spelling ??= spellingIn({ text: outer.text, inner: text, toOuter, read });
    return spelling;
  };
  return {
    text: outer,
    given,
    toOuter,
    toInner(offset) {
      let low = 0;
      let high = text.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (toOuter({ start: middle, end: middle }).start < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    write(edits) {
      const outerEdits = edits.flatMap(({ span, newText }) => {
        const written = spelled().write(newText);
        return written === undefined ? [] : [{ span: toOuter(span), newText: written }];
      });
      if (outerEdits.length < edits.length) return undefined;
      // Where quotes and indentation have a say, what is meant is held against what would be read.
      const meant = applyEdits(text, edits).text;
      return read(applyEdits(outer.text, outerEdits).text) === meant ? outerEdits : undefined;
    },
    spell: (newText) => spelled().write(newText),
    spellSnippet: (snippet, at) => spelled().writeSnippet(snippet, at),
  };
}
