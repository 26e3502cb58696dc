/**
 * Markdown pages as tests, in the form that CONTRIBUTING.md explains: a page is read into its cases and written again with what the
 * linter says now. A case passes when both are the same text, so a failure shows the page as it should be, and an update writes it.
 */
import { applyEdits, type Diagnostic, type Kind, type Language, type Safety } from '@ros-lint/core';
import { type Annotated, annotate, strip } from '../../packages/dev/src/docs/marks.ts';

/** What a page needs of the linter. */
export type Judge = (source: string, options: { readonly kind?: Kind; readonly language: Language }) => Judgement;

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
  /** What stands above the first case. */
  readonly preamble: string;
  /** True when the page asks for the real specification by a line `spec: full` above its first case. */
  readonly wantsFullSpec: boolean;
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
    wantsFullSpec: /^spec: full$/m.test(preamble),
    cases: cases.map((body) => ({ name: body.slice(0, body.indexOf('\n')).replace(/^#+ /, ''), text: body })),
  };
}

/** The whole page as it should be. */
export function renderPage(page: Page, judge: Judge): string {
  return page.preamble + page.cases.map((each) => renderCase(each.text, judge)).join('');
}

/** The case as it should be: the same sources with what the judge says about them. */
export function renderCase(text: string, judge: Judge): string {
  let source = '';
  return text.replace(/^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm, (_, language: string, rest: string, body: string) => {
    const words = rest.split(' ').filter((word) => word !== '');
    const block = readBlock(language, words);
    if (block.role === 'text') return `\`\`\`${language}${rest}\n${body}\`\`\``;
    if (block.role === 'linted') source = strip(body);
    const rendered = block.role === 'linted' ? judgeBlock(source, block, judge) : repair(source, block.fixes, judge);
    return `\`\`\`${language}${rest}\n${rendered}\`\`\``;
  });
}

type Block =
  | { readonly role: 'linted'; readonly language: Language; readonly kind?: Kind }
  | { readonly role: 'fixed'; readonly fixes: readonly Safety[] }
  | { readonly role: 'text' };

const kinds: readonly string[] = ['template', 'skipped'] satisfies readonly Kind[];

/** What the words behind the language of a fence ask for. */
function readBlock(fence: string, words: readonly string[]): Block {
  if (fence !== 'yaml' && fence !== 'json') return { role: 'text' };
  if (words.includes('fixed')) return { role: 'fixed', fixes: ['safe'] };
  if (words.includes('fixed-unsafe')) return { role: 'fixed', fixes: ['safe', 'unsafe'] };
  if (words.includes('suggested')) return { role: 'fixed', fixes: ['safe', 'unsafe', 'suggest'] };
  const language: Language = words.includes('zh-cn') ? 'zh-cn' : 'en';
  // A page says what its texts are; only a page on the detection itself leaves that to the linter.
  if (words.includes('detect')) return { role: 'linted', language };
  return { role: 'linted', language, kind: (words.find((word) => kinds.includes(word)) ?? 'template') as Kind };
}

function judgeBlock(source: string, block: Extract<Block, { role: 'linted' }>, judge: Judge): string {
  const { kind, language } = block;
  const judgement = judge(source, kind === undefined ? { language } : { language, kind });
  const annotations: Annotated[] = judgement.diagnostics.flatMap((diagnostic) => [
    {
      span: diagnostic.span,
      mark: '^',
      label: `${diagnostic.severity} ${diagnostic.rule}`,
      message: diagnostic.message,
    },
    ...diagnostic.related.map(({ span, message }) => ({
      span,
      mark: '~' as const,
      label: `related ${diagnostic.rule}`,
      message,
    })),
  ]);
  return annotate(source, annotations);
}

/** Rounds of fixing until nothing changes, as the command does; a fix that never comes to rest is a defect and shows as such. */
const MOST_ROUNDS = 10;

function repair(source: string, safeties: readonly Safety[], judge: Judge): string {
  let text = source;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { diagnostics } = judge(text, { language: 'en', kind: 'template' });
    const edits = diagnostics.flatMap(
      ({ fixes }) => fixes.find(({ safety }) => safeties.includes(safety))?.edits ?? [],
    );
    const next = applyEdits(text, edits).text;
    if (next === text) return text;
    text = next;
  }
  return `# The fixes never come to rest.\n${text}`;
}
