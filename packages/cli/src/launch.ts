#!/usr/bin/env node
/** The file that `ros-lint` starts. */
import { loadCommand } from './load-command.ts';

loadCommand().start();
