/** Regular expressions of Python, read only far enough to see what is certainly broken, in one pass. */
import type { Text } from '../../text/language.ts';

export interface Fault {
  /** Where in the pattern, half open. */
  readonly from: number;
  readonly to: number;
  /** What is wrong there, to be put behind the quoted piece. */
  readonly text: Text;
}

const faults = {
  backslash: { en: 'stands at the end of the pattern and escapes nothing', 'zh-cn': '位于模式末尾,没有转义任何字符' },
  openClass: { en: 'opens a set that is not closed', 'zh-cn': '开始的字符集没有结束' },
  range: { en: 'is a range that runs backwards', 'zh-cn': '范围的起止顺序颠倒' },
  openGroup: { en: 'opens a group that is not closed', 'zh-cn': '开始的分组没有结束' },
  closedGroup: { en: 'closes a group that is not open', 'zh-cn': '结束了未开始的分组' },
  nothing: { en: 'has nothing to repeat', 'zh-cn': '前面没有可重复的内容' },
  twice: { en: 'repeats what is repeated already', 'zh-cn': '重复修饰了已带量词的内容' },
  bounds: { en: 'has a lower bound above the upper one', 'zh-cn': '下限大于上限' },
} as const satisfies { [name: string]: Text };

/** The first thing that Python refuses for certain, or nothing. */
export function patternFault(pattern: string): Fault | undefined {
  // Under the flag `x` blanks and comments mean something else.
  if (/\(\?[a-zA-Z]*x/.test(pattern)) return undefined;
  const groups: number[] = [];
  /** `none`: nothing stands before; `atom`: something that can be repeated; `repeated`, `modified`: behind a quantifier. */
  let before: 'none' | 'atom' | 'repeated' | 'modified' = 'none';
  let at = 0;
  while (at < pattern.length) {
    const unit = pattern.charAt(at);
    if (unit === '\\') {
      if (at + 1 === pattern.length) return faultAt(at, at + 1, faults.backslash);
      at += 2;
      before = 'atom';
    } else if (unit === '[') {
      const end = endOfClass(pattern, at);
      if (typeof end !== 'number') return end;
      at = end;
      before = 'atom';
    } else if (unit === '(') {
      if (pattern.startsWith('(?#', at)) {
        const end = pattern.indexOf(')', at);
        if (end === -1) return faultAt(at, at + 1, faults.openGroup);
        at = end + 1;
        continue;
      }
      groups.push(at);
      const isExtension = pattern.charAt(at + 1) === '?';
      at += isExtension ? 2 : 1;
      before = isExtension ? 'atom' : 'none';
    } else if (unit === ')') {
      if (groups.pop() === undefined) return faultAt(at, at + 1, faults.closedGroup);
      at += 1;
      before = 'atom';
    } else if (unit === '|') {
      at += 1;
      before = 'none';
    } else {
      const end = endOfQuantifier(pattern, at);
      if (end === at) {
        at += 1;
        before = 'atom';
        continue;
      }
      if (before === 'none') return faultAt(at, end, faults.nothing);
      if (before === 'modified' || (before === 'repeated' && unit !== '?' && unit !== '+'))
        return faultAt(at, end, faults.twice);
      if (hasWrongBounds(pattern.slice(at, end))) return faultAt(at, end, faults.bounds);
      before = before === 'repeated' ? 'modified' : 'repeated';
      at = end;
    }
  }
  const open = groups.pop();
  return open === undefined ? undefined : faultAt(open, open + 1, faults.openGroup);
}

const faultAt = (from: number, to: number, text: Text): Fault => ({ from, to, text });

const braces = /\{(?:\d+(?:,\d*)?|,\d*)\}/y;

/** Behind the quantifier that starts there, or the same place when none does. */
function endOfQuantifier(pattern: string, at: number): number {
  const unit = pattern.charAt(at);
  if (unit === '*' || unit === '+' || unit === '?') return at + 1;
  if (unit !== '{') return at;
  braces.lastIndex = at;
  return braces.test(pattern) ? braces.lastIndex : at;
}

function hasWrongBounds(quantifier: string): boolean {
  const bounds = /^\{(\d+),(\d+)\}$/.exec(quantifier);
  return bounds !== null && Number(bounds[1]) > Number(bounds[2]);
}

/** Behind the bracket that closes a set; a bracket directly behind the opening one is one of its members. */
function endOfClass(pattern: string, start: number): number | Fault {
  let at = start + 1;
  if (pattern.charAt(at) === '^') at += 1;
  for (let isFirst = true; at < pattern.length; isFirst = false) {
    if (pattern.charAt(at) === ']' && !isFirst) return at + 1;
    const low = memberAt(pattern, at);
    const next = pattern.charAt(low.end + 1);
    if (pattern.charAt(low.end) !== '-' || next === ']' || next === '') {
      at = low.end;
      continue;
    }
    const high = memberAt(pattern, low.end + 1);
    if (low.code !== undefined && high.code !== undefined && low.code > high.code)
      return faultAt(at, high.end, faults.range);
    at = high.end;
  }
  return faultAt(start, start + 1, faults.openClass);
}

/** One member of a set; its code is known when it stands for itself. */
function memberAt(pattern: string, at: number): { end: number; code: number | undefined } {
  if (pattern.charAt(at) === '\\') return { end: at + 2, code: undefined };
  const code = pattern.codePointAt(at) ?? 0;
  return { end: at + (code > 0xffff ? 2 : 1), code };
}
