/** The streams of the process: the only file that writes to them and asks what they are. */
import { fstatSync, writeSync } from 'node:fs';

type StreamName = 'stdout' | 'stderr';

const descriptors: { readonly [name in StreamName]: number } = { stdout: 1, stderr: 2 };

/** Writes the report. */
export function print(text: string): void {
  write('stdout', text);
}

/** Writes a line about the work itself. */
export function complain(line: string): void {
  write('stderr', `${line}\n`);
}

/** How many columns a line may have; a wide fixed one where nobody looks at it in a terminal. */
export function columnsOf(name: StreamName): number {
  return isTerminal(name) ? Math.max(process[name].columns || 80, 40) : 120;
}

/** Node's own stream, which tells a terminal, loads the network modules: only what may be a terminal is worth that. */
export function isTerminal(name: StreamName): boolean {
  try {
    return fstatSync(descriptors[name]).isCharacterDevice() && process[name].isTTY === true;
  } catch {
    // The stream was closed by whoever started the command.
    return false;
  }
}

let lost = false;

/** True when a report could not be written to the end, for another reason than a reader that went away (`| head`). */
export const hasLostOutput = (): boolean => lost;

function write(name: StreamName, text: string): void {
  if (isTerminal(name)) {
    process[name].write(text);
    return;
  }
  let left = Buffer.from(text);
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptors[name], left));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A pipe that is full and does not let us wait: Node's stream waits without blocking.
    if (code === 'EAGAIN') process[name].on('error', () => undefined).write(left);
    else if (code !== 'EPIPE' && code !== 'EBADF') tellLoss(name, code);
  }
}

function tellLoss(name: StreamName, code: string | undefined): void {
  if (lost) return;
  lost = true;
  complain(`ros-lint: standard ${name === 'stdout' ? 'output' : 'error'} cannot be written (${code})`);
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
