/** The faults of a piece of YAML in words, one for each cause that the diagnosis can tell. */
import type { Span } from '../../text/span.ts';
import { quote } from '../../text/wording.ts';
import type { Repair } from '../document.ts';
import { problem } from '../repairs.ts';
import { hex } from './messages.ts';

export const causes = {
  indentation: (span: Span, indent: number, repair: Repair) =>
    problem(
      span,
      `wrong indentation; expected ${indent} ${indent === 1 ? 'blank' : 'blanks'}`,
      `缩进错误;应为 ${indent} 个空格`,
      repair,
    ),
  oddBlank: (at: number, code: number, repair: Repair) =>
    problem(
      { start: at, end: at + 1 },
      `the character U+${hex(code)} does not indent in YAML; use blanks`,
      `字符 U+${hex(code)} 不能用于 YAML 缩进;请使用空格`,
      repair,
    ),
  noText: (at: number) =>
    problem(
      { start: at, end: at + 1 },
      'this is no text; expected YAML or JSON in UTF-8',
      '这不是文本;应为 UTF-8 编码的 YAML 或 JSON',
    ),
  utf16: (repair?: Repair) =>
    problem({ start: 0, end: 0 }, 'this text is UTF-16; expected UTF-8', '文本编码为 UTF-16;应为 UTF-8', repair),
  lineBreak: (span: Span, repair: Repair) =>
    problem(span, 'expected a line break before this', '此处之前应换行', repair),
  slashComment: (span: Span, mark: string, repair: Repair) =>
    problem(
      span,
      `${quote(mark)} starts no comment in YAML; expected "#"`,
      `YAML 的注释不以 ${quote(mark)} 开头;应为 "#"`,
      repair,
    ),
  twoTags: (span: Span, repair?: Repair) =>
    problem(
      span,
      'a value takes one tag; write the outer function in full',
      '一个值只能有一个标签;外层函数请写完整形式',
      repair,
    ),
  noTag: (span: Span, tag: string) =>
    problem(
      span,
      `${quote(tag)} is no tag; expected a name such as "!Ref"`,
      `${quote(tag)} 不是标签;应为 "!Ref" 等名称`,
    ),
  unknownEscape: (span: Span, written: string, repair: Repair) =>
    problem(
      span,
      `"${written}" is no escape; expected "\\\\" for a backslash, or single quotes`,
      `"${written}" 不是有效的转义;反斜杠应写作 "\\\\",或使用单引号`,
      repair,
    ),
  reservedStart: (span: Span, mark: string, repair: Repair) =>
    problem(
      span,
      `${quote(mark)} cannot start a value; expected quotes around it`,
      `值不能以 ${quote(mark)} 开头;应加引号`,
      repair,
    ),
  dashBlank: (span: Span, repair: Repair) => problem(span, 'expected a blank after "-"', '"-" 之后缺少空格', repair),
  colonBlank: (span: Span, repair: Repair) => problem(span, 'expected a blank after ":"', '":" 之后缺少空格', repair),
  commentBlank: (span: Span, repair: Repair) =>
    problem(span, 'expected a blank before "#"', '"#" 之前缺少空格', repair),
  colonInside: (span: Span, repair: Repair) =>
    problem(
      span,
      '": " cannot stand inside a value; expected quotes around the value',
      '值中不能出现 ": ";应为值加引号',
      repair,
    ),
  hashInside: (span: Span, closer: string, repair: Repair) =>
    problem(
      span,
      `"#" starts a comment here and hides the closing ${quote(closer)}; expected quotes around it`,
      `此处的 "#" 开始注释,使 ${quote(closer)} 失效;应加引号`,
      repair,
    ),
  behindQuote: (span: Span, mark: string, repair?: Repair) =>
    problem(
      span,
      `text behind the closing quote; expected ${mark === '"' ? '"\\"" for a quote' : `"''" for a quote`} inside the value`,
      `右引号之后还有内容;值中的引号应写作 ${mark === '"' ? '"\\""' : `"''"`}`,
      repair,
    ),
  strayQuote: (span: Span, repair: Repair) => problem(span, 'this quote closes nothing', '多余的引号', repair),
  notClosed: (span: Span, closer: string, repair: Repair) =>
    problem(
      span,
      closer === '"' || closer === "'"
        ? 'this quote is never closed'
        : `this bracket is never closed; expected ${quote(closer)}`,
      closer === '"' || closer === "'" ? '引号未闭合' : `括号未闭合;缺少 ${quote(closer)}`,
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
  missedComma: (span: Span, repair: Repair) =>
    problem(span, 'expected a comma before this', '此处之前缺少逗号', repair),
  commaInside: (span: Span) =>
    problem(
      span,
      'a second ":" in one entry; expected a comma between entries, or quotes',
      '同一项中出现第二个 ":";各项之间应有逗号,或加引号',
    ),
  extraComma: (span: Span, repair: Repair) =>
    problem(span, 'a comma too many; expected a value before it', '多余的逗号;逗号之前应有值', repair),
  commaBehind: (span: Span, repair: Repair) =>
    problem(span, 'no comma can stand here; lines end entries in YAML', '此处不能有逗号;YAML 以换行分隔各项', repair),
  dashInValue: (span: Span) =>
    problem(span, 'a list cannot start here; expected it on lines of its own', '列表不能从此处开始;应另起一行'),
  missingColon: (span: Span, name: string, repair: Repair) =>
    problem(span, `expected ":" after ${quote(name)}`, `${quote(name)} 之后缺少 ":"`, repair),
  noKey: (span: Span) => problem(span, 'this has no key; expected a key and ":"', '此处缺少键;应为键和 ":"'),
  expectedItem: (span: Span, repair: Repair) =>
    problem(span, 'this is no item of the list; expected "- " before it', '此处不是列表项;之前缺少 "- "', repair),
  itemAmongKeys: (span: Span) =>
    problem(span, 'an item of a list stands among keys; expected a key', '键之间出现列表项;应为键'),
};
