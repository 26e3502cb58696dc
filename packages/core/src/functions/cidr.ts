/** `Fn::Cidr`: an address block cut into smaller ones. */
import { integer, list, oneOf, string, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Cidr',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[ipBlock, count, hostBits]',
  summary: { en: 'An address block cut into smaller ones', 'zh-cn': '将网段划分为多个子网段' },
  doc: {
    en: 'Cuts an IPv4 block such as `192.168.0.0/16` into `count` blocks (1 to 256) that leave `hostBits` bits (1 to 32) for hosts each: 8 bits give `/24`. Yields a list, from which Fn::Select takes one.',
    'zh-cn':
      '将 `192.168.0.0/16` 这样的 IPv4 网段划分为 `count` 个(1 到 256)子网段,每个保留 `hostBits` 位(1 到 32)主机位:8 位即 `/24`。返回列表,可用 Fn::Select 取其中一项。',
  },
  contexts: everywhere,
  argument: tuple([
    string({ minLength: 1 }),
    oneOf(integer({ minimum: 1, maximum: 256 }), string()),
    oneOf(integer({ minimum: 1, maximum: 32 }), string()),
  ]),
  returns: () => list(string()),
});
