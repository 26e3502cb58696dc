/** A value of the wrong type: a text where a number, a boolean or JSON is wanted. */
import type { Request } from '../model/request.ts';
import type { Node, ScalarNode } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { replaceValue } from './fixes.ts';
import { invalidParameter, spelled, violationsOfKind } from './request-words.ts';
import { defineRule, type FixOf } from './rule.ts';

interface Data {
  readonly name: string;
  readonly expected: string;
  /** The value, when it is one that can be shown. */
  readonly value: string | undefined;
}

const words: { readonly [kind: string]: { readonly en: string; readonly 'zh-cn': string } } = {
  string: { en: 'a text', 'zh-cn': '字符串' },
  integer: { en: 'an integer', 'zh-cn': '整数' },
  number: { en: 'a number', 'zh-cn': '数字' },
  boolean: { en: 'true or false', 'zh-cn': 'true 或 false' },
  array: { en: 'a list', 'zh-cn': '列表' },
  object: { en: 'an object', 'zh-cn': '对象' },
  null: { en: 'null', 'zh-cn': 'null' },
  'JSON list': { en: 'JSON text of a list', 'zh-cn': '列表的 JSON 文本' },
  'JSON object': { en: 'JSON text of an object', 'zh-cn': '对象的 JSON 文本' },
};

const wordsFor = (expected: string, language: 'en' | 'zh-cn') =>
  expected
    .split('|')
    .map((each) => words[each]?.[language] ?? each)
    .join(language === 'en' ? ' or ' : '或');

export default defineRule<Data, 'request'>({
  id: 'invalid-request-type',
  on: 'request',
  severity: 'error',
  rosError: invalidParameter,
  summary: { en: 'A parameter has a value of the wrong type.', 'zh-cn': '参数值的类型错误。' },
  why: {
    en: 'The service refuses the request. Booleans are written true and false, numbers with digits only, and parameters of the type Json as JSON text.',
    'zh-cn': '服务会拒绝请求。布尔值写作 true 或 false,数字只能由数字字符组成,Json 类型的参数应为 JSON 文本。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&RetainAllResources=yes\n',
  good: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&RetainAllResources=true\n',
  message: {
    en: ({ name, expected, value }) =>
      `${quote(name)} must be ${wordsFor(expected, 'en')}${value === undefined ? '' : `, not ${quote(value)}`}`,
    'zh-cn': ({ name, expected, value }) =>
      `${name} 应为 ${wordsFor(expected, 'zh-cn')}${value === undefined ? '' : `,而不是 ${quote(value)}`}`,
  },
  *check(request) {
    for (const { span, parameter, node, certainty, defect } of violationsOfKind(request, 'type')) {
      if (certainty === 'likely') continue;
      yield {
        span,
        data: {
          name: spelled(request, parameter),
          expected: defect.expected.join('|'),
          value: node.kind === 'scalar' ? node.raw : undefined,
        },
        fixes: pairsOf(node, parameter, request),
      };
    }
    for (const problem of request.problems) {
      if (problem.kind === 'json') {
        const { name, wanted, node, span } = problem;
        yield { span, data: { name, expected: `JSON ${wanted}`, value: node.raw } };
      } else if (problem.kind === 'spelling') {
        const { name, node, wanted } = problem;
        const expected = wanted === 'true' || wanted === 'false' ? 'boolean' : 'integer';
        yield {
          span: node,
          severity: 'warning',
          data: { name: spelled(request, name), expected, value: node.raw },
          fixes: fixFor(node, wanted),
        };
      }
    }
  },
});

/** Other tools write the values of parameters as a map, by name; the API takes a list of pairs. */
function pairsOf(node: Node, parameter: string, request: Request): FixOf[] {
  const shape = request.operation?.request.fields[parameter]?.shape;
  const item = shape?.kind === 'list' && shape.items.kind === 'object' ? Object.keys(shape.items.fields) : [];
  const [key, value, ...others] = item.map((name) => request.spell(name));
  const isMap = node.kind === 'map' && node.entries.every((entry) => entry.value.kind === 'scalar');
  if (!isMap || key === undefined || value === undefined || others.length > 0) return [];
  const pairs = node.entries.flatMap(({ key: name, value: given }) =>
    given.kind === 'scalar' && given.value !== null ? [{ [key]: name.raw, [value]: given.raw }] : [],
  );
  const title = { en: 'Write it as a list of pairs', 'zh-cn': '改写为键值对列表' };
  const edits = [{ span: { start: node.start, end: node.end }, newText: JSON.stringify(pairs) }];
  return [{ title, safety: 'suggest', edits }];
}

/** A plain value is replaced as it stands; one in the quotes of a JSON text stays for the person, who knows how it is escaped. */
function fixFor(node: ScalarNode, wanted: string) {
  return node.style === 'plain'
    ? [{ ...replaceValue(node, wanted, 'safe'), edits: [{ span: node, newText: wanted }] }]
    : [];
}
