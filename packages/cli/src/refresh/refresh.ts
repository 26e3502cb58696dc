/** Decides which types the service is asked about, and keeps what it answers. */
import type { RefreshedType, RefreshedTypes } from '@ros-lint/spec';
import { readAnswer } from '@ros-lint/spec/sources';
import type { ListedType, TypeService } from './type-service.ts';

/** What makes an answer that is kept too old to stand. */
export interface Age {
  /** The day of today, as `YYYY-MM-DD`. */
  readonly today: string;
  /** The day of the shipped data. */
  readonly basis: string;
  /** Days after which the service is asked again in any case. */
  readonly days: number;
}

/**
 * The types to ask for: what was never asked for, what the service says has changed since, what was asked for too long ago, and what
 * newer data of ros-lint have overtaken.
 */
export function dueTypes(listed: readonly ListedType[], known: RefreshedTypes | undefined, age: Age): ListedType[] {
  return listed.filter(({ name, changed }) => {
    const kept = known?.get(name);
    if (kept === undefined || kept.changed !== changed || kept.basis !== age.basis) return true;
    return daysBetween(kept.date, age.today) >= age.days;
  });
}

/** Whole days from one `YYYY-MM-DD` to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

export interface Refresh {
  /** How many answers were understood and kept. */
  readonly refreshed: number;
  /** What in an answer was not understood; the type stays what it was. */
  readonly problems: readonly string[];
  /** Why the service was not asked to the end. */
  readonly failure: string | undefined;
  /** Why the answers could not be kept. */
  readonly loss: string | undefined;
}

export interface Wish {
  readonly due: readonly ListedType[];
  readonly known: RefreshedTypes | undefined;
  readonly age: Age;
  /** What people are told about where the facts come from. */
  readonly source: string;
  /** Called before each question. */
  readonly onStep: (done: number) => void;
  /** Writes down what is known now, the answers of before included; returns why it could not. */
  readonly keep: (types: ReadonlyMap<string, RefreshedType>) => string | undefined;
}

/** So many answers are lost at most when somebody ends the command. */
const BATCH = 50;

/** Asks one after the other: the service slows down who asks for more at a time. What was answered before a failure is kept. */
export async function refresh(service: TypeService, { due, known, age, source, onStep, keep }: Wish): Promise<Refresh> {
  const types = new Map<string, RefreshedType>();
  for (const name of known?.names() ?? []) {
    const kept = known?.get(name);
    if (kept !== undefined) types.set(name, kept);
  }
  const problems: string[] = [];
  let refreshed = 0;
  let failure: string | undefined;
  let loss: string | undefined;
  for (const [done, listed] of due.entries()) {
    onStep(done);
    try {
      const reading = await ask(service, listed, source, age);
      problems.push(...reading.problems);
      if (reading.type === undefined) continue;
      types.set(listed.name, reading.type);
      refreshed += 1;
    } catch (error) {
      failure = reasonOf(error);
      break;
    }
    if (refreshed % BATCH === 0) loss = keep(types);
    if (loss !== undefined) break;
  }
  if (refreshed % BATCH !== 0) loss = keep(types);
  return { refreshed, problems, failure, loss };
}

async function ask(
  service: TypeService,
  { name, changed, isOwn }: ListedType,
  source: string,
  { today: date, basis }: Age,
): Promise<{ readonly type?: RefreshedType; readonly problems: readonly string[] }> {
  const answer = await service.describe(name);
  if (answer === undefined) return { problems: [`${name}: is listed, but the service does not know it`] };
  const reading = readAnswer(name, answer, source);
  if ('problems' in reading) return reading;
  const notes = { date, basis, ...(changed !== undefined && { changed }), ...(isOwn && { unlisted: true as const }) };
  return { type: { ...reading.type, ...notes }, problems: [] };
}

/** The first line of what went wrong. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
