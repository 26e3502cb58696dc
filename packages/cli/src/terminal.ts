/** The streams of the process: the only file that writes to them and asks what they are. */
import { isatty } from 'node:tty';

type StreamName = 'stdout' | 'stderr';

/** Writes the report. */
export function print(text: string): void {
  if (text !== '') streamOf('stdout').write(text);
}

/** Writes a line about the work itself. */
export function complain(line: string): void {
  streamOf('stderr').write(`${line}\n`);
}

export const isTerminal = (name: StreamName): boolean => isatty(name === 'stdout' ? 1 : 2);

/** How many columns a line may have; a wide fixed one where nobody looks at it in a terminal. */
export function columnsOf(name: StreamName): number {
  return isTerminal(name) ? Math.max(process[name].columns || 80, 40) : 120;
}

const watched = new Set<StreamName>();
let lost = false;

/** True when a report could not be written to the end, for another reason than a reader that went away (`| head`). */
export const hasLostOutput = (): boolean => lost;

/** Node opens a stream when it is first asked for, which takes a millisecond each: a run that has nothing to complain of opens one. */
function streamOf(name: StreamName): NodeJS.WriteStream {
  const stream = process[name];
  if (!watched.has(name)) {
    watched.add(name);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || lost) return;
      lost = true;
      complain(`ros-lint: standard ${name === 'stdout' ? 'output' : 'error'} cannot be written (${error.code})`);
    });
  }
  return stream;
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
      streamOf('stderr').write(`${erase}${text.slice(0, columnsOf('stderr') - 1)}`);
    },
    clear() {
      streamOf('stderr').write(erase);
    },
  };
}
