/** Threads that lint ahead of the loop which judges file after file, and so never decide anything: an answer is the one that the loop would have found. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LintOptions, LintResult } from '@ros-lint/core';
import type { Settings } from '../settings.ts';

/** One text to lint, as plain data that crosses from thread to thread. */
export interface LintJob {
  readonly text: string;
  /** Rules are functions: each thread loads those of the user for itself. */
  readonly options: Omit<LintOptions, 'ownRules' | 'measure'>;
  readonly specFiles: readonly string[];
  /** A path whose configuration brings rules of the user; nothing when there are none. */
  readonly rulesOf: string | undefined;
}

/** What a thread is told when it starts. */
export interface ThreadSettings {
  readonly config: Settings['config'];
}

export interface Threads {
  lint(job: LintJob): Promise<LintResult>;
  end(): Promise<void>;
}

/** As much stack as the main thread has, so that no text is too deep for one of them only. In megabytes, with what Node keeps back. */
const STACK = (984 + 192) / 1024;

interface Waiting {
  readonly job: LintJob;
  readonly resolve: (result: LintResult) => void;
  readonly reject: (error: Error) => void;
}

export function startThreads(count: number, settings: ThreadSettings): Threads {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const workers = Array.from({ length: count }, start);
  function start(): Worker {
    const worker = new Worker(join(__dirname, 'thread.js'), {
      workerData: settings,
      resourceLimits: { stackSizeMb: STACK },
    });
    worker.on('message', (result: LintResult) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      idle.push(worker);
      feed();
    });
    // What a thread throws is a bug, as it would be in the loop.
    worker.on('error', (error) => busy.get(worker)?.reject(error));
    idle.push(worker);
    return worker;
  }
  function feed(): void {
    while (queue.length > 0 && idle.length > 0) {
      const worker = idle.pop();
      const waiting = queue.shift();
      if (worker === undefined || waiting === undefined) return;
      busy.set(worker, waiting);
      worker.postMessage(waiting.job);
    }
  }
  return {
    lint: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        feed();
      }),
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
