/** Where files lie, told by their addresses alone: the same for a disk, a remote folder and the memory of a browser. */

/** The folder of a file, with a slash at its end; nothing for what lies in no folder, such as a text without a name. */
export function folderOf(uri: string): string | undefined {
  try {
    return new URL('.', uri).href;
  } catch {
    return undefined;
  }
}

/** The folder around a folder; nothing at the top. */
export function above(folder: string): string | undefined {
  const outer = new URL('..', folder).href;
  return outer === folder ? undefined : outer;
}

/** A file that another one names by a path of its own. */
export function beside(uri: string, path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
}

/** The path from the folder of a file to another file below it. */
export function within(uri: string, other: string): string | undefined {
  const folder = folderOf(uri);
  if (folder === undefined || !other.startsWith(folder)) return undefined;
  return decoded(other.slice(folder.length));
}

/** The last part of an address, for people. */
export const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
