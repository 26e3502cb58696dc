/** `Fn::Cidr`: an address block cut into smaller ones. */
import { integer, list, oneOf, string, tuple } from '../shape/shape.ts';
import { type Node, resolve } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { itemOf, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { addressBlock, roomFor } from './literals/address-block.ts';

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
  *misuse(argument) {
    const written = literalText(itemOf(argument, 0));
    if (written === undefined || written.value === '') return;
    const block = addressBlock(written.value as string);
    const name = quote(written.value);
    if (block === 'broken') {
      yield {
        span: written,
        text: {
          en: `${name} is not an IPv4 block; expected such as 192.168.0.0/16`,
          'zh-cn': `${name} 不是 IPv4 网段;应为 192.168.0.0/16 这样的格式`,
        },
      };
    }
    const count = integerAt(argument, 1, 256);
    const bits = integerAt(argument, 2, 32);
    if (block === 'broken' || block === undefined || count === undefined || bits === undefined) return;
    const room = roomFor(block, bits.value);
    if (room >= count.value) return;
    yield {
      span: room === 0 ? bits.node : count.node,
      text: {
        en: `${name} has room for ${room} blocks of ${bits.value} host bits, not for ${count.value}`,
        'zh-cn': `${name} 只能划分出 ${room} 个主机位为 ${bits.value} 的网段,不足 ${count.value} 个`,
      },
    };
  },
  returns: () => list(string()),
});

/** An integer written out and within its bounds; the shape speaks of others. */
function integerAt(argument: Node, index: number, maximum: number): { node: Node; value: number } | undefined {
  const node = itemOf(argument, index);
  const target = node && resolve(node);
  if (node === undefined || target?.kind !== 'scalar' || typeof target.value !== 'number') return undefined;
  const { value } = target;
  return Number.isInteger(value) && value >= 1 && value <= maximum ? { node, value } : undefined;
}
