/** A picture as SVG: a file that follows light and dark surroundings by itself, or a part of a page that an editor shows. */
import { huesOf, shadesOf } from './colours.ts';
import { type Arrow, type Box, LINE_HEIGHT, labelWidth, type Picture, type Point } from './layout.ts';

/** `file` carries its styles; `page` has none, because a page of an editor brings its own: those of `pageStyle`. */
export function renderSvg(picture: Picture, target: 'file' | 'page' = 'file'): string {
  const { width, height, boxes, arrows, cycles } = picture;
  const hues = huesOf(boxes.map(({ service }) => service));
  const style = target === 'file' ? [`<style>${fileStyle(picture)}</style>`] : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="ros-graph" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(summary(boxes, cycles))}">`,
    ...style,
    `<defs>${marker('arrow')}${marker('arrow-cycle')}</defs>`,
    ...(target === 'file' ? [`<rect class="paper" width="${width}" height="${height}"/>`] : []),
    ...arrows.map(drawArrow),
    ...boxes.map((box) => drawBox(box, hues.get(box.service) ?? 0)),
    '</svg>',
    '',
  ].join('\n');
}

/** The styles of a picture in a page of an editor, which tells its theme by a class of the body. */
export function pageStyle(picture: Picture): string {
  return [
    plainStyle,
    paint(picture, 'light', ''),
    paint(picture, 'dark', '.vscode-dark '),
    paint(picture, 'dark', '.vscode-high-contrast:not(.vscode-high-contrast-light) '),
    '.ros-graph text { font-family: var(--vscode-font-family, sans-serif); }',
    '.box:focus { outline: none; } .box:focus rect.frame, .box.chosen rect.frame { stroke: var(--vscode-focusBorder, #0090f1); stroke-width: 3; }',
    '.vscode-high-contrast rect.frame { stroke: var(--vscode-contrastBorder, currentColor); }',
  ].join('\n');
}

function fileStyle(picture: Picture): string {
  const dark = `${paint(picture, 'dark', '')} .paper { fill: #16181c; }`;
  return `${plainStyle} .paper { fill: #ffffff; } ${paint(picture, 'light', '')} @media (prefers-color-scheme: dark) { ${dark} }`;
}

const plainStyle = [
  '.ros-graph text { font-family: "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", sans-serif; font-size: 12.5px; }',
  '.ros-graph .name { font-weight: 600; } .ros-graph .service { font-size: 11px; font-weight: 600; fill: #ffffff; text-anchor: middle; }',
  '.ros-graph .condition { font-style: italic; } .ros-graph .frame { stroke-width: 1.3; } .conditional .frame { stroke-dasharray: 5 3; }',
  '.arrow path { fill: none; stroke-width: 1.4; } .arrow.branch path { stroke-dasharray: 5 4; } .arrow.cycle path { stroke-width: 2.2; }',
].join(' ');

function paint({ boxes }: Picture, surroundings: 'light' | 'dark', scope: string): string {
  const line = surroundings === 'light' ? '#5b6470' : '#9aa4b0';
  const cycle = surroundings === 'light' ? '#c4161c' : '#ff6b6b';
  const hues = [...new Set(huesOf(boxes.map(({ service }) => service)).values())];
  return [
    `${scope}.arrow path { stroke: ${line}; } ${scope}#arrow path { fill: ${line}; }`,
    `${scope}.arrow.cycle path { stroke: ${cycle}; } ${scope}#arrow-cycle path { fill: ${cycle}; }`,
    ...hues.flatMap((hue) => {
      const { fill, line: edge, label, text } = shadesOf(hue, surroundings);
      const of = `${scope}.hue${hue}`;
      return [
        `${of} .frame { fill: ${fill}; stroke: ${edge}; } ${of} .label { fill: ${label}; } ${of} .line { fill: ${text}; }`,
      ];
    }),
  ].join(' ');
}

function drawArrow({ from, to, via, certain, cycle, points }: Arrow): string {
  const classes = ['arrow', ...(certain ? [] : ['branch']), ...(cycle ? ['cycle'] : [])].join(' ');
  const title = `${from} → ${to} (${via.join(', ')})`;
  const end = cycle ? 'arrow-cycle' : 'arrow';
  return `<g class="${classes}" data-from="${escaped(from)}" data-to="${escaped(to)}"><title>${escaped(title)}</title><path d="${curve(points)}" marker-end="url(#${end})"/></g>`;
}

function drawBox(box: Box, hue: number): string {
  const { name, type, service, condition, x, y, width, height, lines } = box;
  const label = labelWidth(service);
  const classes = ['box', `hue${hue}`, ...(condition === undefined ? [] : ['conditional'])].join(' ');
  const texts = lines.map((line, index) => {
    const kind = index === 0 ? ' name' : index === 2 ? ' condition' : '';
    return `<text class="line${kind}" x="${label + 11}" y="${18 + index * LINE_HEIGHT}">${escaped(line)}</text>`;
  });
  return [
    `<g class="${classes}" data-name="${escaped(name)}" transform="translate(${x} ${y})">`,
    `<title>${escaped([name, type, ...(condition === undefined ? [] : [`if ${condition}`])].join('\n'))}</title>`,
    `<rect class="frame" width="${width}" height="${height}" rx="6"/>`,
    `<path class="label" d="M6 0H${label}V${height}H6A6 6 0 0 1 0 ${height - 6}V6A6 6 0 0 1 6 0Z"/>`,
    `<text class="service" x="${label / 2}" y="${height / 2 + 4}">${escaped(service)}</text>`,
    ...texts,
    '</g>',
  ].join('');
}

/** A smooth line through the corners: each is rounded towards the middle of its two sides. */
function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  const parts = [`M${first.x} ${first.y}`];
  others.forEach((point, index) => {
    const next = others[index + 1];
    if (next === undefined) parts.push(`L${point.x} ${point.y}`);
    else parts.push(`Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`);
  });
  return parts.join('');
}

const marker = (id: string): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 1 9 5 0 9z"/></marker>`;

function summary(boxes: readonly Box[], cycles: Picture['cycles']): string {
  const round = cycles.map((names) => `cycle: ${names.join(' → ')}`);
  return [`${boxes.length} resources`, ...round].join('; ');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"\p{Cc}]/gu, (character) => entities[character] ?? '\ufffd');

/** Control characters cannot be written in XML, whatever the escape. */
const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
