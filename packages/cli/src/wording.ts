/** The few phrases of the command itself, in both languages. Severities stay English, as compilers do it, so that a search finds them. */
import type { Language } from '@ros-lint/core';
import type { Summary } from './report.ts';

export interface Wording {
  readonly fix: string;
  readonly see: string;
  readonly service: string;
  summary(summary: Summary, hidden: number): string;
  more(count: number): string;
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
    const whole = hidden === 0 ? line : `${line} (${hidden} not shown)`;
    return summary.fixed === undefined ? whole : `${whole}, ${summary.fixed} fixed`;
  },
  more: (count) => `and ${count} more`,
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
    const whole = hidden === 0 ? line : `${line}(其中 ${hidden} 个未显示)`;
    return summary.fixed === undefined ? whole : `${whole},已修复 ${summary.fixed} 个`;
  },
  more: (count) => `另有 ${count} 处`,
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
