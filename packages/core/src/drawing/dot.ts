/** A sketch in the language of Graphviz, which then gives everything its place. */
import { huesOf, shadesOf } from './colours.ts';
import type { Sketch, SketchResource } from './sketch.ts';

export function renderDot({ resources, needs }: Sketch): string {
  const hues = huesOf(resources.map(({ service }) => service));
  return [
    'digraph template {',
    '  rankdir = BT;',
    '  node [shape = box, style = "rounded,filled", fontname = "sans-serif", fontsize = 11];',
    '  edge [color = "#5b6470"];',
    ...resources.map((resource) => {
      const { fill, line } = shadesOf(hues.get(resource.service) ?? 0, 'light');
      const style = resource.condition === undefined ? '' : ', style = "rounded,filled,dashed"';
      return `  ${quoted(resource.name)} [label = ${quoted(labelOf(resource))}, fillcolor = "${fill}", color = "${line}"${style}];`;
    }),
    ...needs.map(({ from, to, via, certain, cycle }) => {
      const marks = [`tooltip = ${quoted(via.join(', '))}`];
      if (!certain) marks.push('style = dashed');
      if (cycle) marks.push('color = "#c4161c"', 'penwidth = 2');
      return `  ${quoted(from)} -> ${quoted(to)} [${marks.join(', ')}];`;
    }),
    '}',
    '',
  ].join('\n');
}

function labelOf({ name, service, kind, condition, count }: SketchResource): string {
  const what = [service, kind].filter((part) => part !== '').join(' ');
  return [
    name,
    count === undefined ? what : `${what} × ${count}`,
    ...(condition === undefined ? [] : [`if ${condition}`]),
  ].join('\n');
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
