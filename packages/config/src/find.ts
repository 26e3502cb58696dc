/** Where the configuration lies that holds for a folder: the nearest one upward, up to the root of the repository. */

/** In the order in which they are looked for; two of them in one folder are refused. */
export const CONFIG_NAMES = [
  'ros-lint.config.json',
  'ros-lint.config.yaml',
  'ros-lint.config.yml',
  'ros-lint.config.js',
  'ros-lint.config.mjs',
  'ros-lint.config.cjs',
] as const;

/** How a door looks around. A folder is whatever it names folders by: a path, or an address. */
export interface Folders {
  /** Those of the names that are there, each with its place. */
  present(folder: string, names: readonly string[]): readonly Present[] | Promise<readonly Present[]>;
  /** The folder around a folder; nothing at the top. */
  above(folder: string): string | undefined;
}

export interface Present {
  readonly name: string;
  readonly place: string;
}

/** What was found for each folder, so that none is looked at twice. */
export type Found = Map<string, Promise<readonly string[]>>;

/** The places of all that stand in the nearest folder that has one, the folder itself or one around it. */
export function findConfig(folder: string, folders: Folders, found: Found): Promise<readonly string[]> {
  const known = found.get(folder);
  if (known !== undefined) return known;
  const finding = lookFrom(folder, folders, found);
  found.set(folder, finding);
  return finding;
}

async function lookFrom(folder: string, folders: Folders, found: Found): Promise<readonly string[]> {
  const here = await folders.present(folder, [...CONFIG_NAMES, '.git']);
  const configs = here.filter(({ name }) => name !== '.git');
  if (configs.length > 0) return configs.map(({ place }) => place);
  const outer = here.length > 0 ? undefined : folders.above(folder);
  return outer === undefined ? [] : findConfig(outer, folders, found);
}
