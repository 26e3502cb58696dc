/** Loads the language server, which is a file of its own, so that the other commands start without it. */

export function startServer(): void {
  const server: typeof import('./language-server.js') = require('./language-server.js');
  server.startServer();
}
