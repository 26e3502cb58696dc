/** `ros-lint lsp --stdio`: serves an editor that speaks the Language Server Protocol, until it says good-bye. */
import type { Arguments } from '../args.ts';
import { startServer } from '../start-server.ts';
import { complain } from '../terminal.ts';

export async function lsp(args: Arguments): Promise<number> {
  if (args.operands.length > 0) {
    complain('ros-lint: lsp takes no names; the editor sends the documents');
    return 2;
  }
  startServer();
  // The server ends the process when its client has gone.
  return new Promise(() => {});
}
