/** What a shape expects, in words that fit behind "expected". */
import type { Text } from '../text/language.ts';
import { list, listZh } from '../text/wording.ts';
import type { Shape } from './shape.ts';

/** Such as "a list", "an integer from 1 to 65535" or "one of A, B". */
export function describe(shape: Shape): Text {
  switch (shape.kind) {
    case 'string':
      if (shape.enum !== undefined) return oneOfWords(shape.enum);
      return { en: 'text', 'zh-cn': '字符串' };
    case 'integer':
    case 'number':
      return describeNumber(shape);
    case 'boolean':
      return { en: 'true or false', 'zh-cn': '布尔值' };
    case 'null':
      return { en: 'null', 'zh-cn': 'null' };
    case 'list':
      return { en: 'a list', 'zh-cn': '列表' };
    case 'map':
    case 'object':
      return { en: 'a map', 'zh-cn': '映射' };
    case 'json':
      return { en: 'JSON', 'zh-cn': 'JSON' };
    case 'template':
      return { en: 'a template', 'zh-cn': '模板' };
    case 'foreign':
    case 'any':
      return { en: 'a value', 'zh-cn': '值' };
    case 'oneOf':
      return join(shape.shapes.map(describe));
  }
}

function describeNumber(shape: Extract<Shape, { kind: 'integer' | 'number' }>): Text {
  if (shape.enum !== undefined) return oneOfWords(shape.enum.map(String));
  const noun = shape.kind === 'integer' ? { en: 'an integer', 'zh-cn': '整数' } : { en: 'a number', 'zh-cn': '数字' };
  const { minimum, maximum } = shape;
  if (minimum !== undefined && maximum !== undefined) {
    return {
      en: `${noun.en} from ${minimum} to ${maximum}`,
      'zh-cn': `${minimum} 到 ${maximum} 之间的${noun['zh-cn']}`,
    };
  }
  if (minimum !== undefined)
    return { en: `${noun.en} of ${minimum} or more`, 'zh-cn': `不小于 ${minimum} 的${noun['zh-cn']}` };
  if (maximum !== undefined)
    return { en: `${noun.en} of ${maximum} at most`, 'zh-cn': `不大于 ${maximum} 的${noun['zh-cn']}` };
  return noun;
}

function oneOfWords(words: readonly string[]): Text {
  const only = words.length === 1 ? words[0] : undefined;
  if (only !== undefined) return { en: only, 'zh-cn': only };
  return { en: `one of ${list(words)}`, 'zh-cn': `${listZh(words)} 之一` };
}

function join(texts: readonly Text[]): Text {
  const en = [...new Set(texts.map((text) => text.en))];
  const zh = [...new Set(texts.map((text) => text['zh-cn']))];
  const last = en.at(-1) ?? '';
  return { en: en.length > 1 ? `${en.slice(0, -1).join(', ')} or ${last}` : last, 'zh-cn': zh.join('或') };
}
