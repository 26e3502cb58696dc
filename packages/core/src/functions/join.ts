/** `Fn::Join`: the items of a list as one text. */
import { boolean, integer, list, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { resolve } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { callName, itemOf, kindOf } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { unwrap } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Join',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[delimiter, list]',
  summary: { en: 'The items of a list as one text', 'zh-cn': '将列表各项连接为一个字符串' },
  doc: {
    en: 'Joins the items of a list with a delimiter between them. The items are texts, integers or booleans; null counts as an empty text. A function that yields a list can stand for the whole list.',
    'zh-cn':
      '用分隔符将列表各项连接成字符串。列表项可为字符串、整数或布尔值,null 视为空字符串。整个列表可由返回列表的函数代替。',
  },
  contexts: everywhere,
  argument: tuple([string(), oneOf(list(oneOf(string(), integer(), boolean(), nothing())), nothing())]),
  *misuse(argument, types, text) {
    const list = itemOf(argument, 1);
    const target = list && resolve(list);
    if (list === undefined || target?.kind !== 'seq') return;
    const item = target.items[0];
    const name = item && callName(item);
    if (item === undefined || name === undefined || target.items.length !== 1 || kindOf(item, types) !== 'list') return;
    const edits = unwrap(list, text);
    yield {
      span: item,
      text: {
        en: `${quote(name)} yields a list inside the list; expected it in place of the list`,
        'zh-cn': `${quote(name)} 返回的列表被放在列表之内;应直接代替该列表`,
      },
      ...(edits && {
        fix: { title: { en: 'Remove the list around it', 'zh-cn': '去掉外层列表' }, safety: 'safe', edits },
      }),
    };
  },
  joins(argument) {
    const list = itemOf(argument, 1);
    const target = list && resolve(list);
    return target?.kind === 'seq' ? target : undefined;
  },
  returns: () => string(),
});
