/** The registry of rules, sorted by id. */
import circularDependency from './circular-dependency.ts';
import duplicateKey from './duplicate-key.ts';
import internalError from './internal-error.ts';
import invalidResource from './invalid-resource.ts';
import invalidSection from './invalid-section.ts';
import invalidVersion from './invalid-version.ts';
import type { AnyRule } from './rule.ts';
import syntaxError from './syntax-error.ts';
import unknownReference from './unknown-reference.ts';
import unknownResourceKey from './unknown-resource-key.ts';
import unknownSection from './unknown-section.ts';

export const rules: readonly AnyRule[] = [
  circularDependency,
  duplicateKey,
  internalError,
  invalidResource,
  invalidSection,
  invalidVersion,
  syntaxError,
  unknownReference,
  unknownResourceKey,
  unknownSection,
];
