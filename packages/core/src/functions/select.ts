/** `Fn::Select`: an item of a list, a part of it, or the value of a key of a map. */
import { any, integer, list, map, nothing, oneOf, type Shape, string, tuple } from '../shape/shape.ts';
import { type AliasNode, type Node, resolve, type ScalarNode, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { callName, itemOf, kindOf, literalText } from './argument.ts';
import { defineFunction, everywhere, type Misuse, type Types } from './function.ts';
import { jsonText } from './literals/json-text.ts';

export default defineFunction({
  name: 'Fn::Select',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[index, collection, default?, errorMessage?]',
  summary: { en: 'An item of a list or a map', 'zh-cn': '列表或映射中的一项' },
  doc: {
    en: 'Takes an item of a list by its place, counted from 0 or with a minus from the end, a part of it by a slice such as `0:2`, or the value of a key of a map. A JSON text counts as what it holds. Where nothing is found the result is the default, an empty text when none is given; with an error message the stack fails instead.',
    'zh-cn':
      '按位置取列表中的一项(从 0 开始,负数从末尾数起),用 `0:2` 这样的切片取一部分,或按键取映射的值。JSON 字符串按其内容处理。找不到时返回默认值,未给出默认值则为空字符串;给出错误信息时资源栈会失败。',
  },
  contexts: everywhere,
  argument: tuple(
    [
      oneOf(integer(), string()),
      oneOf(list(any()), map(any()), string(), nothing()),
      any(),
      { ...oneOf(string(), nothing()), literal: true },
    ],
    2,
  ),
  *misuse(argument, types) {
    const [index, collection] = [itemOf(argument, 0), itemOf(argument, 1)];
    if (collection === undefined) return;
    const source = literalText(collection);
    if (source !== undefined) yield* notACollection(source);
    const key = index && resolve(index);
    if (index === undefined || key?.kind !== 'scalar') return;
    const kind = kindOf(collection, types);
    if (kind === 'list' && literalText(index) !== undefined) yield* notAnIndex(index, key.value as string);
    if (kind === 'map' && typeof key.value === 'number') {
      yield {
        span: index,
        text: {
          en: `${quote(key.raw)} is a number; expected a key of the map, in quotes`,
          'zh-cn': `${quote(key.raw)} 是数字;应为映射的键,并加引号`,
        },
      };
    }
  },
  takes(argument) {
    const [index, collection, fallback] = [0, 1, 2].map((position) => itemOf(argument, position));
    return index && collection && fallback === undefined ? { index, collection } : undefined;
  },
  returns(argument, types) {
    const [index, collection, fallback] = [0, 1, 2].map((position) => itemOf(argument, position));
    if (index === undefined || collection === undefined) return any();
    const key = resolve(index);
    if (key.kind !== 'scalar' || (typeof key.value !== 'string' && typeof key.value !== 'number')) return any();
    const found = elementOf(resolve(collection), key.value, types);
    const isMiss = found === undefined;
    if (isMiss) return fallback === undefined ? string() : types.typeOf(fallback);
    return fallback === undefined ? found : oneOf(found, types.typeOf(fallback));
  },
});

/** What Python takes as an integer. */
const numeric = /^\s*[+-]?\p{Nd}[\p{Nd}_]*\s*$/u;

/** The parts of a slice; each may be empty. */
function sliceOf(index: string): readonly string[] | undefined {
  const parts = index.split(':', 4);
  const isSlice = parts.length > 1 && parts.length < 4;
  return isSlice && parts.every((part) => part.trim() === '' || numeric.test(part)) ? parts : undefined;
}

function* notAnIndex(node: Node, index: string): Iterable<Misuse> {
  if (numeric.test(index)) return;
  const slice = sliceOf(index);
  if (slice === undefined) {
    yield {
      span: node,
      text: {
        en: `${quote(index)} is not an index; expected an integer or a slice such as 0:2`,
        'zh-cn': `${quote(index)} 不是列表索引;应为整数或 0:2 这样的切片`,
      },
    };
  } else if (/^\s*[+-]?0[0_]*\s*$/.test(slice[2] ?? '')) {
    yield {
      span: node,
      text: { en: `${quote(index)} has a step of zero`, 'zh-cn': `${quote(index)} 的步长为零` },
    };
  }
}

function* notACollection(source: ScalarNode): Iterable<Misuse> {
  const json = jsonText(source.value as string);
  if (json === undefined || (json !== 'broken' && typeof json.value === 'object')) return;
  yield {
    span: source,
    text: {
      en: `${quote(source.value)} is neither a list nor a map; expected one, or one as JSON`,
      'zh-cn': `${quote(source.value)} 既不是列表也不是映射;应为列表、映射或其 JSON 字符串`,
    },
  };
}

/** The shape of what is taken; nothing when it is certainly not there. */
function elementOf(collection: Exclude<Node, AliasNode>, key: string | number, types: Types): Shape | undefined {
  if (collection.kind === 'seq' && !collection.items.some((item) => callName(item) !== undefined)) {
    if (typeof key === 'string' && !numeric.test(key)) return any();
    const index = Number(key);
    const item = collection.items.at(index);
    return item === undefined && Number.isInteger(index) ? undefined : item ? types.typeOf(item) : any();
  }
  if (collection.kind === 'map' && callName(collection) === undefined) {
    const value = typeof key === 'string' ? valueIn(collection, key) : undefined;
    return value && types.typeOf(value);
  }
  const shape = types.typeOf(collection);
  switch (shape.kind) {
    case 'list':
      if (typeof key === 'string' && !numeric.test(key)) return sliceOf(key) ? list(shape.items) : any();
      return shape.prefix === undefined ? shape.items : any();
    case 'map':
      return shape.values;
    case 'object':
      return (typeof key === 'string' && Object.hasOwn(shape.fields, key) && shape.fields[key]?.shape) || any();
    default:
      return any();
  }
}
