/** Strict JSON into the tree, as the service's first attempt reads it. */
import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Text } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import type { Problem } from '../document.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { Entry, MapNode, Node, Parent, Scalar, ScalarNode, SeqNode } from '../node.ts';

export interface Reading {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** The stretches of the text that are missing from the tree, in order. */
  readonly holes: readonly Span[];
}

type Open = { node: MapNode & { entries: Entry[]; end: number } } | { node: SeqNode & { items: Node[]; end: number } };

/** Reads JSON. What is not strict JSON is a syntax problem; duplicate keys are problems of their own. */
export function readJson(text: string): Reading {
  const problems: Problem[] = [];
  const stack: Open[] = [];
  let key: ScalarNode | undefined;
  let root: Node | undefined;
  let damaged = false;

  const parent = (): Parent => stack.at(-1)?.node;
  const add = (node: Node) => {
    const open = stack.at(-1)?.node;
    if (open === undefined) root ??= node;
    else if (open.kind === 'seq') open.items.push(node);
    else if (key !== undefined) open.entries.push({ key, value: node });
    key = undefined;
  };
  const close = (offset: number, length: number) => {
    const open = stack.pop();
    if (open === undefined) return;
    open.node.end = offset + length;
    if (open.node.kind === 'map') for (const duplicate of duplicatesOf(open.node)) problems.push(duplicate);
  };
  const visitor: JSONVisitor = {
    onObjectBegin(offset) {
      const node = {
        kind: 'map' as const,
        entries: [],
        style: 'flow' as const,
        parent: parent(),
        start: offset,
        end: offset + 1,
      };
      add(node);
      stack.push({ node });
    },
    onObjectProperty(name, offset, length) {
      key = {
        kind: 'scalar',
        value: name,
        raw: name,
        style: 'double',
        parent: parent(),
        start: offset,
        end: offset + length,
      };
    },
    onObjectEnd: close,
    onArrayBegin(offset) {
      const node = {
        kind: 'seq' as const,
        items: [],
        style: 'flow' as const,
        parent: parent(),
        start: offset,
        end: offset + 1,
      };
      add(node);
      stack.push({ node });
    },
    onArrayEnd: close,
    onLiteralValue(value: Scalar, offset, length) {
      const isText = typeof value === 'string';
      add({
        kind: 'scalar',
        value,
        raw: isText ? value : text.slice(offset, offset + length),
        style: isText ? 'double' : 'plain',
        parent: parent(),
        start: offset,
        end: offset + length,
      });
    },
    onError(code, offset, length) {
      // What follows the first error is mostly its echo.
      if (damaged) return;
      damaged = true;
      problems.push({
        kind: 'syntax',
        span: { start: offset, end: offset + length },
        message: messageOf(code, text, offset),
      });
    },
  };
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  for (const { node } of stack) node.end = text.length;
  return { root, problems, holes: damaged ? [{ start: 0, end: text.length }] : [] };
}

/** By the names that jsonc-parser prints for its codes. */
const messages: { readonly [code: string]: Text } = {
  InvalidCommentToken: {
    en: 'JSON has no comments; write YAML or remove it',
    'zh-cn': 'JSON 不支持注释;请改用 YAML 或删除注释',
  },
  CommaExpected: { en: 'expected a comma before this', 'zh-cn': '此处之前缺少逗号' },
  ColonExpected: { en: 'expected a colon after the key', 'zh-cn': '键之后缺少冒号' },
  PropertyNameExpected: { en: 'expected a key in double quotes', 'zh-cn': '此处应为带双引号的键' },
  ValueExpected: { en: 'expected a value', 'zh-cn': '此处应为一个值' },
  CloseBraceExpected: { en: 'expected a closing "}"', 'zh-cn': '缺少右花括号 "}"' },
  CloseBracketExpected: { en: 'expected a closing "]"', 'zh-cn': '缺少右方括号 "]"' },
  EndOfFileExpected: { en: 'expected the end of the text', 'zh-cn': '此处应为文本结尾' },
  UnexpectedEndOfString: { en: 'expected a closing double quote', 'zh-cn': '缺少右双引号' },
  UnexpectedEndOfNumber: { en: 'this number is not complete', 'zh-cn': '数字不完整' },
  InvalidEscapeCharacter: {
    en: 'unknown escape; write "\\\\" for a backslash',
    'zh-cn': '未知的转义;反斜杠应写作 "\\\\"',
  },
  InvalidUnicode: { en: 'expected four hexadecimal digits after "\\u"', 'zh-cn': '"\\u" 之后应为四位十六进制数字' },
  InvalidCharacter: { en: 'a control character must be escaped', 'zh-cn': '控制字符必须转义' },
};

function messageOf(code: ParseErrorCode, text: string, offset: number): Text {
  const found = JSON.stringify(text.charAt(offset));
  return messages[printParseErrorCode(code)] ?? { en: `unexpected ${found}`, 'zh-cn': `意外的 ${found}` };
}
