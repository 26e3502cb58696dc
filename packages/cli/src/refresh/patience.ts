/** Asks again, later and later, when a service has too much to do or did not answer. */
import { setTimeout } from 'node:timers/promises';

/** Seconds before each further attempt: about a minute in all. */
const waits = [1, 2, 4, 8, 16, 32];

/** What a failed attempt tells of itself; `retryAfter` is the service's own wish, in milliseconds. */
interface Failure {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly statusCode?: unknown;
  readonly retryAfter?: unknown;
}

/** The answer of the first attempt that succeeds, or the failure of the first that no waiting mends. */
export async function withPatience<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (const seconds of waits) {
    try {
      return await attempt();
    } catch (error) {
      const failure = error as Failure;
      if (!mayPass(failure)) throw error;
      await setTimeout(typeof failure.retryAfter === 'number' ? failure.retryAfter : seconds * 1000);
    }
  }
  return attempt();
}

function mayPass({ code, name, statusCode }: Failure): boolean {
  if (typeof statusCode === 'number')
    return statusCode >= 500 || statusCode === 429 || `${code}`.includes('Throttling');
  return passing.includes(`${code}`) || passing.includes(`${name}`);
}

const passing = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'RequestTimeoutError'];
