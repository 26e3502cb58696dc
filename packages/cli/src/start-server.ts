/** Loads the language server, which is a file of its own, so that the other commands start without it. */

export async function startServer(): Promise<void> {
  const server = await import('./language-server.js');
  server.startServer();
}
