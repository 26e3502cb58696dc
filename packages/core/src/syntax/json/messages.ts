/** What can be wrong with a text that was meant as JSON. */
import type { Span } from '../../text/span.ts';
import { quote } from '../../text/wording.ts';
import type { Repair } from '../document.ts';
import { problem } from '../repairs.ts';
import { hex } from '../yaml/messages.ts';

/** A syntax problem for each fault that has a name. */
export const problems = {
  comment: (span: Span, repair: Repair) =>
    problem(span, 'JSON has no comments; write YAML or remove it', 'JSON 不支持注释;请改用 YAML 或删除注释', repair),
  missedComma: (span: Span, repair: Repair) =>
    problem(span, 'expected a comma before this', '此处之前缺少逗号', repair),
  extraComma: (span: Span, repair: Repair) =>
    problem(span, 'a comma too many; expected a value before it', '多余的逗号;逗号之前应有值', repair),
  missedColon: (span: Span, key: string, repair: Repair) =>
    problem(span, `expected ":" after ${quote(key)}`, `${quote(key)} 之后缺少 ":"`, repair),
  strayColon: (span: Span, repair: Repair) =>
    problem(span, 'no colon can stand here; expected a key before it', '此处不能有冒号;之前应有键', repair),
  noValue: (span: Span, key: string) => problem(span, `expected a value for ${quote(key)}`, `${quote(key)} 缺少值`),
  braceExpected: (span: Span, key: string, repair: Repair) =>
    problem(span, `expected "{" after ${quote(key)}`, `${quote(key)} 之后缺少 "{"`, repair),
  noKey: (span: Span) =>
    problem(span, 'this has no key; expected a key in double quotes and ":"', '此处缺少键;应为带双引号的键和 ":"'),
  keyInList: (span: Span) =>
    problem(span, 'a list has no keys; expected a value, or "{" before this', '列表中不能有键;应为值,或之前应有 "{"'),
  quoteNotClosed: (span: Span, repair?: Repair) => problem(span, 'this quote is never closed', '引号未闭合', repair),
  bracketNotClosed: (span: Span, closer: string, repair: Repair) =>
    problem(
      span,
      `this bracket is never closed; expected ${quote(closer)}`,
      `括号未闭合;缺少 ${quote(closer)}`,
      repair,
    ),
  nothingOpen: (span: Span, mark: string, repair: Repair) =>
    problem(span, `${quote(mark)} closes nothing`, `多余的 ${quote(mark)}`, repair),
  wrongCloser: (span: Span, mark: string, expected: string, repair: Repair) =>
    problem(
      span,
      `${quote(mark)} does not close what is open; expected ${quote(expected)}`,
      `${quote(mark)} 与左括号不匹配;应为 ${quote(expected)}`,
      repair,
    ),
  unknownEscape: (span: Span, written: string, repair: Repair) =>
    problem(
      span,
      `"${written}" is no escape; expected "\\\\" for a backslash`,
      `"${written}" 不是有效的转义;反斜杠应写作 "\\\\"`,
      repair,
    ),
  reservedStart: (span: Span, mark: string, repair: Repair) =>
    problem(
      span,
      `${quote(mark)} cannot start a value; expected quotes around it`,
      `值不能以 ${quote(mark)} 开头;应加引号`,
      repair,
    ),
  oddBlank: (at: number, code: number, repair: Repair) =>
    problem(
      { start: at, end: at + 1 },
      `the character U+${hex(code)} is no blank in JSON; use blanks`,
      `字符 U+${hex(code)} 在 JSON 中不是空格;请使用空格`,
      repair,
    ),
  secondDocument: (at: number) =>
    problem(
      { start: at, end: at + 1 },
      'a second document starts here; a template is one document',
      '此处开始第二个文档;模板只能包含一个文档',
    ),
  behindEnd: (span: Span) => problem(span, 'expected the end of the text', '此处应为文本结尾'),
  tooDeep: (at: number, limit: number) =>
    problem({ start: at, end: at + 1 }, `nested deeper than ${limit} levels`, `嵌套超过 ${limit} 层`),
};
