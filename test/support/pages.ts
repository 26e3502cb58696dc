/**
 * Markdown pages as tests, in the form that CONTRIBUTING.md explains: a page is read into its cases and written again with what the
 * linter says now. A case passes when both are the same text, so a failure shows the page as it should be, and an update writes it.
 */
import { applyEdits, type Diagnostic, type Kind, type Language, type Safety, type Setting } from '@ros-lint/core';
import { type Annotated, annotate, strip } from '../../packages/dev/src/docs/marks.ts';

/** What a page needs of the linter. */
export type Judge = (source: string, options: Options) => Judgement;

export interface Options extends Setting {
  /** Missing when the linter has to find out. */
  readonly kind?: Kind;
  readonly language: Language;
}

export interface Judgement {
  readonly kind: Kind;
  readonly diagnostics: readonly Diagnostic[];
}

/** One heading of a page with everything below it, up to the next heading. */
export interface PageCase {
  readonly name: string;
  readonly text: string;
}

export interface Page {
  /** What stands above the first case: words for the reader, and lines such as `spec: full` that hold for all cases. */
  readonly preamble: string;
  readonly cases: readonly PageCase[];
}

/** Splits a page at its headings; a `#` inside a fenced block is no heading. */
export function readPage(text: string): Page {
  const parts: string[][] = [[]];
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    if (!fenced && /^#{2,} /.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  const [preamble = '', ...cases] = parts.map(
    (lines, index) => lines.join('\n') + (index < parts.length - 1 ? '\n' : ''),
  );
  return {
    preamble,
    cases: cases.map((body) => ({ name: body.slice(0, body.indexOf('\n')).replace(/^#+ /, ''), text: body })),
  };
}

/** True when the page asks for the real specification. */
export const wantsFullSpec = ({ preamble }: Page) => wordsOf(preamble).includes('full');

/** The whole page as it should be. */
export function renderPage(page: Page, judge: Judge): string {
  return page.preamble + page.cases.map((each) => renderCase(each, page, judge)).join('');
}

/** One case as it should be: the same sources with what the judge says about them. */
export function renderCase({ text }: PageCase, { preamble }: Pick<Page, 'preamble'>, judge: Judge): string {
  const settings = wordsOf(preamble);
  let linted: { source: string; options: Options } | undefined;
  let given: Setting = {};
  return text.replace(/^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm, (whole, fence: string, rest: string, body: string) => {
    const words = rest.split(' ').filter((word) => word !== '');
    if (words[0] === 'given') {
      const { files, ...other } = settingOf(words, body);
      given = { ...given, ...other, files: { ...given.files, ...files } };
      return whole;
    }
    const fixes = fixedWords.find(([word]) => words.includes(word))?.[1];
    if (fixes === undefined && !isLinted(fence, [...settings, ...words])) return whole;
    if (fixes === undefined) linted = { source: strip(body), options: { ...given, ...optionsOf(settings, words) } };
    if (linted === undefined) throw new Error(`nothing stands above the block "${fence}${rest}"`);
    const { source, options } = linted;
    const rendered =
      fixes === undefined ? annotated(source, judge(source, options)) : repair(source, fixes, judge, options);
    return `\`\`\`${fence}${rest}\n${rendered}\`\`\``;
  });
}

/** The values of lines such as `spec: full`, `kind: request` or `profile: documented` above the first case. */
function wordsOf(preamble: string): string[] {
  return [...preamble.matchAll(/^(?:spec|kind|profile): (\w+)$/gm)].map(([, word]) => word ?? '');
}

/**
 * What the blocks below it in the same case are linted beside: `given template`, `given state`, and `given file URL` with the content of the
 * file, or `given file URL 16385` for a file of that many blanks.
 */
function settingOf([, what, url = '', size]: readonly string[], body: string): Setting {
  if (what === 'template') return { template: body };
  if (what === 'state') return { state: body };
  return { files: { [url]: size === undefined ? body : ' '.repeat(Number(size)) } };
}

/** Blocks that hold the block above them after its fixes. */
const fixedWords: readonly (readonly [word: string, safeties: readonly Safety[]])[] = [
  ['fixed', ['safe']],
  ['fixed-unsafe', ['safe', 'unsafe']],
  ['suggested', ['safe', 'unsafe', 'suggest']],
];

/** Templates are YAML or JSON; requests have many forms, but a block of mere `text` is always for the reader. */
function isLinted(fence: string, words: readonly string[]): boolean {
  return fence === 'yaml' || fence === 'json' || (words.includes('request') && fence !== 'text');
}

/** What a fence says goes before what the page says. */
function optionsOf(settings: readonly string[], words: readonly string[]): Options {
  const kind = [...words, ...settings, 'template'].find((word) => kinds.includes(word)) as Kind;
  return {
    language: words.includes('zh-cn') ? 'zh-cn' : 'en',
    // A page says what its texts are; only one on the detection itself leaves that to the linter.
    ...(!words.includes('detect') && { kind }),
    ...([...words, ...settings].includes('documented') && { profile: 'documented' as const }),
  };
}

const kinds: readonly string[] = ['template', 'request', 'policy', 'skipped'] satisfies readonly Kind[];

function annotated(source: string, { diagnostics }: Judgement): string {
  const annotations: Annotated[] = diagnostics.flatMap(({ span, severity, rule, message, related }) => [
    { span, mark: '^', label: `${severity} ${rule}`, message },
    ...related.map((place) => ({ ...place, mark: '~' as const, label: `related ${rule}` })),
  ]);
  return annotate(source, annotations);
}

/** Rounds of fixing until nothing changes, as the command does; a fix that never comes to rest is a defect and shows as such. */
const MOST_ROUNDS = 10;

function repair(source: string, safeties: readonly Safety[], judge: Judge, options: Options): string {
  let text = source;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { diagnostics } = judge(text, options);
    const edits = diagnostics.flatMap(
      ({ fixes }) => fixes.find(({ safety }) => safeties.includes(safety))?.edits ?? [],
    );
    const next = applyEdits(text, edits).text;
    if (next === text) return text;
    text = next;
  }
  return `# The fixes never come to rest.\n${text}`;
}
