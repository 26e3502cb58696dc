/** Drawings of the dependencies of a template, for doors that show them. */
export { renderDot } from './drawing/dot.ts';
export { renderGraphJson } from './drawing/json.ts';
export { type Arrow, type Box, layOut, type Picture } from './drawing/layout.ts';
export { renderMermaid } from './drawing/mermaid.ts';
export { type Sketch, sketch } from './drawing/sketch.ts';
export { pageStyle, renderSvg } from './drawing/svg.ts';
