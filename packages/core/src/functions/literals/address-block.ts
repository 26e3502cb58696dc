/** IPv4 blocks such as `192.168.0.0/16`. */

export interface AddressBlock {
  /** How many bits all addresses share. */
  readonly prefix: number;
}

/** Reads a block; `broken` when it is none, nothing for a mask such as `/255.255.0.0`, which is left in doubt. */
export function addressBlock(text: string): AddressBlock | 'broken' | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2}|[\d.]{7,15})$/.exec(text);
  if (match === null) return 'broken';
  const [, a, b, c, d, mask = ''] = match;
  if ([a, b, c, d].some((part) => Number(part) > 255)) return 'broken';
  if (mask.includes('.')) return undefined;
  const prefix = Number(mask);
  return prefix > 32 ? 'broken' : { prefix };
}

/** How many blocks of that many host bits fit into one. */
export function roomFor({ prefix }: AddressBlock, hostBits: number): number {
  const spare = 32 - hostBits - prefix;
  return spare < 0 ? 0 : 2 ** spare;
}
