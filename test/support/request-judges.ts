/** Validators of requests for the tests, compiled on the spot from the operations and kept, since they never change. */
import type { Judge, RequestJudge, Spec } from '@ros-lint/core';
import { commonParameters } from '@ros-lint/spec';
import { operations, stackPolicy } from '@ros-lint/spec/operations';
import { compileJudge, compilePolicyJudge } from '../../packages/dev/src/requests/index.ts';

const judges = new Map<string, RequestJudge>();

let compiled: Judge | undefined;

function policyJudge(): Judge {
  compiled ??= compilePolicyJudge();
  return compiled;
}

/** A specification that also knows the operations and has their validators at hand. */
export function withOperations(spec: Spec): Spec {
  return {
    ...spec,
    operation: (name) => (Object.hasOwn(operations, name) ? operations[name] : undefined),
    names: (kind) => (kind === 'operation' ? Object.keys(operations) : spec.names(kind)),
    commonParameters,
    stackPolicy,
    policyJudge,
    requestJudge(name) {
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      const known = judges.get(name);
      if (known !== undefined || operation === undefined) return known;
      const judge = compileJudge(operation);
      judges.set(name, judge);
      return judge;
    },
  };
}
