/** The way in for those who have found a configuration: what reads and judges it. */
export { type ConfigProblem, judgeConfig } from './judge.ts';
export { severitiesOf } from './presets.ts';
export { readConfig } from './read.ts';
