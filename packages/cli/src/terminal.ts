/** The streams of the process: the only file that writes to them and asks what they are. */

/** Writes the report. */
export function print(text: string): void {
  if (text !== '') process.stdout.write(text);
}

/** Writes a line about the work itself. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

export const isTerminal = (stream: 'stdout' | 'stderr'): boolean => process[stream].isTTY === true;

/** How many columns a line may have; a wide fixed one where nobody looks at it in a terminal. */
export function columnsOf(stream: 'stdout' | 'stderr'): number {
  return Math.max(process[stream].isTTY ? process[stream].columns : 120, 40);
}

/** A reader that goes away (`| head`) ends the writing and is no failure of ours. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Shows one line that is overwritten by the next, only where a person watches. */
export function progressLine(isWanted: boolean): Progress {
  if (!isWanted || !isTerminal('stderr')) return { show() {}, clear() {} };
  const erase = '\r\u001b[K';
  return {
    show(text) {
      process.stderr.write(`${erase}${text.slice(0, columnsOf('stderr') - 1)}`);
    },
    clear() {
      process.stderr.write(erase);
    },
  };
}
