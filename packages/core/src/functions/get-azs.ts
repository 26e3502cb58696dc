/** `Fn::GetAZs`: the zones of a region. */
import { list, string } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::GetAZs',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'region',
  summary: { en: 'The zones of a region', 'zh-cn': '地域的可用区列表' },
  doc: {
    en: 'Yields the IDs of the zones of a region as a list. An empty text means the region of the stack. Which zone has what in stock differs, so a parameter for the zone is often the better choice.',
    'zh-cn':
      '以列表返回某地域的可用区 ID。空字符串表示资源栈所在地域。各可用区库存不同,通常用参数让使用者选择可用区更合适。',
  },
  contexts: everywhere,
  argument: string({ allowsEmpty: true }),
  returns: () => list(string()),
});
