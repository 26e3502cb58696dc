/** What is forbidden, why, and the only files that may do it all the same. The syntax tree is read, so comments do not count. */
import { expect, test } from 'vitest';
import {
  isNode,
  placeOf,
  propertyName,
  type Source,
  sourceOf,
  sources,
  type TreeNode,
  walk,
} from '../support/sources.ts';

interface Forbidden {
  readonly name: string;
  readonly reason: string;
  /** Where the rule holds. */
  readonly within: RegExp;
  /** The files that may do it. */
  readonly allowed: RegExp;
  readonly matches: (node: TreeNode) => boolean;
}

const product = /^(packages\/(core|spec|config|cli|language-server)\/src|extension)\//;
const core = /^packages\/core\/src\//;
const nowhere = /^$/;

const forbidden: readonly Forbidden[] = [
  {
    name: 'process.exit',
    reason: 'output that is still under way is lost; set the exit code and return',
    within: product,
    allowed: nowhere,
    matches: (node) => isMember(node, 'process', 'exit'),
  },
  {
    name: 'process.exitCode',
    reason: 'one place decides how the command ends',
    within: product,
    allowed: /^packages\/cli\/src\/main\.ts$/,
    matches: (node) => isMember(node, 'process', 'exitCode'),
  },
  {
    name: 'process',
    reason: 'core runs in a browser as it does in Node',
    within: core,
    allowed: nowhere,
    matches: (node) => isMember(node, 'process') || isMember(node, 'globalThis', 'process'),
  },
  {
    name: 'console',
    reason: 'what a person sees is written by the doors, through their streams',
    within: product,
    allowed: nowhere,
    matches: (node) => isMember(node, 'console'),
  },
  {
    name: 'the clock',
    reason: 'the same text gives the same diagnostics; a clock is passed in',
    within: core,
    allowed: nowhere,
    matches: (node) => isMember(node, 'Date', 'now') || isMember(node, 'performance') || isNew(node, 'Date'),
  },
  {
    name: 'chance',
    reason: 'the same text gives the same diagnostics',
    within: product,
    allowed: nowhere,
    matches: (node) => isMember(node, 'Math', 'random'),
  },
  {
    name: 'eval',
    reason: 'the content policy of a browser forbids it',
    within: product,
    allowed: nowhere,
    matches: (node) => isNew(node, 'Function') || (node.type === 'CallExpression' && isName(node.callee, 'eval')),
  },
  {
    name: 'a pattern that goes back and forth',
    reason:
      'a repetition of what is one repetition itself, as in (?:a+|b)*, takes for ever on a text that does not fit',
    within: product,
    allowed: nowhere,
    matches: (node) => isLiteralPattern(node) && repeatsRepetition(node.regex.pattern),
  },
  {
    name: 'a promise',
    reason: 'core is synchronous; a door loads before it lints',
    within: core,
    allowed: nowhere,
    matches: (node) => node.type === 'AwaitExpression' || node.async === true || isNew(node, 'Promise'),
  },
  {
    name: 'the name of a function',
    reason: 'what is special about an intrinsic function is told once, in its file',
    within: /^packages\/(core|config|cli|language-server)\/src\//,
    allowed: /^packages\/core\/src\/functions\//,
    matches: (node) => holds(node, /\bFn::/),
  },
  {
    name: 'the name of a resource type',
    reason: 'what is special about a type is a fact in the specification',
    within: /^packages\/(core|config|cli|language-server)\/src\//,
    // Two questions are about the text alone: is it a template at all, and which of its three kinds is a local?
    allowed: /^packages\/core\/src\/(detect|model\/local-type)\.ts$/,
    matches: (node) => holds(node, /\b(ALIYUN|DATASOURCE)::/),
  },
];

function isLiteralPattern(node: TreeNode): node is TreeNode & { readonly regex: { readonly pattern: string } } {
  return node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null;
}

/** True for a repeated group without groups inside, one of whose alternatives is a single repeated character or class. */
function repeatsRepetition(pattern: string): boolean {
  const simplified = pattern.replace(/\\./g, 'a').replace(/\[[^\]]*\]/g, 'a');
  return [...simplified.matchAll(/\((?:\?:)?([^()]*)\)[*+]/g)].some(([, body = '']) =>
    body.split('|').some((alternative) => /^.[*+]$/.test(alternative)),
  );
}

/** Texts for people and samples may name anything. */
const texts = ['bad', 'good', 'setting', 'en', 'zh-cn'];

test.each(forbidden)('$name: $reason', ({ within, allowed, matches }) => {
  const watched = sources.filter(({ path }) => within.test(path) && !allowed.test(path));
  expect(watched.length).toBeGreaterThan(0);
  expect(watched.flatMap((source) => placesIn(source, matches))).toEqual([]);
});

test('the check sees what it looks for', () => {
  const text = [
    'process.exit(1); globalThis.process; new Date();',
    'const pattern = /"(?:[^"]+|x)*"/;',
    "const x = { bad: 'Fn::If', y: `Fn::${1}` }; // ALIYUN::ECS::VPC",
  ].join('\n');
  expect(
    forbidden
      .filter(({ matches }) => placesIn(sourceOf('sample.ts', text), matches).length > 0)
      .map(({ name }) => name),
  ).toEqual(['process.exit', 'process', 'the clock', 'a pattern that goes back and forth', 'the name of a function']);
});

function placesIn(source: Source, matches: (node: TreeNode) => boolean): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (texts.includes(propertyName(node) ?? '')) return 'skip';
    if (matches(node)) found.push(placeOf(source, node.start));
    return undefined;
  });
  return found;
}

const isName = (value: unknown, name: string) => isNode(value) && value.type === 'Identifier' && value.name === name;

/** `object.property`, or any property of the object when none is named. */
function isMember(node: TreeNode, object: string, property?: string): boolean {
  if (node.type !== 'MemberExpression' || !isName(node.object, object)) return false;
  return property === undefined || isName(node.property, property);
}

const isNew = (node: TreeNode, name: string) => node.type === 'NewExpression' && isName(node.callee, name);

/** True for a piece of text or a pattern in code that holds such a name. */
function holds(node: TreeNode, name: RegExp): boolean {
  if (node.type === 'TemplateElement') return name.test((node.value as { raw: string }).raw);
  if (node.type !== 'Literal') return false;
  return name.test(String(node.raw));
}
