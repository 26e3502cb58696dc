/** `ros-lint spec update [types…]`: has the service tell its resource types, and keeps them in the user's cache folder. */
import type { Language } from '@ros-lint/core';
import { describeData, type RefreshedType, readRefreshed, refreshedFile, writeRefreshed } from '@ros-lint/spec';
import { type Arguments, lastValue } from '../args.ts';
import type { Surroundings } from '../commands/index.ts';
import { hasFailed } from '../outcome.ts';
import { complain, print, progressLine } from '../terminal.ts';
import { typesOfFiles } from '../types-of-files.ts';
import { replaceText } from '../write-text.ts';
import { type Age, dueTypes, reasonOf, refresh } from './refresh.ts';
import { type ListedType, openTypeService, SDK } from './type-service.ts';

const FAILED = 2;
const USUAL_REGION = 'cn-hangzhou';
const USUAL_DAYS = 30;
/** Lines about what was not understood; the rest is counted. */
const MOST_LINES = 20;

/** The operands are names of types, in which `*` stands for anything. */
export async function updateSpec(args: Arguments, patterns: readonly string[], look: Surroundings): Promise<number> {
  const say = words[look.language];
  const days = lastValue(args, 'older-than') ?? `${USUAL_DAYS}`;
  if (!/^\d+$/.test(days)) return refuse(`--older-than takes a number of days, not "${days}"`);
  const files = args.options['types-of'];
  const used = files && (await typesOfFiles(files));
  if (used !== undefined && hasFailed(used)) return refuse(used.failure);
  const region = lastValue(args, 'region') ?? process.env.ALIBABA_CLOUD_REGION_ID ?? USUAL_REGION;
  const service = await openTypeService({ region, endpoint: lastValue(args, 'endpoint') });
  if (typeof service === 'string') return refuse(say.missing[service]);
  let listed: readonly ListedType[];
  try {
    listed = await service.list();
  } catch (error) {
    return refuse(say.unlisted(reasonOf(error)));
  }
  const wanted = listed.filter(({ name }) => isWanted(name, patterns) && (used?.value.has(name) ?? true));
  if (wanted.length === 0) return refuse(say.nothing(listed.length));

  const file = refreshedFile(process.env);
  const kept = readRefreshed(file);
  const known = kept?.kind === 'types' ? kept.types : undefined;
  const today = new Date().toISOString().slice(0, 10);
  const age: Age = { today, basis: describeData().date, days: Number(days) };
  const due = dueTypes(wanted, known, age);
  const progress = progressLine(true);
  const onStep = (done: number) => progress.show(say.step(done, due.length));
  const source = `ROS API, ${region}, ${today}`;
  const keep = (types: ReadonlyMap<string, RefreshedType>) => replaceText(file, writeRefreshed(types));
  const found = await refresh(service, { due, known, age, source, onStep, keep });
  progress.clear();
  for (const line of found.problems.slice(0, MOST_LINES)) complain(`ros-lint: ${say.left} ${line}`);
  if (found.problems.length > MOST_LINES) complain(`ros-lint: ${say.more(found.problems.length - MOST_LINES)}`);
  if (found.loss !== undefined) return refuse(`${file} ${found.loss}`);
  print(`${say.done(found.refreshed, wanted.length - due.length, file)}\n`);
  return found.failure === undefined ? 0 : refuse(say.stopped(found.failure));
}

function isWanted(name: string, patterns: readonly string[]): boolean {
  const matches = (pattern: string) => new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'i').test(name);
  return patterns.length === 0 || patterns.some(matches);
}

const escaped = (text: string): string => text.replace(/[^\w:]/g, '\\$&');

function refuse(reason: string): number {
  complain(`ros-lint: ${reason}`);
  return FAILED;
}

interface Words {
  readonly missing: { readonly [what in 'no SDK' | 'no credentials']: string };
  unlisted(reason: string): string;
  nothing(listed: number): string;
  step(done: number, all: number): string;
  readonly left: string;
  more(count: number): string;
  done(refreshed: number, current: number, file: string): string;
  stopped(reason: string): string;
}

const words: { readonly [Tongue in Language]: Words } = {
  en: {
    missing: {
      'no SDK': `spec update asks the service through its SDK, which is not installed: npm install ${SDK}`,
      'no credentials':
        'no credentials are found: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or call "aliyun configure"',
    },
    unlisted: (reason) => `the service does not list its types: ${reason}`,
    nothing: (listed) => `none of the ${listed} types of the service is meant`,
    step: (done, all) => `asking the service: ${done} of ${all} types`,
    left: 'left as it was:',
    more: (count) => `and ${count} more`,
    done: (refreshed, current, file) =>
      `${refreshed} ${refreshed === 1 ? 'type' : 'types'} refreshed, ${current} up to date: ${file}`,
    stopped: (reason) => `the service was not asked to the end, call again to go on: ${reason}`,
  },
  'zh-cn': {
    missing: {
      'no SDK': `spec update 通过官方 SDK 查询服务,但尚未安装:npm install ${SDK}`,
      'no credentials':
        '未找到凭证:请设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET,或运行 "aliyun configure"',
    },
    unlisted: (reason) => `服务未返回资源类型列表:${reason}`,
    nothing: (listed) => `服务的 ${listed} 个资源类型中没有匹配项`,
    step: (done, all) => `正在查询服务:${done}/${all} 个资源类型`,
    left: '保持不变:',
    more: (count) => `另有 ${count} 处`,
    done: (refreshed, current, file) => `已刷新 ${refreshed} 个资源类型,${current} 个已是最新:${file}`,
    stopped: (reason) => `查询中断,再次运行可继续:${reason}`,
  },
};
