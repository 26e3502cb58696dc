/** The page of one intrinsic function, and the list of all: what its definition says, for people. */
import type { Context, FunctionDefinition } from '../../../core/src/functions/function.ts';

const places: { readonly [C in Context]: string } = {
  value: 'properties, metadata, locals and outputs',
  condition: 'inside a condition',
  conditionRoot: 'as a whole condition',
  rule: 'rules',
  count: 'counts',
};

export function functionPage({ name, signature, summary, doc, contexts, undocumented }: FunctionDefinition): string {
  const lines = [
    '<!-- Written by `npm run docs` from packages/core/src/functions: change the function, not this page. -->',
    `# ${name}`,
    '',
    `${summary.en}.`,
    '',
    '```yaml',
    `${name}: ${signature}`,
    `${tagOf(name)} ${signature}`,
    '```',
    '',
    doc.en,
    '',
    `> ${summary['zh-cn']}。${doc['zh-cn']}`,
    '',
    `It can stand in: ${contexts.map((context) => places[context]).join('; ')}.`,
    ...(undocumented ? ['', 'No page of the service describes it.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export function functionIndex(functions: readonly FunctionDefinition[]): string {
  const rows = functions.map(({ name, signature, summary }) => {
    return `| [${name}](${pageName(name)}) | \`${tagOf(name)} ${signature}\` | ${summary.en}<br>${summary['zh-cn']} |`;
  });
  const lines = [
    '<!-- Written by `npm run docs` from packages/core/src/functions: change the functions, not this page. -->',
    '# Functions',
    '',
    '| function | short form | what it does |',
    '|---|---|---|',
    ...rows,
  ];
  return `${lines.join('\n')}\n`;
}

/** The file of a page: the name without what all share, since a colon is no character for a file. */
export const pageName = (name: string) => `${name.replace('Fn::', '')}.md`;

const tagOf = (name: string) => `!${name.replace('Fn::', '')}`;
