/** Holds a configuration against its published schema. Loaded only where there is a configuration. */
import { type Document, type Node, nearest, rules, type Span } from '@ros-lint/core';
import judge, { type Complaint } from '../../data/judge-config.js';
import { unknownRule } from '../settings.ts';
import { keyOf, nodeAt, plainOf } from './tree.ts';

/** One thing that is wrong in the file. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: string;
}

/** Everything that is wrong, in the order of the text. */
export function judgeConfig(document: Document): ConfigProblem[] {
  const { root, problems } = document;
  const found = problems.map((problem): ConfigProblem => {
    if (problem.kind !== 'duplicate-key') return { span: problem.span, message: problem.message.en };
    return { span: problem.key, message: `the key "${problem.key.raw}" is given twice` };
  });
  if (found.length > 0 || root === undefined) {
    return found.length > 0 ? found : [{ span: { start: 0, end: 0 }, message: 'the file is empty; {} would do' }];
  }
  judge(plainOf(root));
  const errors = judge.errors ?? [];
  // The name of a wrong key is reported by the rule below it, in better words.
  found.push(...errors.filter(({ keyword }) => keyword !== 'propertyNames').map((error) => problemOf(error, root)));
  found.push(...unknownRules(root));
  return found.sort((a, b) => a.span.start - b.span.start);
}

function unknownRules(root: Node): ConfigProblem[] {
  const written = nodeAt(root, '/rules');
  if (written === root || written.kind !== 'map') return [];
  return written.entries
    .filter(({ key }) => !rules.some(({ id }) => id === key.value))
    .map(({ key }) => ({ span: key, message: unknownRule(key.raw) }));
}

function problemOf(error: Complaint, root: Node): ConfigProblem {
  const node = nodeAt(root, error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      return {
        span: keyOf(node, name),
        message: `the key "${name}" is unknown${guess(name, Object.keys(error.parentSchema?.properties ?? {}))}`,
      };
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map(String);
      const written = JSON.stringify(error.data);
      return {
        span: node,
        message: `${written} is not one of ${allowed.join(', ')}${guess(String(error.data), allowed)}`,
      };
    }
    case 'type':
      return { span: node, message: `this must be ${kinds[String(error.params.type)] ?? `a ${error.params.type}`}` };
    default:
      return { span: node, message: `this ${error.message ?? 'is wrong'}` };
  }
}

const kinds: { readonly [type: string]: string | undefined } = {
  object: 'a map: { … }',
  array: 'a list: [ … ]',
  string: 'a text in quotes',
};

const guess = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
};
