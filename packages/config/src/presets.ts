/** What the rules start from: named sets of severities, worked out from the rules themselves. */
import { rules } from '@ros-lint/core';
import type { Severities } from './config.ts';

export type Preset = 'recommended' | 'strict' | 'all';

/** Hints about things that cannot be known for sure; to demand that there be none would be unfair. */
const doubtful = ['newer-request-parameter', 'unknown-association-property'];

/** Rules that are off because they are a matter of opinion, which whoever wants strictness has. */
const opinions = ['redundant-dependency'];

export function severitiesOf(preset: Preset): Severities {
  switch (preset) {
    case 'recommended':
      return {};
    case 'all':
      return Object.fromEntries(rules.filter((rule) => rule.default === 'off').map((rule) => [rule.id, rule.severity]));
    case 'strict':
      return Object.fromEntries(
        rules
          .filter(({ id, severity, default: state }) => {
            const isLight = severity === 'hint' || severity === 'info';
            return isLight && (state === 'on' ? !doubtful.includes(id) : opinions.includes(id));
          })
          .map(({ id }) => [id, 'warning' as const]),
      );
  }
}
