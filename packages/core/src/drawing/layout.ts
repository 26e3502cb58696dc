/** Gives every resource of a sketch its place. What is needed stands above what needs it, in the order in which a stack is created. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Sketch, SketchNeed, SketchResource } from './sketch.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly cycles: readonly (readonly string[])[];
}

/** A resource with the rectangle it is drawn in, from its upper left corner. */
export interface Box extends SketchResource {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The lines that are written in it, the name first. */
  readonly lines: readonly string[];
}

export interface Arrow extends SketchNeed {
  /** From the one that needs to the one that is needed. */
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 16;
export const LINE_HEIGHT = 17;
const PADDING = 11;

/** The part of a box on the left that the label of the service takes. */
export function labelWidth(service: string): number {
  return Math.max(40, widthOf(service) * 0.9 + 16);
}

export function layOut(sketch: Sketch): Picture {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'BT', nodesep: 28, ranksep: 52, edgesep: 14, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const sizes = new Map(sketch.resources.map((resource) => [resource.name, sizeOf(resource)]));
  for (const [name, { width, height }] of sizes) graph.setNode(name, { width, height });
  for (const { from, to } of sketch.needs) graph.setEdge(from, to, {});
  if (sketch.resources.length > 0) layout(graph);
  const boxes = sketch.resources.map((resource): Box => {
    const { width, height, lines } = sizes.get(resource.name) ?? sizeOf(resource);
    const { x = 0, y = 0 } = graph.node(resource.name) as Partial<Point>;
    return { ...resource, lines, width, height, x: round(x - width / 2), y: round(y - height / 2) };
  });
  const arrows = sketch.needs.map((need): Arrow => {
    const { points = [] } = graph.edge(need.from, need.to) as { points?: readonly Point[] };
    return { ...need, points: points.map(({ x, y }) => ({ x: round(x), y: round(y) })) };
  });
  const places = [
    ...boxes.map((box) => ({ x: box.x + box.width, y: box.y + box.height })),
    ...arrows.flatMap((arrow) => arrow.points),
  ];
  return {
    width: Math.ceil(Math.max(2 * MARGIN, ...places.map(({ x }) => x + MARGIN))),
    height: Math.ceil(Math.max(2 * MARGIN, ...places.map(({ y }) => y + MARGIN))),
    boxes,
    arrows,
    cycles: sketch.cycles,
  };
}

function sizeOf(resource: SketchResource): { width: number; height: number; lines: readonly string[] } {
  const { name, kind, condition, count, inside } = resource;
  const marks = [count === undefined ? '' : `× ${count}`, inside === 0 ? '' : `+ ${inside}`].filter(
    (mark) => mark !== '',
  );
  const lines = [name, [kind, ...marks].filter((part) => part !== '').join('  ')];
  if (condition !== undefined) lines.push(`if ${condition}`);
  const written = Math.max(widthOf(name) * 1.08, ...lines.slice(1).map(widthOf));
  return {
    width: round(labelWidth(resource.service) + 2 * PADDING + written),
    height: lines.length * LINE_HEIGHT + PADDING,
    lines,
  };
}

/** Nobody measures text here: letters of the usual fonts are about this wide, and Chinese ones twice that. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? 13 : /[A-Z_mwMW@%]/.test(character) ? 8.6 : 6.9;
  return width;
}

const round = (value: number): number => Math.round(value * 10) / 10;
