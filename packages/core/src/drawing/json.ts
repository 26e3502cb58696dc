/** A picture as data for other programs, with places in the text as lines and columns. */
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Picture } from './layout.ts';

/** Tells the line and column of an offset, both from 1. */
export type PositionOf = (offset: number) => Position;

export function renderGraphJson({ width, height, boxes, arrows, cycles }: Picture, positionOf: PositionOf): string {
  const place = ({ start, end }: Span) => ({
    start: { ...positionOf(start), offset: start },
    end: { ...positionOf(end), offset: end },
  });
  const graph = {
    version: 1,
    width,
    height,
    nodes: boxes.map(({ name, type, service, condition, count, span, x, y, width: wide, height: high }) => ({
      name,
      type,
      service,
      ...(condition !== undefined && { condition }),
      ...(count !== undefined && { count }),
      x,
      y,
      width: wide,
      height: high,
      ...place(span),
    })),
    edges: arrows.map(({ from, to, via, certain, cycle, points, span }) => ({
      from,
      to,
      via,
      certain,
      cycle,
      points,
      ...place(span),
    })),
    cycles,
  };
  return `${JSON.stringify(graph, undefined, 2)}\n`;
}
