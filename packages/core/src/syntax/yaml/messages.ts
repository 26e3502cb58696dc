/** What can be wrong with a YAML text, in our words: what PyYAML refuses and the event parser lets pass, and what both refuse. */

import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import { didYouMean, didYouMeanZh, quote } from '../../text/wording.ts';
import type { Repair, SyntaxProblem } from '../document.ts';
import { perhaps, problem, remove, replace, surely, titles } from '../repairs.ts';
import type { Tags } from '../tags.ts';

/** A syntax problem for each fault that has a name. */
export const problems = {
  collectionAsKey: (span: Span) =>
    problem(span, 'a list, map or function cannot be a key; expected text', '列表、映射或函数不能作为键;应为文本'),
  reservedScalar: (span: Span & { raw: string }) =>
    problem(
      span,
      `${quote(span.raw)} has a meaning of its own in YAML; put it in quotes`,
      `${quote(span.raw)} 在 YAML 中有特殊含义;请加引号`,
      surely(titles.quote, replace(span.start, span.end, `'${span.raw}'`)),
    ),
  unknownTag(span: Span, tag: string, tags: Tags) {
    // `!Fn::Sub` is what people write who know the long form.
    const short = `!${tag.slice(tag.lastIndexOf(':') + 1).replace(/^!/, '')}`;
    const meant = tags.foreign?.get(tag);
    if (meant === '') {
      return problem(
        span,
        `${quote(tag)} is no tag that ROS knows; expected the value alone`,
        `ROS 不支持标签 ${quote(tag)};只需写值`,
        perhaps(titles.remove(quote(tag)), remove(span.start, span.end)),
      );
    }
    const near = meant ?? (tags.has(short) ? short : nearest(tag, tags.keys()));
    const isSure = near !== undefined && near.toLowerCase() === short.toLowerCase();
    const repair = near && (isSure ? surely : perhaps)(titles.change(quote(near)), replace(span.start, span.end, near));
    return problem(
      span,
      `${quote(tag)} is no tag that ROS knows${didYouMean(near)}`,
      `ROS 不支持标签 ${quote(tag)}${didYouMeanZh(near)}`,
      repair || undefined,
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
      near === undefined ? undefined : perhaps(titles.change(quote(near)), replace(span.start, span.end, `*${near}`)),
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
  secondDocument(text: string, from: number): SyntaxProblem {
    return problems.secondDocumentAt(text, text.indexOf('\n---', from) + 1);
  },
  secondDocumentAt(text: string, at: number): SyntaxProblem {
    return problem(
      { start: at, end: at + 3 },
      'a second document starts here; a template is one document',
      '此处开始第二个文档;模板只能包含一个文档',
      perhaps(titles.join, remove(at, text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at) + 1)),
    );
  },
  tab: (at: number, repair?: Repair) =>
    problem(
      { start: at, end: at + 1 },
      'a tab cannot separate or indent in YAML; use blanks',
      'YAML 不能用制表符分隔或缩进;请使用空格',
      repair,
    ),
  unprintable: (at: number, code: number, repair?: Repair) =>
    problem(
      { start: at, end: at + 1 },
      `the character U+${hex(code)} is not allowed in YAML`,
      `YAML 不允许字符 U+${hex(code)}`,
      repair,
    ),
  tooDeep: (at: number, limit: number) =>
    problem({ start: at, end: at }, `nested deeper than ${limit} levels`, `嵌套超过 ${limit} 层`),
  unreadable: (span: Span) =>
    problem(span, 'this is no YAML; expected a key with its value, or an item', '此处不是有效的 YAML;应为键值或列表项'),
};

const kindNames = {
  map: { en: 'a map', 'zh-cn': '映射' },
  seq: { en: 'a list', 'zh-cn': '列表' },
  scalar: { en: 'a single value', 'zh-cn': '单个值' },
} as const;

export function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
