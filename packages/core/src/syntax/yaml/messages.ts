/** What can be wrong with a YAML text, in our words: what PyYAML refuses and the event parser lets pass, and what both refuse. */

import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import { didYouMean, didYouMeanZh, quote } from '../../text/wording.ts';
import type { SyntaxProblem } from '../document.ts';
import type { Tags } from '../tags.ts';

function problem({ start, end }: Span, en: string, zh: string): SyntaxProblem {
  return { kind: 'syntax', span: { start, end }, message: { en, 'zh-cn': zh } };
}

/** A syntax problem for each fault that has a name. */
export const problems = {
  collectionAsKey: (span: Span) =>
    problem(span, 'a list, map or function cannot be a key; expected text', '列表、映射或函数不能作为键;应为文本'),
  reservedScalar: (span: Span & { raw: string }) =>
    problem(
      span,
      `${quote(span.raw)} has a meaning of its own in YAML; put it in quotes`,
      `${quote(span.raw)} 在 YAML 中有特殊含义;请加引号`,
    ),
  unknownTag(span: Span, tag: string, tags: Tags) {
    const near = nearest(tag, tags.keys());
    return problem(
      span,
      `${quote(tag)} is no tag that ROS knows${didYouMean(near)}`,
      `ROS 不支持标签 ${quote(tag)}${didYouMeanZh(near)}`,
    );
  },
  tagMisfit: (span: Span, tag: string, content: string) =>
    problem(
      span,
      `${quote(content)} does not fit the tag ${quote(tag)}`,
      `${quote(content)} 与标签 ${quote(tag)} 不符`,
    ),
  tagKind: (span: Span, tag: string, kind: 'map' | 'seq' | 'scalar') =>
    problem(
      span,
      `${quote(tag)} cannot stand before ${kindNames[kind].en}`,
      `${quote(tag)} 不能用于${kindNames[kind]['zh-cn']}`,
    ),
  undefinedAlias(span: Span, name: string, anchors: Iterable<string>) {
    const near = nearest(name, anchors);
    return problem(
      span,
      `no anchor is named ${quote(name)} above${didYouMean(near)}`,
      `前文没有名为 ${quote(name)} 的锚点${didYouMeanZh(near)}`,
    );
  },
  cyclicAlias: (span: Span, name: string) =>
    problem(
      span,
      `the alias ${quote(name)} lies inside the value it stands for`,
      `别名 ${quote(name)} 位于其所指的值内部`,
    ),
  mergeOfOther: (span: Span) =>
    problem(span, 'the merge key "<<" takes a map or a list of maps', '合并键 "<<" 的值应为映射或映射列表'),
  secondDocument(text: string, from: number) {
    const at = text.indexOf('\n---', from) + 1;
    return problem(
      { start: at, end: at + 3 },
      'a second document starts here; a template is one document',
      '此处开始第二个文档;模板只能包含一个文档',
    );
  },
  tab: (at: number) =>
    problem(
      { start: at, end: at + 1 },
      'a tab cannot separate or indent in YAML; use blanks',
      'YAML 不能用制表符分隔或缩进;请使用空格',
    ),
  unprintable: (at: number, code: number) =>
    problem(
      { start: at, end: at + 1 },
      `the character U+${hex(code)} is not allowed in YAML`,
      `YAML 不允许字符 U+${hex(code)}`,
    ),
  tooDeep: (at: number, limit: number) =>
    problem({ start: at, end: at }, `nested deeper than ${limit} levels`, `嵌套超过 ${limit} 层`),
  unreadable: (at: number, reason: string) =>
    problem({ start: at, end: at }, `not YAML from here: ${reason}`, `从此处起不是有效的 YAML:${reason}`),
};

const kindNames = {
  map: { en: 'a map', 'zh-cn': '映射' },
  seq: { en: 'a list', 'zh-cn': '列表' },
  scalar: { en: 'a single value', 'zh-cn': '单个值' },
} as const;

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
