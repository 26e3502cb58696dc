/** `--print-config FILE`: what holds for a file after everything was put together. */
import { rules } from '@ros-lint/core';
import type { Settings } from '../settings.ts';
import { print } from '../terminal.ts';
import type { Config } from './find.ts';

export function printConfig(path: string, config: Config, settings: Settings, language: string): void {
  const own = config.settingsFor(path);
  const severities = { ...own.severities, ...settings.severities };
  const result = {
    config: config.file ?? null,
    ignored: config.ignores(path),
    language,
    profile: own.profile ?? 'current',
    ignore: config.ignore,
    baseline: config.baseline ?? null,
    rules: Object.fromEntries(
      [...rules, ...config.ownRules].map((rule) => [
        rule.id,
        severities[rule.id] ?? (rule.default === 'off' ? 'off' : rule.severity),
      ]),
    ),
  };
  print(`${JSON.stringify(result, undefined, 2)}\n`);
}
