/** The dependencies of the resources of a template, drawn for a page of the editor and for a file, with the places of what is drawn. */
import type { Span } from '@ros-lint/core';
import { layOut, pageStyle, renderSvg, sketch } from '@ros-lint/core/graph';
import type { Snapshot } from '../snapshot.ts';

export interface Drawing {
  /** For a page: without styles. */
  readonly svg: string;
  readonly style: string;
  /** To be saved: a file of its own. */
  readonly file: string;
  readonly resources: readonly { readonly name: string; readonly span: Span; readonly whole: Span }[];
  readonly needs: readonly { readonly from: string; readonly to: string; readonly span: Span }[];
  readonly cycles: readonly (readonly string[])[];
}

/** The newest template that could be read is drawn, so that the picture stays while one types. */
export function drawGraph(snapshot: Snapshot): Drawing | undefined {
  const { template } = snapshot;
  if (template === undefined) return undefined;
  const picture = layOut(sketch(template));
  return {
    svg: renderSvg(picture, 'page'),
    style: pageStyle(picture),
    file: renderSvg(picture),
    resources: picture.boxes.map(({ name, span, whole }) => ({ name, span, whole })),
    needs: picture.arrows.map(({ from, to, span }) => ({ from, to, span })),
    cycles: picture.cycles,
  };
}
