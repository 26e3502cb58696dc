/** IPv4 blocks such as `192.168.0.0/16`. */

export interface AddressBlock {
  /** How many bits all addresses share. */
  readonly prefix: number;
  /** The first address, as a number. */
  readonly first: number;
}

/** Reads a block; `broken` when it is none, nothing for a mask such as `/255.255.0.0`, which is left in doubt. */
export function addressBlock(text: string): AddressBlock | 'broken' | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2}|[\d.]{7,15})$/.exec(text);
  if (match === null) return 'broken';
  const [, a, b, c, d, mask = ''] = match;
  if ([a, b, c, d].some((part) => Number(part) > 255)) return 'broken';
  if (mask.includes('.')) return undefined;
  const prefix = Number(mask);
  if (prefix > 32) return 'broken';
  const address = ((Number(a) * 256 + Number(b)) * 256 + Number(c)) * 256 + Number(d);
  return { prefix, first: address - (address % 2 ** (32 - prefix)) };
}

/** True when every address of the inner block lies in the outer one. */
export function contains(outer: AddressBlock, inner: AddressBlock): boolean {
  const size = 2 ** (32 - outer.prefix);
  return outer.prefix <= inner.prefix && inner.first >= outer.first && inner.first < outer.first + size;
}

/** How many blocks of that many host bits fit into one. */
export function roomFor({ prefix }: AddressBlock, hostBits: number): number {
  const spare = 32 - hostBits - prefix;
  return spare < 0 ? 0 : 2 ** spare;
}
