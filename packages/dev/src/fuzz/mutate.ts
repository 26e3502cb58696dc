/** Texts as people and accidents break them: from a healthy text and a number to a broken one, the same each time. */

/** A sequence of numbers from 0 to 1 that looks like chance and starts anew from the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pieces = [
  ...'{}[]"\'#&*!|>%@`:,-?\t\n \\\0\u00a0\ufeff\ud800',
  ': ',
  '- ',
  '\n---\n',
  '\n...\n',
  '!!',
  '!Ref ',
  '&a ',
  '*a',
  '<<: *a',
  '"\\x',
  '|2-\n',
  '\r\n',
  '\n\t',
  '//',
  '/*',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> b\n',
  '${',
];

/** A text with one to four changes: units taken out, put in, doubled, moved; lines lost, joined, indented otherwise. */
export function mutate(text: string, seed: number): string {
  const next = numbers(seed);
  const below = (most: number) => Math.floor(next() * most);
  let result = text;
  for (let left = 1 + below(4); left > 0; left -= 1) result = change(result, below);
  return result;
}

function change(text: string, below: (most: number) => number): string {
  const at = below(text.length + 1);
  const length = 1 + below(12);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  switch (below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + (pieces[below(pieces.length)] ?? '') + text.slice(at);
    case 3:
      return text.slice(0, lineStart) + ' '.repeat(below(5)) + text.slice(lineStart);
    case 4:
      return text.slice(0, lineStart) + text.slice(lineEnd);
    case 5:
      return text.slice(0, lineEnd) + text.slice(lineEnd + 1);
    case 6:
      return text.slice(0, lineEnd) + text.slice(lineStart, lineEnd) + text.slice(lineEnd);
    default:
      return text.slice(0, at);
  }
}
