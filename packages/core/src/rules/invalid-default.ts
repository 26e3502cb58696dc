/** A default that the parameter itself would refuse. */
import { faultOf, isOn, type ParameterFault } from '../model/parameter-value.ts';
import { type Node, resolve, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule, type RelatedSpan } from './rule.ts';

interface Data {
  readonly parameter: string;
  readonly fault: ParameterFault;
  readonly near: string | undefined;
  /** The value, unless it is one to hide. */
  readonly shown: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-default',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ parameter }) => `The default value of parameter ${parameter} is invalid.`,
  },
  summary: {
    en: 'The default of a parameter is not of its type, breaks its limits, or is a function.',
    'zh-cn': '参数默认值不符合其类型或限制,或为函数。',
  },
  why: {
    en: 'The service checks the default like any value that is passed, and refuses the stack. Functions are not evaluated in parameters.',
    'zh-cn': '服务会像检查传入的值一样检查默认值,并拒绝创建资源栈。参数中的函数不会被计算。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String
    Default: huge
    AllowedValues: [small, large]
Outputs:
  Size:
    Value:
      Ref: Size
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String
    Default: small
    AllowedValues: [small, large]
Outputs:
  Size:
    Value:
      Ref: Size
`,
  message: {
    en: ({ fault, near, shown }) =>
      `${shown === undefined ? 'the default' : `the default ${shown}`} ${wrong(fault, near).en}`,
    'zh-cn': ({ fault, near, shown }) =>
      `默认值${shown === undefined ? '' : ` ${shown} `}${wrong(fault, near)['zh-cn']}`,
  },
  *check(template) {
    for (const { name, body } of template.symbols.parameter.values()) {
      const value = body && valueIn(body, 'Default');
      if (body === undefined || value === undefined) continue;
      const fault = faultOf(body, value);
      if (fault === undefined) continue;
      const isShown = fault.kind === 'type' || fault.kind === 'allowed' || fault.kind === 'range';
      const target = resolve(fault.node);
      const shown = isShown && target.kind === 'scalar' && !isOn(body, 'NoEcho') ? quote(target.raw) : undefined;
      const near = fault.kind === 'allowed' ? similar(fault.node.raw, fault.allowed) : undefined;
      const limit = limitOf(fault);
      yield {
        span: fault.node,
        data: { parameter: name, fault, near, shown },
        related: limit === undefined ? [] : [relatedTo(limit)],
        fixes: near === undefined || fault.kind !== 'allowed' ? [] : [replaceValueText(fault.node, near)],
      };
    }
  },
});

/** Between one or two characters every other is near. */
const similar = (text: string, words: readonly string[]) => (text.length > 2 ? nearest(text, words) : undefined);

function limitOf(fault: ParameterFault): Node | undefined {
  if (fault.kind === 'length' || fault.kind === 'range') return fault.bound.limit;
  return fault.kind === 'allowed' || fault.kind === 'pattern' ? fault.limit : undefined;
}

const relatedTo = (limit: Node): RelatedSpan => ({ span: limit, text: { en: 'what it must be', 'zh-cn': '取值要求' } });

function wrong(fault: ParameterFault, near: string | undefined): Text {
  switch (fault.kind) {
    case 'function':
      return {
        en: `calls ${quote(fault.name)}; expected a value written out`,
        'zh-cn': `使用了函数 ${quote(fault.name)};应直接写值`,
      };
    case 'type':
      return {
        en: `is no ${fault.type}; expected ${forms(fault.type).en}`,
        'zh-cn': `不是 ${fault.type};应为${forms(fault.type)['zh-cn']}`,
      };
    case 'allowed':
      return {
        en: `is not one of the allowed values${near === undefined ? `; expected one of ${list(fault.allowed)}` : didYouMean(near)}`,
        'zh-cn': `不在允许的值中${near === undefined ? `;应为 ${listZh(fault.allowed)} 之一` : didYouMeanZh(near)}`,
      };
    case 'length': {
      const { side, value } = fault.bound;
      return {
        en: `has ${fault.length} characters; expected ${value} or ${side === 'least' ? 'more' : 'fewer'}`,
        'zh-cn': `有 ${fault.length} 个字符;应${side === 'least' ? '不少于' : '不超过'} ${value} 个`,
      };
    }
    case 'range': {
      const { side, value } = fault.bound;
      return {
        en: `is too ${side === 'least' ? 'small' : 'large'}; expected ${value} or ${side === 'least' ? 'more' : 'less'}`,
        'zh-cn': `${side === 'least' ? '过小' : '过大'};应${side === 'least' ? '不小于' : '不大于'} ${value}`,
      };
    }
    case 'pattern':
      return { en: `does not match ${quote(fault.pattern)}`, 'zh-cn': `不匹配 ${quote(fault.pattern)}` };
  }
}

function forms(type: string): Text {
  switch (type) {
    case 'Number':
      return { en: 'a number', 'zh-cn': '数字' };
    case 'Boolean':
      return { en: 'true or false', 'zh-cn': 'true 或 false' };
    case 'Json':
      return { en: 'JSON', 'zh-cn': 'JSON' };
    case 'CommaDelimitedList':
      return { en: 'text or a list', 'zh-cn': '字符串或列表' };
    default:
      return { en: 'text', 'zh-cn': '字符串' };
  }
}
