/** `Fn::MarketplaceImage`: the image behind a product of the marketplace. */
import { string } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { callName } from './argument.ts';
import { defineFunction, inValues } from './function.ts';

export default defineFunction({
  name: 'Fn::MarketplaceImage',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'productCode',
  summary: { en: 'The image behind a marketplace product', 'zh-cn': '云市场商品对应的镜像' },
  doc: {
    en: 'Yields the ID of the newest image of a marketplace product in the region of the stack. The product code, such as `cmjj00045247`, must be written out.',
    'zh-cn': '返回云市场镜像商品在资源栈所在地域的最新镜像 ID。商品代码(如 `cmjj00045247`)必须直接写出。',
  },
  contexts: inValues,
  argument: string({ minLength: 1 }),
  *misuse(argument) {
    const name = callName(argument);
    if (name === undefined) return;
    yield {
      span: argument,
      severity: 'warning',
      text: {
        en: `${quote(name)} is not resolved in time; expected a product code written out`,
        'zh-cn': `查询镜像时 ${quote(name)} 尚未解析;商品代码应直接写出`,
      },
    };
  },
  returns: () => string(),
});
