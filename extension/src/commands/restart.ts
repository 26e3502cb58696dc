/** Starts the server again; the documents are sent to it anew. */
import type { Command } from './index.ts';

export const restart: Command = async ({ client }) => {
  if (client.needsStop()) await client.stop();
  await client.start();
};
