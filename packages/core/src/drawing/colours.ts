/** A colour for each service, the same in every drawing unless two services of one template would share it. */

/** Degrees on the colour wheel, far enough apart to be told from each other. */
const hues = [212, 28, 152, 268, 48, 334, 188, 96, 300, 8, 240, 72];

/** The hue of each service. */
export function huesOf(services: readonly string[]): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  const taken = new Set<number>();
  for (const service of [...new Set(services)].sort()) {
    let index = hashOf(service) % hues.length;
    for (let tries = 0; taken.has(index) && tries < hues.length; tries += 1) index = (index + 1) % hues.length;
    taken.add(index);
    chosen.set(service, hues[index] ?? 0);
  }
  return chosen;
}

export interface Shades {
  readonly fill: string;
  readonly line: string;
  readonly label: string;
  readonly text: string;
}

/** Light boxes with dark text for bright surroundings, and the other way round; text keeps a contrast above 4.5 in all hues. */
export function shadesOf(hue: number, surroundings: 'light' | 'dark'): Shades {
  return surroundings === 'light'
    ? { fill: hex(hue, 0.7, 0.96), line: hex(hue, 0.45, 0.45), label: hex(hue, 0.55, 0.32), text: '#1b1f24' }
    : { fill: hex(hue, 0.3, 0.17), line: hex(hue, 0.4, 0.5), label: hex(hue, 0.5, 0.3), text: '#f0f3f6' };
}

/** Viewers of SVG outside of browsers know no `hsl()`, so the colour is worked out. */
function hex(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): string => {
    const turn = (shift + hue / 30) % 12;
    const value = lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

function hashOf(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) % 1_000_003;
  return hash;
}
