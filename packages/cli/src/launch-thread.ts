/** The file that a thread of `--jobs` starts. */
import { loadCommand } from './load-command.ts';

loadCommand().serve();
