/** One name in the three spellings that files, variables and types use. */

export interface Name {
  /** `unknown-thing`, for files and ids. */
  readonly kebab: string;
  /** `unknownThing`, for variables; never a reserved word. */
  readonly camel: string;
  /** `UnknownThing`, for types, operations and functions of templates. */
  readonly pascal: string;
}

const reserved = [
  'case',
  'default',
  'delete',
  'do',
  'else',
  'enum',
  'for',
  'function',
  'if',
  'import',
  'in',
  'new',
  'switch',
];

/** Reads a name in kebab-case or PascalCase; nothing when it is neither. */
export function readName(written: string): Name | undefined {
  const kebab = written
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab)) return undefined;
  const capital = kebab.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
  const pascal = /^[A-Z]/.test(written) ? written : capital;
  const camel = capital.charAt(0).toLowerCase() + capital.slice(1);
  return { kebab, pascal, camel: reserved.includes(camel) ? `${camel}Member` : camel };
}
