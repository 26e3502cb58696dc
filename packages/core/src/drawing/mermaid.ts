/** A sketch as a Mermaid flowchart, which GitHub, GitLab and many wikis draw inside Markdown. */
import { huesOf, shadesOf } from './colours.ts';
import type { Sketch, SketchResource } from './sketch.ts';

export function renderMermaid({ resources, needs }: Sketch): string {
  const hues = huesOf(resources.map(({ service }) => service));
  // Names of resources may be words of Mermaid, so each gets a name of ours.
  const ids = new Map(resources.map(({ name }, index) => [name, `r${index}`]));
  const inCycle = needs.flatMap(({ cycle }, index) => (cycle ? [index] : []));
  return [
    'flowchart BT',
    ...resources.map(
      (resource) => `  ${ids.get(resource.name)}["${labelOf(resource)}"]:::h${hues.get(resource.service)}`,
    ),
    ...needs.map(({ from, to, certain }) => `  ${ids.get(from)} ${certain ? '-->' : '-.->'} ${ids.get(to)}`),
    ...[...new Set(hues.values())].map((hue) => {
      const { fill, line, text } = shadesOf(hue, 'light');
      return `  classDef h${hue} fill:${fill},stroke:${line},color:${text}`;
    }),
    ...resources
      .filter(({ condition }) => condition !== undefined)
      .map(({ name }) => `  style ${ids.get(name)} stroke-dasharray:5 3`),
    ...(inCycle.length > 0 ? [`  linkStyle ${inCycle.join(',')} stroke:#c4161c,stroke-width:2px`] : []),
    '',
  ].join('\n');
}

function labelOf({ name, service, kind, condition, count }: SketchResource): string {
  const what = [service, kind].filter((part) => part !== '').join(' ');
  const lines = [
    name,
    count === undefined ? what : `${what} × ${count}`,
    ...(condition === undefined ? [] : [`if ${condition}`]),
  ];
  return lines.map(escaped).join('<br/>');
}

const escaped = (text: string): string => text.replace(/[&<>"#]/g, (character) => `#${character.charCodeAt(0)};`);
