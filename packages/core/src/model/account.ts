/** What is known of an account: a snapshot as our own small JSON, or the answers of the listing operations as they are. */
import { parse } from '../syntax/parse.ts';
import type { Plain } from '../syntax/plain.ts';
import { plainOf } from '../syntax/plain.ts';
import { own } from '../text/own.ts';
import type { Change } from './policy.ts';

/** Each list is missing when the snapshot does not say anything about it. */
export interface Account {
  readonly stacks: readonly Stack[] | undefined;
  readonly changeSets: readonly ChangeSet[] | undefined;
  readonly stackGroups: readonly StackGroup[] | undefined;
  readonly stackInstances: readonly StackInstance[] | undefined;
  readonly templates: readonly StoredTemplate[] | undefined;
  /** The policy of the stack that the request is about. */
  readonly policy: string | undefined;
  /** What the request would change in the stack. */
  readonly changes: readonly Change[] | undefined;
}

export interface Stack {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly status: string | undefined;
  readonly region: string | undefined;
}

export interface ChangeSet {
  readonly name: string | undefined;
  readonly stackId: string | undefined;
  readonly stackName: string | undefined;
}

export interface StackGroup {
  readonly name: string | undefined;
  /** True while an operation on it is running. */
  readonly busy: boolean;
}

export interface StackInstance {
  readonly group: string | undefined;
  readonly account: string | undefined;
  readonly region: string | undefined;
}

export interface StoredTemplate {
  readonly id: string | undefined;
  readonly versions: readonly string[] | undefined;
}

/** Reads a snapshot; nothing when the text is no JSON object. Names may start with a capital, as in the answers of the service. */
export function readAccount(text: string): Account | undefined {
  const { root } = parse('', text);
  const value = root && plainOf(root);
  if (!isObject(value)) return undefined;
  const running = [...(listIn(value, 'stackGroupOperations') ?? [])].filter(
    (each) => textIn(each, 'status') === 'RUNNING',
  );
  const groups = listIn(value, 'stackGroups');
  const busy = running.flatMap((each) => textIn(each, 'stackGroupName') ?? []);
  return {
    stacks: listIn(value, 'stacks')?.map(stackOf),
    changeSets: listIn(value, 'changeSets')?.map(changeSetOf),
    stackGroups: groups === undefined && running.length === 0 ? undefined : groupsOf(groups ?? [], busy),
    stackInstances: listIn(value, 'stackInstances')?.map(stackInstanceOf),
    templates: listIn(value, 'templates')?.map(templateOf),
    policy: policyIn(value),
    changes: listIn(value, 'changes')?.map(changeOf),
  };
}

type ObjectValue = { readonly [name: string]: Plain };

function groupsOf(listed: readonly ObjectValue[], busy: readonly string[]): StackGroup[] {
  const groups = listed.map((each) => {
    const name = textIn(each, 'stackGroupName');
    return { name, busy: memberIn(each, 'busy') === true || (name !== undefined && busy.includes(name)) };
  });
  const known = groups.map(({ name }) => name);
  return [...groups, ...busy.filter((name) => !known.includes(name)).map((name) => ({ name, busy: true }))];
}

function stackOf(value: ObjectValue): Stack {
  return {
    id: textIn(value, 'stackId'),
    name: textIn(value, 'stackName'),
    status: textIn(value, 'status'),
    region: textIn(value, 'regionId'),
  };
}

function changeSetOf(value: ObjectValue): ChangeSet {
  return {
    name: textIn(value, 'changeSetName'),
    stackId: textIn(value, 'stackId'),
    stackName: textIn(value, 'stackName'),
  };
}

function stackInstanceOf(value: ObjectValue): StackInstance {
  return {
    group: textIn(value, 'stackGroupName'),
    account: textIn(value, 'accountId'),
    region: textIn(value, 'regionId'),
  };
}

function templateOf(value: ObjectValue): StoredTemplate {
  const versions = memberIn(value, 'versions');
  return {
    id: textIn(value, 'templateId'),
    versions: Array.isArray(versions) ? versions.map(String) : undefined,
  };
}

function changeOf(value: ObjectValue): Change {
  return {
    action: textIn(value, 'action') ?? '',
    logicalId: textIn(value, 'logicalResourceId') ?? '',
    type: textIn(value, 'resourceType') ?? '',
  };
}

function policyIn(value: ObjectValue): string | undefined {
  const policy = memberIn(value, 'policy') ?? memberIn(value, 'stackPolicyBody');
  if (typeof policy === 'string') return policy;
  return isObject(policy) ? JSON.stringify(policy) : undefined;
}

function listIn(value: ObjectValue, name: string): readonly ObjectValue[] | undefined {
  const list = memberIn(value, name);
  return Array.isArray(list) ? list.filter(isObject) : undefined;
}

function textIn(value: ObjectValue, name: string): string | undefined {
  const text = memberIn(value, name);
  return typeof text === 'string' ? text : typeof text === 'number' ? String(text) : undefined;
}

function memberIn(value: ObjectValue, name: string): Plain | undefined {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return Object.hasOwn(value, name) ? value[name] : own(value, capital);
}

function isObject(value: Plain | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
