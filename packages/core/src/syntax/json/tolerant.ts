/** Reads a text that was meant as JSON, whatever is wrong with it, with its brackets or its lines as witness of where an entry ends. */
import { type Span, spanOf } from '../../text/span.ts';
import type { Problem, SyntaxProblem } from '../document.ts';
import { duplicatesOf } from '../duplicates.ts';
import { MAX_DEPTH, MOST_PROBLEMS } from '../limits.ts';
import type { Node, ScalarNode } from '../node.ts';
import { insert, perhaps, remove, replace, surely, titles } from '../repairs.ts';
import { problems as say } from './messages.ts';
import {
  closerOf,
  commentSpan,
  emptyAt,
  goesOn,
  isNearer,
  nextMark,
  type Open,
  type OpenMap,
  type OpenSeq,
  scalarOf,
} from './open.ts';
import type { Reading } from './read.ts';
import { escapesOf } from './strings.ts';
import { type Token, tokenAt } from './tokens.ts';

/** `isTrial` ends the reading where the brackets turn out not to balance: what was read then is of no use. */
export function readTolerant(
  text: string,
  witness: 'brackets' | 'lines',
  isTrial: boolean,
): Reading & { readonly balanced: boolean } {
  const found: SyntaxProblem[] = [];
  const duplicates: Problem[] = [];
  const holes: Span[] = [];
  const stack: Open[] = [];
  let root: Node | undefined;
  let balanced = true;
  /** True once what follows is not looked at, such as another document. */
  let isOver = false;
  /** The end of what stands before the current token. */
  let before = 0;
  let lastLine = -1;
  let lineStart = 0;
  let lineIndent = 0;
  let lineIndentBefore = 0;

  /** One fault a line: what follows on the line is mostly its echo. */
  function report(problem: SyntaxProblem): void {
    if (lineStart === lastLine || found.length >= MOST_PROBLEMS) return;
    lastLine = lineStart;
    found.push(problem);
  }

  const top = () => stack[stack.length - 1];

  function add(node: Node): void {
    const open = top();
    if (open === undefined) root ??= node;
    else if (open.node.kind === 'seq') open.node.items.push(node);
    else if (open.key !== undefined) open.node.entries.push({ key: open.key, value: node });
    if (open === undefined) return;
    open.key = undefined;
    open.expects = 'comma';
  }

  function hole(start: number, end: number): void {
    const open = top();
    if (open !== undefined) open.node.damaged = true;
    holes.push({ start, end });
  }

  /** Forgets a key that has no value. */
  function dropKey(open: Open, end: number): void {
    if (open.key !== undefined) hole(open.key.start, end);
    open.key = undefined;
  }

  function openCollection(kind: 'map' | 'seq', start: number, end: number, indent = lineIndent): void {
    const parent = top()?.node;
    const node: OpenMap | OpenSeq =
      kind === 'map'
        ? { kind, entries: [], style: 'flow', parent, start, end }
        : { kind, items: [], style: 'flow', parent, start, end };
    add(node);
    const expects = kind === 'map' ? 'entry' : 'value';
    stack.push({ node, indent, inside: undefined, key: undefined, expects, comma: undefined, isFaulty: false });
  }

  function close(end: number): void {
    const open = stack.pop();
    if (open === undefined) return;
    open.node.end = end;
    if (open.isFaulty) takeBack(open.node);
    if (open.node.kind === 'map' && !open.node.damaged) duplicates.push(...duplicatesOf(open.node));
  }

  /** Leaves a collection out that is not of the kind that its bracket says. */
  function takeBack(node: Node): void {
    const outer = top()?.node;
    if (outer?.kind === 'map') outer.entries.pop();
    else if (outer?.kind === 'seq') outer.items.pop();
    hole(node.start, node.end);
  }

  /** Closes the innermost collection, which its own bracket does not; `behind` comes behind the bracket that is missing. */
  function closeOpen(open: Open, lost: Span, behind: '' | ','): void {
    balanced = false;
    const mark = closerOf(open);
    const at = open.comma !== undefined && open.expects !== 'comma' ? open.comma.start : before;
    if (open.expects === 'colon' || open.expects === 'value') dropKey(open, before);
    const { start } = open.node;
    const repair = perhaps(titles.insert(`"${mark}"`), insert(at, mark + behind));
    report(say.bracketNotClosed({ start, end: start + 1 }, mark, repair));
    hole(lost.start, lost.end);
    close(before);
    const outer = top();
    if (outer === undefined) return;
    // A comma that was taken for its own belongs to the collection around it.
    if (open.comma !== undefined && open.expects !== 'comma') outer.comma = open.comma;
    else if (behind === '') return;
    outer.expects = outer.node.kind === 'map' ? 'entry' : 'value';
  }

  /** Closes what a line shows to be over: an entry that starts no deeper than the collection it would lie in. */
  function closeByIndent({ kind, indent }: Token): void {
    if (witness === 'brackets' || indent === -1) return;
    const isCloser = kind === '}' || kind === ']';
    const isPast = (open: Open) => (isCloser ? indent < open.indent : indent <= open.indent);
    const over = stack.some(isPast) ? stack.slice(1).filter(isPast).reverse() : [];
    for (const [index, open] of over.entries()) {
      const isLast = index === over.length - 1;
      closeOpen(open, { start: before, end: before }, isLast && !isCloser && kind !== ',' ? ',' : '');
    }
  }

  function closer(token: Token): void {
    const mark = token.kind as '}' | ']';
    const open = top();
    const span = { start: token.start, end: token.end };
    const isInside = open?.inside !== undefined && token.indent > open.indent && token.indent >= open.inside;
    const isStray = open === undefined || (witness === 'lines' && (isInside || goesOn(text, open, token)));
    if (isStray) {
      balanced = false;
      report(say.nothingOpen(span, mark, perhaps(titles.remove(`"${mark}"`), remove(token.start, token.end))));
      return;
    }
    const expected = closerOf(open);
    if (expected !== mark) {
      balanced = false;
      const meant = stack.findLast((each) => closerOf(each) === mark);
      const isOwn = open.isFaulty || (witness === 'lines' && token.indent === open.indent);
      if (meant === undefined || isOwn || isNearer(open, meant, lineStart)) {
        const repair = surely(titles.change(`"${expected}"`), replace(token.start, token.end, expected));
        if (!open.isFaulty) report(say.wrongCloser(span, mark, expected, repair));
      } else
        for (let inner = top(); inner !== undefined && inner !== meant; inner = top())
          closeOpen(inner, { start: inner.node.start, end: before }, '');
    }
    const last = top();
    // A key without a value is null for YAML, as the service reads a text that is no JSON.
    if (last?.key !== undefined) add(emptyAt(before, last.node));
    close(token.end);
  }

  function comma(token: Token): void {
    const open = top();
    if (open === undefined) return report(say.behindEnd(token));
    if (open.expects === 'colon' || open.expects === 'value') {
      if (open.key !== undefined) {
        report(say.noValue(open.key, open.key.raw));
        dropKey(open, token.start);
      } else report(say.extraComma(token, surely(titles.remove('","'), remove(token.start, token.end))));
    } else if (open.expects === 'entry') {
      report(say.extraComma(token, surely(titles.remove('","'), remove(token.start, token.end))));
    }
    open.comma = token;
    open.expects = open.node.kind === 'map' ? 'entry' : 'value';
  }

  function colon(token: Token): void {
    const open = top();
    if (open?.expects === 'colon') open.expects = 'value';
    else report(say.strayColon(token, surely(titles.remove('":"'), remove(token.start, token.end))));
  }

  /** Anything that is a value or a key. */
  function content(token: Token): void {
    const open = top();
    const isText = token.kind === 'string' || token.kind === 'single' || token.kind === 'plain';
    const isKey = isText && nextMark(text, token.end) === ':';
    if (open === undefined) {
      if (root === undefined) return value(token);
      if (token.kind === '{' && token.indent === 0 && balanced) {
        report(say.secondDocument(token.start));
        hole(token.start, text.length);
        isOver = true;
        return;
      }
      report(say.behindEnd({ start: token.start, end: token.start + 1 }));
      hole(token.start, token.end);
      return;
    }
    if (open.expects === 'comma') {
      report(
        say.missedComma({ start: token.start, end: token.end }, surely(titles.insert('","'), insert(before, ','))),
      );
      open.expects = open.node.kind === 'map' ? 'entry' : 'value';
    }
    if (isKey && token.indent !== -1 && open.key !== undefined) nextKey(open, open.key, token);
    const inner = top() as Open;
    if (inner !== open) return entry(inner, token, isText);
    if (open.expects === 'entry') return entry(open, token, isText);
    if (open.expects === 'colon' && open.key !== undefined) report(missedColon(open.key));
    if (open.node.kind === 'seq' && isKey) {
      if (!open.isFaulty) report(say.keyInList(token));
      open.isFaulty = true;
      hole(token.start, token.end);
      open.expects = 'colon';
      return;
    }
    value(token);
  }

  /** A line with a key while the key before it has no value yet. */
  function nextKey(open: Open, key: ScalarNode, token: Token): void {
    if (open.expects === 'value' && token.indent > lineIndentBefore) {
      const at = before;
      report(
        say.braceExpected({ start: key.start, end: key.end }, key.raw, surely(titles.insert('"{"'), insert(at, ' {'))),
      );
      openCollection('map', at, at, lineIndentBefore);
      return;
    }
    report(open.expects === 'colon' ? missedColon(key) : say.noValue(key, key.raw));
    dropKey(open, before);
    open.expects = 'entry';
  }

  function entry(open: Open, token: Token, isText: boolean): void {
    if (!isText) {
      report(say.noKey({ start: token.start, end: token.start + 1 }));
      hole(token.start, token.end);
      return value(token);
    }
    escapes(token);
    open.key = scalarOf(text, token, top()?.node);
    open.expects = 'colon';
  }

  function value(token: Token): void {
    if (token.kind === '{' || token.kind === '[') {
      openCollection(token.kind === '{' ? 'map' : 'seq', token.start, token.end);
      return;
    }
    const isWrong = escapes(token) || reserved(token);
    const open = top();
    if (!isWrong || open === undefined) return add(scalarOf(text, token, open?.node));
    hole(open.key?.start ?? token.start, token.end);
    open.key = undefined;
    open.expects = 'comma';
  }

  /** True when a value starts with a character that YAML reserves; JSON has no values without quotes at all. */
  function reserved({ kind, start, end }: Token): boolean {
    const mark = text.charAt(start);
    if (kind !== 'plain' || !/[@`%&*!|>]/.test(mark)) return false;
    const repair = surely(titles.quote, insert(start, '"'), insert(end, '"'));
    report(say.reservedStart({ start, end: start + 1 }, mark, repair));
    return true;
  }

  function escapes({ kind, start, end }: Token): boolean {
    if (kind !== 'string') return false;
    const wrong = escapesOf(text, start, end);
    const [first] = wrong;
    if (first === undefined) return false;
    const edits = wrong.map((at) => insert(at, '\\'));
    report(
      say.unknownEscape(
        { start: first, end: first + 2 },
        text.slice(first, first + 2),
        surely(titles.escape, ...edits),
      ),
    );
    return true;
  }

  function missedColon(key: ScalarNode): SyntaxProblem {
    return say.missedColon(
      { start: key.start, end: key.end },
      key.raw,
      surely(titles.insert('":"'), insert(key.end, ':')),
    );
  }

  /** Takes back what was read of a line before its fault was seen. */
  function forgetLine(open: Open | undefined, lineStart: number): void {
    if (open?.node.kind === 'map')
      while ((open.node.entries.at(-1)?.key.start ?? -1) >= lineStart) open.node.entries.pop();
    else if (open !== undefined) while ((open.node.items.at(-1)?.start ?? -1) >= lineStart) open.node.items.pop();
  }

  /** A string without its closing quote: the line is lost, but for a key before its colon and a bracket that it opens. */
  function openString(token: Token): void {
    const open = top();
    const line = text.slice(token.start, token.end);
    const [, name, mark] = /^"([^":]+):\s*([[{])\s*$/.exec(line) ?? [];
    if (name !== undefined && open?.node.kind === 'map' && open.expects !== 'value') {
      const end = token.start + 1 + name.length;
      report(
        say.quoteNotClosed(
          { start: token.start, end: token.start + 1 },
          surely(titles.insert('"\\""'), insert(end, '"')),
        ),
      );
      open.key = {
        kind: 'scalar',
        value: name,
        raw: name,
        style: 'plain',
        parent: open.node,
        start: token.start + 1,
        end,
      };
      openCollection(mark === '{' ? 'map' : 'seq', token.end - 1, token.end);
      return;
    }
    const culprit = text.slice(lineStart, token.start).search(/"(?:[^"\\]|\\.)*"(?!\s*[:,\]}])/);
    const at = culprit === -1 ? token.start : lineStart + culprit;
    // What was said of this line before came from the same quote.
    if (lineStart === lastLine && found.at(-1) !== undefined && (found.at(-1) as SyntaxProblem).span.start >= lineStart)
      found.pop();
    lastLine = -1;
    const end = token.start + line.replace(/[\s,]*$/, '').length;
    const repair = culprit === -1 ? surely(titles.insert('"\\""'), insert(end, '"')) : undefined;
    report(say.quoteNotClosed({ start: at, end: at + 1 }, repair));
    forgetLine(open, lineStart);
    hole(Math.min(at, open?.key?.start ?? token.start), token.end);
    if (open === undefined) return;
    open.key = undefined;
    const tail = /([[{])\s*$/.exec(line)?.[1];
    if (tail !== undefined) openCollection(tail === '{' ? 'map' : 'seq', token.end - 1, token.end);
    else open.expects = /,\s*$/.test(line) ? (open.node.kind === 'map' ? 'entry' : 'value') : 'comma';
  }

  for (let token = tokenAt(text, 0); token.kind !== 'end' && !isOver; token = tokenAt(text, token.end)) {
    if (token.kind === 'comment') {
      if (token.indent !== -1) lineStart = token.start - token.indent;
      if (text.charAt(token.start) === '/')
        report(
          say.comment(spanOf(token), surely(titles.removeComment, { span: commentSpan(text, token), newText: '' })),
        );
      continue;
    }
    if (token.indent !== -1) lineStart = token.start - token.indent;
    closeByIndent(token);
    if (token.indent !== -1) {
      lineIndentBefore = lineIndent;
      lineIndent = token.indent;
      const open = top();
      if (open !== undefined && token.kind !== '}' && token.kind !== ']') open.inside ??= token.indent;
    }
    if (stack.length > MAX_DEPTH) {
      report(say.tooDeep(token.start, MAX_DEPTH));
      hole(token.start, text.length);
      break;
    }
    if (token.kind === '}' || token.kind === ']') closer(token);
    else if (token.kind === ',') comma(token);
    else if (token.kind === ':') colon(token);
    else if (token.kind === 'open') openString(token);
    else content(token);
    before = token.end;
    isOver ||= isTrial && !balanced;
  }
  const innermost = top();
  if (innermost !== undefined) {
    balanced = false;
    const closers = [...stack].reverse().map(closerOf).join('');
    const { start } = innermost.node;
    report(
      say.bracketNotClosed(
        { start, end: start + 1 },
        closerOf(innermost),
        perhaps(titles.insert(`"${closers}"`), insert(before, closers)),
      ),
    );
    for (const { node } of stack) node.damaged = true;
    // Where lines tell nothing, or two are open, what lies inside may belong elsewhere.
    const isSure = stack.length === 1 && text.slice(start, before).includes('\n');
    hole(isSure ? before : start, text.length);
  }
  while (stack.length > 0) close(text.length);
  holes.sort((a, b) => a.start - b.start);
  return { root, problems: [...found.sort((a, b) => a.span.start - b.span.start), ...duplicates], holes, balanced };
}
