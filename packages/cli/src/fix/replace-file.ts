/** Puts a new text where a file is, at once or not at all: whoever reads meanwhile, or pulls the plug, finds the old text or the new one. */
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode, reasonOf } from '../read-text.ts';

export interface Replacement {
  /** The text that was read, without a byte order mark. */
  readonly before: string;
  readonly after: string;
  /** True when a byte order mark stands before the text, and is to stay. */
  readonly hasMark: boolean;
}

/** Replaces the text of a file; returns why it could not. A link keeps leading to the file, whose mode stays what it is. */
export function replaceFile(path: string, { before, after, hasMark }: Replacement): string | undefined {
  try {
    const target = realpathSync(path);
    // A rename would get around the mode of the file, which says that it is not to be written.
    accessSync(target, constants.W_OK);
    const now = decode(readFileSync(target));
    if (now.kind !== 'text' || now.text !== before)
      return 'was changed by somebody else meanwhile; nothing was written';
    put(target, hasMark ? `\ufeff${after}` : after);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? 'may not be written (permission denied)' : reasonOf(error);
  }
}

/** Beside the file, because a rename is one step only within a file system. */
function put(target: string, text: string): void {
  const { mode, uid, gid } = statSync(target);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = openSync(draft, 'wx', mode);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(draft, mode & 0o7777);
    keepOwner(draft, uid, gid);
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    throw error;
  }
}

/** Only the superuser may give files away; for anybody else the file is theirs already, or becomes theirs. */
function keepOwner(path: string, uid: number, gid: number): void {
  const { uid: ourUid, gid: ourGid } = statSync(path);
  if (uid === ourUid && gid === ourGid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // The text matters more than the owner.
  }
}
