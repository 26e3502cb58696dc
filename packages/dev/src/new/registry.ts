/** Adds a member to the index of an open set, at the place where it keeps the index sorted. */

/** Puts `import <variable> from './<file>.ts'` among the imports, sorted by file. */
function addImport(index: string, file: string, variable: string): string {
  const lines = index.split('\n');
  const members = lines.flatMap((line, at) => {
    const name = line.match(/^import \w+ from '\.\/([a-z0-9-]+)\.ts';$/)?.[1];
    return name === undefined ? [] : [{ name, at }];
  });
  const next = members.find(({ name }) => name > file)?.at;
  const lastImport = lines.findLastIndex((line) => /^(import |\} from )/.test(line));
  lines.splice(next ?? (members.at(-1)?.at ?? lastImport) + 1, 0, `import ${variable} from './${file}.ts';`);
  return lines.join('\n');
}

/** For an index that exports its default imports as one list, in the order of their files. */
export function addToList(index: string, list: string, file: string, variable: string): string {
  const imported = addImport(index, file, variable);
  const variables = [...imported.matchAll(/^import (\w+) from '\.\/([a-z0-9-]+)\.ts';$/gm)]
    .sort(([, , a = ''], [, , b = '']) => (a < b ? -1 : 1))
    .map(([, name]) => name);
  return imported.replace(new RegExp(`(export const ${list}\\b[^=]*= \\[)[^\\]]*\\]`), `$1${variables.join(', ')}]`);
}

/** For an index that exports an object with one line a member, sorted by key. */
export function addToRecord(index: string, record: string, key: string, value: string): string {
  const lines = index.split('\n');
  const first = lines.findIndex((line) => new RegExp(`^export const ${record}\\b.*\\{$`).test(line)) + 1;
  const end = lines.findIndex((line, at) => at >= first && line.startsWith('}'));
  const next = lines.findIndex(
    (line, at) => at >= first && at < end && (line.match(/^ {2}'?([\w-]+)'?:/)?.[1] ?? '') > key,
  );
  lines.splice(next === -1 ? end : next, 0, `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${value},`);
  return lines.join('\n');
}

/** The same where the values are default imports. */
export function addImportToRecord(index: string, record: string, member: Member): string {
  return addToRecord(addImport(index, member.file, member.variable), record, member.key, member.variable);
}

export interface Member {
  readonly file: string;
  readonly key: string;
  readonly variable: string;
}
