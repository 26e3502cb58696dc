/** A stack policy: which updates of which resources it allows and denies. It answers and never judges. */
import type { ObjectShape } from '../shape/shape.ts';
import type { Judge } from '../spec/spec.ts';
import type { Document } from '../syntax/document.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/node.ts';
import { resolve, valueIn } from '../syntax/node.ts';
import { plainOf } from '../syntax/plain.ts';
import { fitsWildcard } from '../text/wildcard.ts';
import { adoptTree } from './request-tree.ts';
import { violationsOf } from './request-verdict.ts';
import type { Violation } from './request-violation.ts';
import type { Template } from './template.ts';

export interface Policy {
  readonly document: Document;
  /** Where it stands: in a request its size is a matter of the request. */
  readonly place: 'file' | 'request';
  /** The policy with every list as a list. */
  readonly root: MapNode;
  readonly statements: readonly Statement[];
  /** What the schema of policies says about it. */
  readonly violations: readonly Violation[];
  /** The template that it protects, when it is known. */
  readonly template: Template | undefined;
}

export interface Statement {
  readonly node: MapNode;
  readonly effect: string | undefined;
  /** True for `NotAction`. */
  readonly exceptActions: boolean;
  readonly actions: readonly ScalarNode[];
  /** True for `NotResource`. */
  readonly exceptResources: boolean;
  readonly resources: readonly ScalarNode[];
  readonly conditions: readonly TypeCondition[];
}

/** A condition on the type of a resource. */
export interface TypeCondition {
  readonly operator: string;
  readonly operatorNode: ScalarNode;
  readonly types: readonly ScalarNode[];
}

/** What an update does to a resource. */
export interface Change {
  readonly action: string;
  readonly logicalId: string;
  readonly type: string;
}

/** Reads a policy from its document. */
export function readPolicy(
  document: Document,
  written: MapNode,
  facts: {
    readonly shape: ObjectShape;
    readonly judge: Judge | undefined;
    readonly template: Template | undefined;
    readonly place?: Policy['place'];
  },
): Policy {
  const { shape, judge, template, place = 'file' } = facts;
  const root = adoptTree(document.text, written, shape);
  const anchor = { start: written.start, end: Math.min(written.end, written.start + 1) };
  const judged = { root, shape, plain: plainOf(root), anchor, supplied: [], isOpaque: () => false };
  return {
    document,
    place,
    root,
    template,
    statements: statementsOf(root),
    violations: judge === undefined ? [] : violationsOf(judged, judge),
  };
}

function statementsOf(root: MapNode): Statement[] {
  const list = valueIn(root, 'Statement');
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((item) => {
    const node = resolve(item);
    return node.kind === 'map' ? [statementOf(node)] : [];
  });
}

function statementOf(node: MapNode): Statement {
  const effect = valueIn(node, 'Effect');
  const notAction = valueIn(node, 'NotAction');
  const notResource = valueIn(node, 'NotResource');
  return {
    node,
    effect: effect?.kind === 'scalar' ? String(effect.value) : undefined,
    exceptActions: notAction !== undefined,
    actions: textsOf(notAction ?? valueIn(node, 'Action')),
    exceptResources: notResource !== undefined,
    resources: textsOf(notResource ?? valueIn(node, 'Resource')),
    conditions: conditionsOf(valueIn(node, 'Condition')),
  };
}

function conditionsOf(node: Node | undefined): TypeCondition[] {
  if (node?.kind !== 'map') return [];
  return node.entries.map(({ key, value }) => {
    const operands = resolve(value);
    const types = operands.kind === 'map' ? valueIn(operands, 'ResourceType') : undefined;
    return { operator: key.raw, operatorNode: key, types: textsOf(types) };
  });
}

function textsOf(node: Node | undefined): ScalarNode[] {
  if (node?.kind === 'scalar') return typeof node.value === 'string' ? [node] : [];
  if (node?.kind !== 'seq') return [];
  return node.items.flatMap((item) => textsOf(resolve(item)));
}

/**
 * Whether the policy lets a change happen: a Deny wins, then an Allow, else it is denied. The index of the statement that decides, when
 * one does.
 */
export function decide(policy: Policy, change: Change): { allowed: boolean; statement: number | undefined } {
  const applies = (effect: string) =>
    policy.statements.findIndex((statement) => statement.effect === effect && concerns(statement, change));
  const denied = applies('Deny');
  if (denied !== -1) return { allowed: false, statement: denied };
  const allowed = applies('Allow');
  return { allowed: allowed !== -1, statement: allowed === -1 ? undefined : allowed };
}

/** True when a statement is about a change. */
export function concerns(statement: Statement, { action, logicalId, type }: Change): boolean {
  const named = statement.actions.some((pattern) => fitsWildcard(String(pattern.value), action));
  if (named === statement.exceptActions) return false;
  const path = `LogicalResourceId/${logicalId}`;
  const covered = statement.resources.some(({ value }) => value === '*' || fitsWildcard(String(value), path));
  if (covered === statement.exceptResources) return false;
  return statement.conditions.every(({ operator, types }) =>
    types.some(({ value }) => (operator === 'StringLike' ? fitsWildcard(String(value), type) : value === type)),
  );
}
