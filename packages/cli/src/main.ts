/** The command: reads the command line, hands over to a command, and is the only place that sets an exit code. */
import { version } from '../package.json';
import { type Arguments, has, parseArguments } from './args.ts';
import { commandLoaders } from './commands/index.ts';
import { beforeModules } from './load-module.ts';
import { hasFailed } from './outcome.ts';
import { choosePaint } from './paint.ts';
import { languageOfEnvironment, readLanguage } from './settings.ts';
import { complain, hasLostOutput, isTerminal, print } from './terminal.ts';

const FAILED = 2;

async function run(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  if (hasFailed(parsed)) {
    complain(`ros-lint: ${parsed.failure}`);
    complain('ros-lint --help lists commands and options');
    return FAILED;
  }
  const args = parsed.value;
  if (has(args, 'version')) {
    const { versionLine } = await import('./version-line.ts');
    print(`${versionLine()}\n`);
    return 0;
  }
  if (has(args, 'help')) {
    const { renderHelp } = await import('./help.ts');
    print(renderHelp(args.command, paintFor(args, 'stdout')));
    return 0;
  }
  const language = readLanguage(args);
  if (hasFailed(language)) {
    complain(`ros-lint: ${language.failure}`);
    return FAILED;
  }
  const command = await commandLoaders[args.command]();
  return command(args, {
    paint: paintFor(args, 'stdout'),
    complaintPaint: paintFor(args, 'stderr'),
    language: language.value ?? languageOfEnvironment(process.env),
  });
}

function paintFor(args: Arguments, stream: 'stdout' | 'stderr') {
  const flag = has(args, 'no-color') ? 'never' : has(args, 'color') ? 'always' : undefined;
  return choosePaint({ flag, env: process.env, isTerminal: isTerminal(stream) });
}

/** The command line, from its words to the exit code. */
export function start(): void {
  let isDone = false;
  // A module of the user may end the process, wait for ever or leave a promise behind. None of that may look like success.
  beforeModules(() => {
    process.on('exit', () => {
      if (isDone) return;
      complain('ros-lint: a module that the configuration names ended the run, or waits for what never comes');
      process.exitCode = FAILED;
    });
    process.on('unhandledRejection', (reason) => {
      const words = reason instanceof Error ? reason.message : 'it gives no reason';
      complain(`ros-lint: a module that the configuration names left a promise that failed: ${words}`);
      process.exitCode = FAILED;
    });
  });
  run(process.argv.slice(2))
    .catch((error: unknown) => {
      complain(`ros-lint ${version}: this is a bug of ros-lint, please report it`);
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return FAILED;
    })
    .then((code) => {
      isDone = true;
      // Not process.exit: what was written to a pipe may not have left yet.
      process.exitCode = hasLostOutput() || process.exitCode === FAILED ? FAILED : code;
    });
}

/** A thread of `--jobs`, which does nothing but lint what it is sent. */
export async function serve(): Promise<void> {
  (await import('./check/thread.ts')).serve();
}
