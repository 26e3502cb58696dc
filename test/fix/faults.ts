/** Faults that people make and that have a fix, and how to put each into a healthy template. */

export interface Fault {
  readonly name: string;
  /** The text with the fault at a place that the seed chooses, or nothing where there is no such place. */
  readonly spoil: (text: string, seed: number) => string | undefined;
}

/** Replaces one of the places that a pattern finds. */
const at =
  (pattern: RegExp, replace: (...groups: string[]) => string) =>
  (text: string, seed: number): string | undefined => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[seed % Math.max(matches.length, 1)];
    if (match === undefined) return undefined;
    const written = replace(...match.map((group) => group ?? ''));
    return text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
  };

export const faults: readonly Fault[] = [
  {
    name: 'an attribute written as one text',
    spoil: at(/Fn::GetAtt:\s*\n(\s+)- (\w+)\n\s+- (\w+)\n/g, (_, indent = '', name, attribute) => {
      return `Fn::GetAtt: ${name}.${attribute}\n${indent.slice(0, 0)}`;
    }),
  },
  {
    name: 'a version that is none',
    spoil: at(/^(ROSTemplateFormatVersion: )(.*)$/gm, (_, key) => `${key}'2015-09-02'`),
  },
  {
    name: 'blanks that are none',
    spoil: at(/^( {2,})(\w+:)/gm, (_, indent, key) => `${'\u00a0'.repeat(indent?.length ?? 0)}${key}`),
  },
  {
    name: 'a tab as indentation',
    spoil: at(/^( {4})([A-Z]\w+:)/gm, (_, _indent, key) => `\t${key}`),
  },
  {
    name: 'an idle suppression',
    spoil: at(/^( *)([A-Z]\w+:.*)$/gm, (_, indent, rest) => {
      return `${indent}# ros-lint-disable-next-line unknown-reference -- once needed\n${indent}${rest}`;
    }),
  },
];
