/** An argument that its function cannot take. */
import type { Misuse } from '../functions/function.ts';
import type { PlacedCall } from '../model/references.ts';
import type { Template } from '../model/template.ts';
import { check, type Misfit } from '../shape/check.ts';
import { describe } from '../shape/describe.ts';
import type { ListShape, Shape } from '../shape/shape.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { quote } from '../text/wording.ts';
import { defineRule, type Finding } from './rule.ts';

interface Data {
  readonly name: string;
  readonly problem: Text;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-argument',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ name, problem }) => `The argument of ${name} is invalid: ${problem.en}.`,
  },
  summary: {
    en: 'A function has too few or too many arguments, or one of the wrong kind.',
    'zh-cn': '函数的参数数量或类型错误。',
  },
  why: {
    en: 'ROS refuses the template when it builds the function. Only what is certain is reported: a value behind another function can be anything.',
    'zh-cn': 'ROS 构造函数时会拒绝模板。只报告确定的错误:其他函数的返回值可以是任意值。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Name:
    Value:
      Fn::Join: ['-', a, b]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Name:
    Value:
      Fn::Join: ['-', [a, b]]
`,
  message: { en: ({ problem }) => problem.en, 'zh-cn': ({ problem }) => problem['zh-cn'] },
  *check(template) {
    for (const call of template.calls) {
      const misfits = misfitsOf(call, template);
      const misuses = misusesOf(call, template);
      // Nearly every call is in order.
      if (misfits.length > 0 || misuses.length > 0) yield* judge(call, misfits, misuses);
    }
  },
});

function misfitsOf({ definition, argument }: PlacedCall, { types }: Template): readonly Misfit[] {
  return definition === undefined ? [] : check(argument, definition.argument, types, 'exact');
}

function misusesOf({ definition, argument }: PlacedCall, { types, document }: Template): readonly Misuse[] {
  return definition?.misuse === undefined ? [] : [...definition.misuse(argument, types, document.text)];
}

function* judge(call: PlacedCall, misfits: readonly Misfit[], found: readonly Misuse[]): Iterable<Finding<Data>> {
  const { argument, name } = call;
  // With the wrong number of items each item may stand in the wrong place; that echo is left out.
  const count = misfits.find(({ kind, node }) => kind === 'count' && node === argument);
  const misuses = count === undefined ? found : found.filter(({ span }) => !isInPlace(span, count));
  for (const { span, text, severity, fix } of misuses) {
    yield { span, data: { name, problem: text }, ...(severity && { severity }), ...(fix && { fixes: [fix] }) };
  }
  for (const misfit of count === undefined ? misfits : [count]) {
    const { node } = misfit;
    const isTold = misuses.some(
      ({ span }) => span.start < Math.max(node.end, node.start + 1) && node.start < Math.max(span.end, span.start + 1),
    );
    if (isTold) continue;
    const isWhole = node === argument && (node.kind !== 'scalar' || node.end === node.start);
    yield { span: isWhole ? call.key : node, data: { name, problem: problemOf(misfit, call) } };
  }
}

/** True inside one of the items that could stand there if their number was right. */
function isInPlace({ start, end }: Span, { node, shape }: Misfit): boolean {
  const most = shape.kind === 'list' ? shape.maxItems : undefined;
  const items = node.kind === 'seq' ? node.items.slice(0, most) : [];
  return items.some((item) => item.start <= start && end <= item.end);
}

/** Such as "a list that holds text". */
function withItems(shape: Shape): Text {
  const lists = (shape.kind === 'oneOf' ? shape.shapes : [shape]).flatMap((each) =>
    each.kind === 'list' ? [describe(each.items)] : [],
  );
  if (lists.length === 0) return describe(shape);
  return {
    en: `a list that holds ${[...new Set(lists.map(({ en }) => en))].join(' or ')}`,
    'zh-cn': `由${[...new Set(lists.map((each) => each['zh-cn']))].join('或')}组成的列表`,
  };
}

/** What is wrong, in the words of a person who knows the function. */
function problemOf({ kind, node, shape, yields, key }: Misfit, call: PlacedCall): Text {
  const { name, definition } = call;
  const expected = describe(shape);
  const form = definition === undefined || definition.signature.includes('|') ? '' : `${name}: ${definition.signature}`;
  switch (kind) {
    case 'count': {
      const given = node.kind === 'seq' ? node.items.length : node.kind === 'map' ? node.entries.length : 1;
      const wanted = countText(shape as ListShape);
      return {
        en: `${quote(name)} takes ${wanted.en}, not ${given}${form && `; expected ${form}`}`,
        'zh-cn': `${quote(name)} 需要${wanted['zh-cn']},而不是 ${given} 个${form && `;应为 ${form}`}`,
      };
    }
    case 'literal':
      return {
        en: `${quote(name)} reads this before functions are evaluated; expected ${expected.en} written out`,
        'zh-cn': `${quote(name)} 在函数求值之前读取此处;应直接写出${expected['zh-cn']}`,
      };
    case 'missing-key':
    case 'unknown-key':
      return { en: `${quote(key)} does not belong here`, 'zh-cn': `${quote(key)} 不应出现在此处` };
    case 'kind':
      if (yields !== undefined) {
        // Two lists of different things differ in their items.
        const isAlike = describe(yields).en === expected.en;
        const [found, wanted] = [yields, shape].map(isAlike ? withItems : describe) as [Text, Text];
        return {
          en: `this yields ${found.en}, and ${quote(name)} expects ${wanted.en} here`,
          'zh-cn': `此处返回${found['zh-cn']},而 ${quote(name)} 需要${wanted['zh-cn']}`,
        };
      }
      return {
        en: `${quote(name)} cannot take this; expected ${expected.en}${node === call.argument && form ? `, as in ${form}` : ''}`,
        'zh-cn': `${quote(name)} 不能接受此值;应为${expected['zh-cn']}${node === call.argument && form ? `,如 ${form}` : ''}`,
      };
    default: {
      const value = node.kind === 'scalar' ? node.raw : '…';
      return {
        en: `${quote(value)} is no value that ${quote(name)} can take here; expected ${expected.en}`,
        'zh-cn': `${quote(value)} 不是 ${quote(name)} 可接受的值;应为${expected['zh-cn']}`,
      };
    }
  }
}

function countText({ minItems: least, maxItems: most }: ListShape): Text {
  if (least !== undefined && least === most) {
    return { en: `${least} ${least === 1 ? 'item' : 'items'}`, 'zh-cn': ` ${least} 项` };
  }
  if (most === undefined) return { en: `${least} items or more`, 'zh-cn': `至少 ${least} 项` };
  return { en: `${least ?? 0} to ${most} items`, 'zh-cn': ` ${least ?? 0} 到 ${most} 项` };
}
