/** What a quoted text of JSON says, also where its escapes are wrong. */

const simple: { readonly [unit: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** The value of a text in double or single quotes. */
export function textIn(text: string, kind: string, start: number, end: number): string {
  if (kind === 'single') return text.slice(start + 1, end - 1).replaceAll("''", "'");
  const content = text.slice(start + 1, kind === 'string' ? end - 1 : end);
  if (!content.includes('\\')) return content;
  return content.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (written: string, code?: string, unit?: string) =>
    code === undefined ? (simple[unit ?? ''] ?? written) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Where backslashes stand that start no escape. */
export function escapesOf(text: string, start: number, end: number): readonly number[] {
  const content = text.slice(start + 1, end - 1);
  if (!content.includes('\\')) return [];
  return [...content.matchAll(/\\(?:u[0-9a-fA-F]{4}|[\s\S])/g)]
    .filter(([written]) => !/^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])$/.test(written))
    .map(({ index }) => start + 1 + index);
}
