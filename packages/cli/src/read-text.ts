/** Reads a file as the text of a template, and says in one line why it cannot. Never blocks on what is not a plain file. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, readFileSync, statSync } from 'node:fs';
import { lookAt } from './look.ts';

export type Reading =
  /** `hasMark` tells a byte order mark, which is no part of the text. */
  | { readonly kind: 'text'; readonly text: string; readonly hasMark: boolean }
  /** The work could not be done: no permission, a file that is not one, or a template in an encoding that ROS does not take. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Certainly no text of ours, such as an image; a failure only when somebody named it. */
  | { readonly kind: 'foreign'; readonly reason: string };

/** The service takes 512 KB; more than this is not worth reading. */
const LIMIT = 4 * 1024 * 1024;

export function readText(path: string): Reading {
  lookAt(path);
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return failed('is a folder');
    if (!stat.isFile()) return failed('is not a plain file; use "-" to read from a pipe');
    if (stat.size > LIMIT) return foreign(tooLarge(stat.size));
    return decode(readBytes(path));
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** Some files of the system look plain and wait for data that never come. Windows has no such flag, and no such files. */
const NEVER_WAIT = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readBytes(path: string): Buffer {
  const file = openSync(path, NEVER_WAIT);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Reads standard input to its end. */
export async function readInput(): Promise<Reading> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > LIMIT) return foreign(tooLarge(size));
      chunks.push(bytes);
    }
  } catch (error) {
    return failed(reasonOf(error));
  }
  return decode(Buffer.concat(chunks));
}

/** What an error of the file system means for a person. */
export function reasonOf(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `cannot be used (${code || message})`;
}

const reasons: { readonly [code: string]: string | undefined } = {
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (operation not permitted)',
  EISDIR: 'is a folder',
  ELOOP: 'is a symbolic link that leads in a circle',
  ENAMETOOLONG: 'has too long a name',
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist (a part of the path is not a folder)',
  EROFS: 'lies on a read-only file system',
};

/** The text in the bytes of a file. */
export function decode(bytes: Buffer): Reading {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { kind: isTemplate(bytes, wide) ? 'failed' : 'foreign', reason: utf16 };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) return { kind: 'text', text: bytes.toString('utf8', hasMark ? 3 : 0), hasMark };
  if (isTemplate(bytes, 'latin1')) return failed(`is not UTF-8 text (${firstBadByte(bytes)}); save it as UTF-8`);
  return foreign(bytes.includes(0) ? 'is a binary file' : `is not UTF-8 text (${firstBadByte(bytes)})`);
}

const utf16 = 'is UTF-16 text; ROS takes UTF-8 only, so save it as UTF-8';

/** UTF-16 shows by its byte order mark, or by the zero beside its first character, as a template begins with ASCII. */
function wideEncoding(bytes: Buffer): 'utf16le' | 'utf16be' | undefined {
  const [first, second] = bytes;
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf16be';
  return undefined;
}

/** True for a text that names the key of every template; one that cannot be read must not be passed over in silence. */
function isTemplate(bytes: Buffer, encoding: 'latin1' | 'utf16le' | 'utf16be'): boolean {
  const name = 'ROSTemplateFormatVersion';
  if (encoding !== 'utf16be') return bytes.includes(name, 0, encoding);
  return bytes.includes(Buffer.from(name, 'utf16le').swap16());
}

function firstBadByte(bytes: Buffer): string {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next + 1;
    if (!isUtf8(bytes.subarray(start, end))) return `line ${line}`;
    start = end;
  }
  return 'at its end';
}

function tooLarge(size: number): string {
  return `is too large (${(size / 1024 / 1024).toFixed(1)} MB; files above ${LIMIT / 1024 / 1024} MB are not read, and ROS takes 512 KB)`;
}

const failed = (reason: string): Reading => ({ kind: 'failed', reason });

const foreign = (reason: string): Reading => ({ kind: 'foreign', reason });
