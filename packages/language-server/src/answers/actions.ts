/** Answers with code actions. */
import type { Serving } from '../server.ts';

export function registerActions(serving: Serving): void {
  serving.connection.onCodeAction(() => []);
}
