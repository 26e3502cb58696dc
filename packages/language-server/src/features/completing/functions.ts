/** The functions that may be called at the cursor, with the skeleton of their arguments. */
import type { FunctionDefinition } from '@ros-lint/core';
import { functions } from '@ros-lint/core';
import { type Context, canBe, type Shape } from '@ros-lint/core/model';
import type { Excerpt } from '../excerpt.ts';
import { blankFor, type Item, literally } from './item.ts';

/** Where a call stands: the contexts it may have, and what it should yield. */
export interface Calling {
  readonly contexts: readonly Context[];
  readonly shape: Shape | undefined;
  /** `key`: as the only key of the map that is being written. */
  readonly as: 'key' | 'value';
}

export function functionItems(
  excerpt: Excerpt,
  { contexts, shape, as }: Calling,
  text: string,
  language: 'en' | 'zh-cn',
): Item[] {
  const { writing } = excerpt;
  const fitting = functions.filter(
    (definition) =>
      definition.undocumented === undefined && contexts.some((context) => definition.contexts.includes(context)),
  );
  const prefersTags = /[\s,[]!\w/.test(text) || !functions.some(({ name }) => text.includes(` ${name}:`));
  const items: Item[] = [];
  for (const definition of fitting) {
    const { name, summary } = definition;
    // Where functions of several tables may stand, those of the first are likelier.
    const isUsual = contexts[0] !== undefined && definition.contexts.includes(contexts[0]);
    const rank =
      (fits(definition, shape) ? 40 : 60) + (definition.references === undefined ? 5 : 0) + (isUsual ? 0 : 10);
    const common = {
      kind: 'function' as const,
      detail: summary[language],
      about: { kind: 'function' as const, name },
      ...(definition.references !== undefined && { leadsOn: true as const }),
    };
    const skeleton = skeletonOf(definition, writing.language);
    if (as === 'key') {
      if (writing.tag !== undefined) continue;
      const key = writing.language === 'json' && writing.quote === '' ? JSON.stringify(name) : name;
      const isBlock = writing.language === 'yaml' && !writing.isFlow;
      const rest = writing.hasColon ? '' : isBlock ? skeleton.block : skeleton.flow;
      const head = writing.hasColon ? key : `${key}${writing.quote}:${rest.startsWith('\n') ? '' : ' '}`;
      items.push({ ...common, label: name, rank, insert: head, snippet: literally(head) + rest, span: excerpt.span });
      continue;
    }
    const isTagWanted = writing.language === 'yaml' && writing.quote === '';
    if (isTagWanted) {
      const tag = `!${name.replace(/^\w+::/, '')}`;
      const head = `${blankFor(writing)}${tag} `;
      items.push({
        ...common,
        label: tag,
        rank: rank + (prefersTags ? 0 : 1),
        insert: head,
        snippet: literally(head) + skeleton.flow,
        filter: tag,
        span: excerpt.span,
      });
    }
    if (writing.tag !== undefined || writing.quote !== '') continue;
    const blank = blankFor(writing);
    if (writing.language === 'json') {
      const whole = `{ ${JSON.stringify(name)}: `;
      items.push({
        ...common,
        label: name,
        rank,
        insert: `${blank}${whole}`,
        snippet: `${blank}${literally(whole)}${skeleton.flow} }`,
        span: excerpt.span,
      });
      continue;
    }
    const long = longForm(name, skeleton, excerpt);
    if (long !== undefined)
      items.push({ ...common, label: name, rank: rank + (prefersTags ? 1 : 0), ...long, span: excerpt.span });
  }
  return items;
}

/** The long form in YAML: on the line itself behind a dash or alone, else on a line below, in braces inside of others. */
function longForm(
  name: string,
  skeleton: Skeleton,
  { writing }: Excerpt,
): Pick<Item, 'insert' | 'snippet'> | undefined {
  if (writing.isFlow)
    return {
      insert: `${blankFor(writing)}{ ${name}: `,
      snippet: `${blankFor(writing)}{ ${name}: ${skeleton.flow} }`,
    };
  const blank = skeleton.block.startsWith('\n') ? '' : ' ';
  if (writing.isAlone) return { insert: `${name}: `, snippet: `${name}:${blank}${skeleton.block}` };
  const column = ' '.repeat(writing.indent + 2);
  return { insert: `\n${column}${name}: `, snippet: `\n  ${name}:${blank}${skeleton.deeper}` };
}

interface Skeleton {
  readonly flow: string;
  readonly block: string;
  readonly deeper: string;
}

/** The arguments as stops: lists item by item, names left empty because they are offered at once. */
function skeletonOf({ signature, references }: FunctionDefinition, language: 'yaml' | 'json'): Skeleton {
  const [usual = ''] = signature.split(' | ');
  const inside = /^\[(.*)\]$/.exec(usual)?.[1];
  const quoteIt = (stop: string) => (language === 'json' ? `"${stop}"` : stop);
  if (inside === undefined) {
    const stop = quoteIt(references === undefined ? `\${1:${usual}}` : '$1');
    return { flow: stop, block: stop, deeper: stop };
  }
  const names = inside.split(/,\s*/).filter((name) => !name.endsWith('?') && !/[….]/.test(name));
  const stops = names.map((name, index) =>
    quoteIt(index === 0 && references !== undefined ? '$1' : `\${${index + 1}:${name}}`),
  );
  const flow = `[${stops.join(', ')}]`;
  const rows = (indent: string) => stops.map((stop) => `\n${indent}- ${stop}`).join('');
  return { flow, block: rows('  '), deeper: rows('    ') };
}

const nothingKnown = {
  typeOf: (): Shape => ({ kind: 'any' }),
  typeOfName: (): Shape => ({ kind: 'any' }),
  typeOfMapping: (): Shape => ({ kind: 'any' }),
};

/** True unless what the function yields, whatever it is called with, can never be what is wanted. */
function fits(definition: FunctionDefinition, shape: Shape | undefined): boolean {
  if (shape === undefined) return true;
  const argument = {
    kind: 'scalar' as const,
    value: null,
    raw: '',
    style: 'plain' as const,
    parent: undefined,
    start: 0,
    end: 0,
  };
  return canBe(shape, definition.returns(argument, nothingKnown), 'service');
}
