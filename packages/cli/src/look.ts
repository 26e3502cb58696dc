/** What a run looks at beside the files that it found, told to whoever wants to know when the answer may be another. */

let tell: ((path: string) => void) | undefined;

/** From now on hears of every file that is read or looked for, also of those that are not there, before that is done. */
export function hearOfLooks(listener: (path: string) => void): void {
  tell = listener;
}

/** To be called by whatever reads a file, or lets it matter whether one is there. */
export function lookAt(path: string): void {
  tell?.(path);
}
