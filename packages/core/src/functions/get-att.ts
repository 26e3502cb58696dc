/** `Fn::GetAtt`: an attribute of a resource. */
import { any, string, tuple } from '../shape/shape.ts';
import type { Node, ScalarNode } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { contentSpan, itemOf, literalText, textNode } from './argument.ts';
import { defineFunction, inValues, type Misuse } from './function.ts';

export default defineFunction({
  name: 'Fn::GetAtt',
  tag: { kinds: ['scalar', 'seq'], split },
  signature: '[resource, attribute]',
  summary: { en: 'An attribute of a resource', 'zh-cn': '资源的输出属性' },
  doc: {
    en: 'Yields an attribute that the service knows once the resource exists, and makes the place depend on that resource. Written as a list; only the short tag splits `Resource.Attribute`. Outputs of a nested stack are asked for as `Outputs.Name`.',
    'zh-cn':
      '返回资源创建后才有的属性,并使所在位置依赖该资源。应写成列表;只有短标签会拆分 `Resource.Attribute`。嵌套资源栈的输出写作 `Outputs.名称`。',
  },
  contexts: inValues,
  misuse: lacksList,
  argument: tuple([string({ minLength: 1 }), string({ minLength: 1 })]),
  *references(argument) {
    const resource = textNode(itemOf(argument, 0));
    if (resource === undefined) return;
    const attribute = textNode(itemOf(argument, 1));
    yield {
      kind: 'attribute',
      name: resource.value as string,
      node: resource,
      span: contentSpan(resource),
      ...(attribute && { attribute: { name: attribute.value as string, span: contentSpan(attribute) } }),
    };
  },
  returns(argument, types) {
    const resource = textNode(itemOf(argument, 0))?.value;
    const attribute = textNode(itemOf(argument, 1))?.value;
    if (typeof resource !== 'string' || typeof attribute !== 'string') return any();
    return types.typeOfName(resource, attribute);
  },
});

/** `A.b` is resource and attribute; with more dots the attribute is the last part, or the last two behind `Outputs` (facts 1.3). */
function split(value: string): [number, number][] | undefined {
  const last = value.lastIndexOf('.');
  if (last === -1) return undefined;
  const before = value.lastIndexOf('.', last - 1);
  const isOutput = before !== -1 && value.slice(before + 1, last) === 'Outputs';
  const dot = isOutput ? before : last;
  return [
    [0, dot],
    [dot + 1, value.length],
  ];
}

/** Only the short tag splits `A.B`. */
function* lacksList(argument: Node): Iterable<Misuse> {
  const whole = literalText(argument);
  if (whole === undefined || whole.value === '') return;
  const name = quote(whole.value);
  const edit = listForm(whole);
  yield {
    span: whole,
    text: split(whole.value as string)
      ? {
          en: `${name} is not split here; expected [resource, attribute]`,
          'zh-cn': `此处不会拆分 ${name};应为 [资源, 属性]`,
        }
      : {
          en: `${name} names no attribute; expected [resource, attribute]`,
          'zh-cn': `${name} 未指明属性;应为 [资源, 属性]`,
        },
    ...(edit !== undefined &&
      whole === argument && {
        fix: {
          title: { en: 'Write it as a list', 'zh-cn': '改写为列表' },
          safety: 'safe',
          edits: [{ span: { start: whole.start, end: whole.end }, newText: edit }],
        },
      }),
  };
}

/** The list that a text such as `A.B` was meant to be, in the quotes of the text. */
function listForm(whole: ScalarNode): string | undefined {
  const value = whole.value as string;
  const parts = split(value)?.map(([from, to]) => value.slice(from, to));
  if (parts === undefined || parts.some((part) => part === '')) return undefined;
  const isSimple = parts.every((part) => /^[A-Za-z][\w.-]*$/.test(part));
  const mark = whole.style === 'double' ? '"' : whole.style === 'single' ? "'" : '';
  return isSimple ? `[${parts.map((part) => `${mark}${part}${mark}`).join(', ')}]` : undefined;
}
