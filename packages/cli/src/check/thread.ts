/** The inside of a thread: lints what it is sent. */
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { lint } from '@ros-lint/core';
import { configFinder } from '../config/find.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import { plain } from '../paint.ts';
import { specLoader } from '../user-spec.ts';
import type { LintJob, ThreadSettings } from './threads.ts';

export function serve(): void {
  const { config } = workerData as ThreadSettings;
  // What is wrong in a configuration or a specification was told by the main thread, which read them before it sent a job.
  const configOf = configFinder({ from: config, paint: plain, language: 'en', modules: 'once' });
  const specOf = specLoader('en', () => undefined);
  parentPort?.on('message', async ({ text, options, specFiles, rulesOf }: LintJob) => {
    const { spec } = known(specOf(specFiles));
    const ownRules = rulesOf === undefined ? [] : known(await configOf(dirname(rulesOf))).ownRules;
    parentPort?.postMessage(lint(text, spec, { ...options, ownRules }));
  });
}

function known<Value>(outcome: Outcome<Value>): Value {
  if (hasFailed(outcome)) throw new Error(outcome.failure);
  return outcome.value;
}
