/** Where the time of a run goes: by phase, and by rule. Only `--stats` asks for it. */

export interface Stopwatch {
  /** Does a piece of work of the command and counts its time, also when it goes on in a promise. */
  phase<Result>(name: string, work: () => Result): Result;
  /** Does the work of a rule. */
  rule(name: string, work: () => void): void;
  /** A table for people. */
  render(): string;
}

const MOST_RULES = 15;

export function startStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const start = now();
  const phases = new Map<string, number>();
  const rules = new Map<string, number>();
  const add = (times: Map<string, number>, name: string, since: number) =>
    times.set(name, (times.get(name) ?? 0) + now() - since);
  return {
    phase(name, work) {
      const since = now();
      const result = work();
      if (!(result instanceof Promise)) {
        add(phases, name, since);
        return result;
      }
      return result.finally(() => add(phases, name, since)) as typeof result;
    },
    rule(name, work) {
      const since = now();
      try {
        work();
      } finally {
        add(rules, name, since);
      }
    },
    render() {
      const total = now() - start;
      const inRules = sumOf(rules);
      const other = total - sumOf(phases);
      const slowest = [...rules].sort(([, a], [, b]) => b - a);
      const rest = slowest.slice(MOST_RULES);
      return [
        'time by phase',
        ...[...phases].map(([name, time]) => row(name, time, total)),
        row('everything else', other, total),
        row('total', total, total),
        '',
        'time by rule (the first one that asks for a part of the model pays for it)',
        ...slowest.slice(0, MOST_RULES).map(([name, time]) => row(name, time, inRules)),
        ...(rest.length === 0 ? [] : [row(`${rest.length} more`, sumOf(new Map(rest)), inRules)]),
        row('all rules', inRules, inRules),
      ].join('\n');
    },
  };
}

const sumOf = (times: ReadonlyMap<string, number>): number => [...times.values()].reduce((sum, time) => sum + time, 0);

const row = (name: string, time: number, whole: number): string => {
  const share = whole === 0 ? 0 : Math.round((time / whole) * 100);
  return `${time.toFixed(1).padStart(10)} ms ${String(share).padStart(3)} %  ${name}`;
};
