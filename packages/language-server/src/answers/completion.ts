/** Answers with completions. */
import type { Serving } from '../server.ts';

export function registerCompletion(serving: Serving): void {
  serving.connection.onCompletion(() => []);
}
