/**
 * Resource types as the service described them to a user: `ros-lint spec update` keeps them in one file of the user's cache folder.
 * They go before what is shipped, as long as that is not newer.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Text } from '@ros-lint/core';
import { type EncodedType, longhand } from './encoding.ts';
import { patches } from './patches/index.ts';
import { type FresherTypes, nameEntries, sliceType } from './resource-types.ts';
import { applyPatch, loosen, mergeFacts, type TypeFacts, writeType } from './sources/index.ts';

/** One answer of the service. */
export interface RefreshedType extends EncodedType {
  /** The day, as `YYYY-MM-DD`, on which the service was asked. */
  readonly date: string;
  /** The day of the data that were shipped then; newer ones go before the answer. */
  readonly basis: string;
  /** When the service says that the type was last changed. */
  readonly changed?: string;
}

export interface RefreshedTypes {
  /** The day of the newest answer, as `YYYY-MM-DD`. */
  readonly date: string;
  /** Of all answers together: two files with the same hash say the same. */
  readonly hash: string;
  get(name: string): RefreshedType | undefined;
  names(): readonly string[];
}

/** A file that is not there is nothing; one that was damaged, or written by something else, says nothing. */
export type Refreshed =
  | { readonly kind: 'types'; readonly types: RefreshedTypes }
  | { readonly kind: 'unusable'; readonly file: string; readonly reason: Text };

type Environment = { readonly [name: string]: string | undefined };

/** Where the answers lie: in the folder that the system has for what can be made again. */
export function refreshedFile(env: Environment, platform: string = process.platform): string {
  const { XDG_CACHE_HOME: wish, LOCALAPPDATA: local } = env;
  const base = wish && isAbsolute(wish) ? wish : platform === 'win32' && local ? local : join(homedir(), '.cache');
  return join(base, 'ros-lint', 'resource-types.json');
}

export function readRefreshed(file: string): Refreshed | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  try {
    return understand(file, readFileSync(file));
  } catch {
    return { kind: 'unusable', file, reason: damaged };
  }
}

/** The text of the file that says so. */
export function writeRefreshed(types: ReadonlyMap<string, RefreshedType>): string {
  const sorted = [...types].sort(([a], [b]) => (a < b ? -1 : 1));
  const body = sorted.map(([name, type]) => `${JSON.stringify(name)}: ${writeEntry(type)}`).join(',\n');
  const [date = ''] = sorted
    .map(([, type]) => type.date)
    .sort()
    .slice(-1);
  const about: About = { format: FORMAT, date, hash: hashOf(Buffer.from(body)) };
  return `${opening}${JSON.stringify(about)}${sorted.length === 0 ? '' : ','}\n${body}\n}\n`;
}

/** Lays the answers over what is shipped. */
export function fresherTypes(refreshed: RefreshedTypes, shippedDate: string): FresherTypes {
  return {
    names: refreshed.names,
    get(name, shipped) {
      const type = refreshed.get(name);
      if (type === undefined) return undefined;
      const isOlder = shipped !== undefined && type.basis < shippedDate && type.date <= shippedDate;
      return isOlder ? undefined : refreshType(name, type, shipped);
    },
  };
}

/** Of the layout of the file. */
const FORMAT = 1;

const opening = '{\n"ros-lint spec update": ';
const ending = '\n}\n';

interface About {
  readonly format: number;
  readonly date: string;
  readonly hash: string;
}

const damaged: Text = {
  en: 'is damaged and not used; "ros-lint spec update" writes it anew',
  'zh-cn': '已损坏,未被使用;"ros-lint spec update" 会重新写入',
};

const foreign: Text = {
  en: 'was not written by this ros-lint and is not used; "ros-lint spec update" writes it anew',
  'zh-cn': '不是由此版本的 ros-lint 写入,未被使用;"ros-lint spec update" 会重新写入',
};

function understand(file: string, bytes: Buffer): Refreshed {
  const unusable = (reason: Text) => ({ kind: 'unusable' as const, file, reason });
  if (!bytes.subarray(0, opening.length).equals(Buffer.from(opening))) return unusable(foreign);
  const lineEnd = bytes.indexOf('\n', opening.length);
  const line = bytes.toString('utf8', opening.length, Math.max(lineEnd, 0));
  const about = JSON.parse(line.replace(/,$/, '')) as About;
  if (about.format !== FORMAT) return unusable(foreign);
  const body = bytes.subarray(lineEnd + 1, bytes.length - ending.length);
  if (hashOf(body) !== about.hash) return unusable(damaged);
  const { date, hash } = about;
  const get = (name: string) => {
    const entry = sliceType(bytes, name);
    return entry === undefined ? undefined : (JSON.parse(entry) as RefreshedType);
  };
  // Names of types are plain ASCII.
  return { kind: 'types', types: { date, hash, get, names: () => nameEntries(bytes.toString('latin1')) } };
}

/** Most starts of a command find no file, and do not pay for what makes hashes. */
function hashOf(bytes: Uint8Array): string {
  const { createHash } = createRequire(join(homedir(), 'x'))('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

/** The day and what else is about the answer stand before what it says. */
function writeEntry({ date, basis, changed, ...type }: RefreshedType): string {
  return writeType(type).replace('{\n', `{\n ${JSON.stringify({ date, basis, changed }).slice(1, -1)},\n`);
}

/** What the service says, with what only others know: corrections by hand, value types of attributes, names that are gone. */
function refreshType(name: string, type: RefreshedType, shipped: EncodedType | undefined): EncodedType | undefined {
  const corrections = patches.filter((patch) => patch.type === name);
  // It only stands for another.
  if (corrections.some(({ like }) => like !== undefined)) return undefined;
  const merged = mergeFacts(shipped === undefined ? [factsOf(type)] : [factsOf(type), factsOf(shipped)], {});
  // Of a type that it hides the service may list no properties.
  const isBlank = Object.keys(type.properties ?? {}).length === 0;
  const joined: EncodedType = {
    ...merged,
    date: type.date,
    ...(isBlank && shipped?.open && { open: true as const }),
    ...(shipped?.ref && { ref: shipped.ref }),
    ...((type.openAttributes ?? shipped?.openAttributes) && { openAttributes: true as const }),
    ...(type.unlisted && { unlisted: true as const }),
  };
  const loose = name.startsWith('MODULE::') ? loosen(joined) : joined;
  const corrected = corrections.reduce<EncodedType>(applyPatch, loose);
  const gone = [...(corrected.removed ?? []), ...(shipped?.removed ?? [])];
  return {
    ...corrected,
    removed: [...new Set(gone)].filter((each) => !Object.hasOwn(corrected.properties ?? {}, each)),
  };
}

function factsOf({ source, freshness, properties = {}, attributes = {} }: EncodedType): TypeFacts {
  const long = Object.entries(properties).map(([name, property]) => [name, longhand(property)] as const);
  return { source, freshness, attributes, properties: Object.fromEntries(long) };
}
