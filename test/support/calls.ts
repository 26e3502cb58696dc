/** Calls of functions in small texts, with as much around them as a function may ask for. */
import type { Call, Misuse, Names, Types } from '../../packages/core/src/functions/function.ts';
import { callOf, tags } from '../../packages/core/src/functions/index.ts';
import { check, type Values } from '../../packages/core/src/shape/check.ts';
import {
  any,
  boolean,
  integer,
  list,
  map,
  nothing,
  number,
  type Shape,
  string,
} from '../../packages/core/src/shape/shape.ts';
import { type Node, resolve } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { applyEdits } from '../../packages/core/src/text/edits.ts';

/** The root of a text, which must parse without a problem. */
export function rootOf(text: string): Node {
  const { root, problems } = parse('x.yml', text, tags);
  if (root === undefined || problems.length > 0)
    throw new Error(`unreadable sample: ${JSON.stringify({ text, problems })}`);
  return root;
}

/** The call that a whole text is. */
export function callIn(text: string): Call & { readonly definition: NonNullable<Call['definition']> } {
  const call = callOf(rootOf(text));
  if (call?.definition === undefined) throw new Error(`no call: ${text}`);
  return { ...call, definition: call.definition };
}

/** Literals have the kind they are written in, names stand for `named`, everything else is unknown. */
export function typesOf(named: { readonly [name: string]: Shape } = {}): Types {
  const types: Types = {
    typeOf(node) {
      const target = resolve(node);
      const call = callOf(target);
      if (call !== undefined) return call.definition?.returns(call.argument, types) ?? any();
      if (target.kind === 'seq') return list(any());
      if (target.kind === 'map') return map(any());
      return typeOfScalar(target.value);
    },
    typeOfName: (name) => (Object.hasOwn(named, name) ? named[name] : undefined) ?? any(),
    typeOfMapping: () => any(),
  };
  return types;
}

function typeOfScalar(value: unknown): Shape {
  if (value === null) return nothing();
  if (typeof value === 'string') return string();
  if (typeof value === 'boolean') return boolean();
  return Number.isInteger(value) ? integer() : number();
}

/** Names among which those in capitals are resources. */
export const namesIn = (text: string): Names => ({ text, isResource: (name) => /^[A-Z]+$/.test(name) });

/** What the argument of a call names: `kind name`, with attribute and keys. */
export function referencesIn(text: string): string[] {
  const { definition, argument } = callIn(text);
  return [...(definition.references?.(argument, namesIn(text)) ?? [])].map(({ kind, name, span, attribute, keys }) => {
    const written = text.slice(span.start, span.end);
    const parts = [kind, name, attribute && `.${attribute.name}`, ...(keys ?? []).map((key) => key && `[${key.raw}]`)];
    return [...parts.filter(Boolean), written === name ? undefined : `written ${written}`].filter(Boolean).join(' ');
  });
}

/** What a call yields. */
export function returnsOf(text: string, named?: { readonly [name: string]: Shape }): Shape {
  const { definition, argument } = callIn(text);
  return definition.returns(argument, typesOf(named));
}

/** The misuses of a call: `severity "piece": message`. */
export function misusesIn(text: string): string[] {
  return found(text).map(
    ({ span, severity, text: message }) => `${severity ?? 'error'} ${text.slice(span.start, span.end)}: ${message.en}`,
  );
}

/** The text after the first fix. */
export function fixedIn(text: string): string | undefined {
  const fix = found(text).find((misuse) => misuse.fix !== undefined)?.fix;
  return fix && applyEdits(text, fix.edits).text;
}

export function found(text: string): Misuse[] {
  const { definition, argument } = callIn(text);
  return [...(definition.misuse?.(argument, typesOf(), text) ?? [])];
}

/** How the argument misfits its shape: `kind piece`. */
export function misfitsIn(text: string): string[] {
  const { definition, argument } = callIn(text);
  const types = typesOf();
  const values: Values = {
    meaningOf: (node) => (callOf(node) ? { kind: 'result', shape: types.typeOf(node) } : { kind: 'data' }),
  };
  return check(argument, definition.argument, values, 'exact').map(
    ({ kind, node }) => `${kind} ${text.slice(node.start, node.end)}`,
  );
}
