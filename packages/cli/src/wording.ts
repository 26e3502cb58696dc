/** The few phrases of the command itself, in both languages. Severities stay English, as compilers do it, so that a search finds them. */
import type { Language } from '@ros-lint/core';
import type { Summary } from './report.ts';

export interface Wording {
  readonly fix: string;
  readonly see: string;
  readonly service: string;
  summary(summary: Summary, hidden: number): string;
  more(count: number): string;
  stale(file: string, count: number): string;
  updated(file: string, count: number, gone: number): string;
}

const en: Wording = {
  fix: 'fix',
  see: 'see',
  service: 'ROS answers',
  summary(summary, hidden) {
    const counts = countsOf(summary).map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`);
    const files = `${summary.files} file${summary.files === 1 ? '' : 's'}`;
    if (summary.files === 0) return 'no ROS template found';
    const line = `${counts.length === 0 ? 'no problems' : counts.join(', ')} in ${files}`;
    const more = [
      ...(summary.fixed === undefined ? [] : [`${summary.fixed} fixed`]),
      ...(summary.forgiven === undefined ? [] : [`${summary.forgiven} forgiven by the baseline`]),
    ];
    return [hidden === 0 ? line : `${line} (${hidden} not shown)`, ...more].join(', ');
  },
  more: (count) => `and ${count} more`,
  stale: (file, count) =>
    `${file}: ${count} forgiven finding${count === 1 ? ' is' : 's are'} gone; --update-baseline forgets ${count === 1 ? 'it' : 'them'}`,
  updated: (file, count, gone) => `${file}: forgives ${count} finding${count === 1 ? '' : 's'}, forgot ${gone}`,
};

const zh: Wording = {
  fix: '修复',
  see: '参见',
  service: 'ROS 返回',
  summary(summary, hidden) {
    const names = { error: '个错误', warning: '个警告', info: '条信息', hint: '条提示' };
    const counts = countsOf(summary).map(([name, count]) => `${count} ${names[name]}`);
    if (summary.files === 0) return '未找到 ROS 模板';
    const line = `${summary.files} 个文件:${counts.length === 0 ? '没有问题' : counts.join('、')}`;
    const more = [
      ...(summary.fixed === undefined ? [] : [`已修复 ${summary.fixed} 个`]),
      ...(summary.forgiven === undefined ? [] : [`基线忽略 ${summary.forgiven} 个`]),
    ];
    return [hidden === 0 ? line : `${line}(其中 ${hidden} 个未显示)`, ...more].join(',');
  },
  more: (count) => `另有 ${count} 处`,
  stale: (file, count) => `${file}:${count} 个已忽略的问题不复存在;--update-baseline 可将其移除`,
  updated: (file, count, gone) => `${file}:忽略 ${count} 个问题,移除 ${gone} 个`,
};

export const wordings: { readonly [language in Language]: Wording } = { en, 'zh-cn': zh };

function countsOf({ errors, warnings, infos, hints }: Summary) {
  const counts = [
    ['error', errors],
    ['warning', warnings],
    ['info', infos],
    ['hint', hints],
  ] as const;
  return counts.filter(([, count]) => count > 0);
}
