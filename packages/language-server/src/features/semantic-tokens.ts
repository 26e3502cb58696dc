/** What names and functions are, for clients that colour by meaning. */

export const tokenTypes = [
  'namespace',
  'type',
  'class',
  'parameter',
  'variable',
  'property',
  'function',
  'enumMember',
] as const;
export const tokenModifiers = ['declaration'] as const;
