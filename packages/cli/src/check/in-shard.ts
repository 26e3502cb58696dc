/** Which shard a file belongs to. Loaded only where there are shards, because the code for sums takes a while to start. */
import { createHash } from 'node:crypto';
import type { Reading } from '../read-text.ts';
import type { Shard } from '../shard.ts';

/** True when a file belongs to a shard. What could not be read is known by its path. */
export function isInShard({ number, count }: Shard, reading: Reading, path: string): boolean {
  const content = reading.kind === 'text' ? reading.text : path;
  return createHash('sha256').update(content).digest().readUInt32BE(0) % count === number - 1;
}
