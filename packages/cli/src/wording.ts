/** The few phrases of the command itself, in both languages. Severities stay English, as compilers do it, so that a search finds them. */
import type { Language, Safety } from '@ros-lint/core';
import type { Report, Summary } from './report.ts';

/** What `ros-lint init` sees in a repository. */
export interface InitSight {
  readonly templates: number;
  readonly requests: number;
  readonly policies: number;
  /** Files that may be templates by their name, and are none by their content. */
  readonly others: number;
  /** Patterns of folders that hold the templates of others. */
  readonly foreign: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
  /** The configuration of a folder around this one, which held here until now. */
  readonly outer: string | undefined;
}

export interface Counts {
  /** Findings that are not shown. */
  readonly hidden: number;
  /** Shown findings that `--fix` would mend. */
  readonly mendable: number;
}

export interface Wording {
  /** A fix that nobody makes unasked says no more than that it is one. */
  readonly fix: { readonly [kind in Safety]: string };
  readonly see: string;
  readonly service: string;
  summary(report: Pick<Report, 'summary' | 'extent'>, counts: Counts): string;
  more(count: number): string;
  stale(file: string, count: number): string;
  updated(file: string, count: number, gone: number): string;
  readonly watching: string;
  readonly initTakesNothing: string;
  exists(file: string): string;
  initiated(file: string, sight: InitSight): string;
}

const en: Wording = {
  fix: { suggest: 'fix', safe: 'fix with --fix', unsafe: 'fix with --fix-unsafe' },
  see: 'see',
  service: 'ROS answers',
  summary({ summary, extent }, { hidden, mendable }) {
    const counts = countsOf(summary).map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`);
    const files = `${summary.files} file${summary.files === 1 ? '' : 's'}`;
    if (summary.files === 0) return extent === 'changes' ? 'no ROS template was changed' : 'no ROS template found';
    const left = summary.fixable === undefined ? '' : ' left';
    const line = `${counts.length === 0 ? 'no problems' : counts.join(', ')}${left} in ${files}`;
    const more = [
      ...(mendable === 0 ? [] : [`--fix mends ${mendable}`]),
      ...(summary.fixed === undefined ? [] : [`${summary.fixed} fixed`]),
      ...(summary.fixable === undefined ? [] : [`${summary.fixable} would be fixed`]),
      ...(summary.forgiven === undefined ? [] : [`${summary.forgiven} forgiven by the baseline`]),
    ];
    return [hidden === 0 ? line : `${line} (${hidden} not shown)`, ...more].join(', ');
  },
  more: (count) => `and ${count} more`,
  stale: (file, count) =>
    `${file}: ${count} forgiven finding${count === 1 ? ' is' : 's are'} gone; --update-baseline forgets ${count === 1 ? 'it' : 'them'}`,
  updated: (file, count, gone) => `${file}: forgives ${count} finding${count === 1 ? '' : 's'}, forgot ${gone}`,
  watching: 'waiting for changes (Ctrl-C ends) …',
  initTakesNothing: 'init takes no names; it looks at this folder',
  exists: (file) => `${file} exists already; nothing was written`,
  initiated(file, sight) {
    const { templates, requests, policies, others, foreign, errors, warnings, fixable, outer } = sight;
    const kinds = `${many(templates, 'template')}, ${many(requests, 'request file')}, ${many(policies, 'stack policy', 'stack policies')}`;
    const steps = [
      ...(fixable > 0 ? [`  ros-lint --fix               mends ${fixable} of them`] : []),
      '  ros-lint --update-baseline   forgives what is left today, so that only new findings count',
    ];
    return [
      `Found ${kinds} and ${many(others, 'other file')}.`,
      `Wrote ${file}.${foreign.length === 0 ? '' : ` It leaves out ${foreign.join(' and ')}, where the work of others lies.`}`,
      ...(outer === undefined ? [] : [`${outer} does not hold here any more: the nearest one holds alone.`]),
      '',
      ...(errors + warnings === 0
        ? ['There is nothing to report: ros-lint can be turned on as it is.']
        : [
            `There ${errors === 1 ? 'is' : 'are'} ${many(errors, 'error')} and ${many(warnings, 'warning')} today. What may come next:`,
            ...steps,
          ]),
      '',
    ].join('\n');
  },
};

const zh: Wording = {
  fix: { suggest: '修复', safe: '修复 (--fix)', unsafe: '修复 (--fix-unsafe)' },
  see: '参见',
  service: 'ROS 返回',
  summary({ summary, extent }, { hidden, mendable }) {
    const names = { error: '个错误', warning: '个警告', info: '条信息', hint: '条提示' };
    const counts = countsOf(summary).map(([name, count]) => `${count} ${names[name]}`);
    if (summary.files === 0) return extent === 'changes' ? '没有 ROS 模板发生变更' : '未找到 ROS 模板';
    const left = summary.fixable === undefined ? '' : '修复后';
    const line = `${summary.files} 个文件:${left}${counts.length === 0 ? '没有问题' : `${left === '' ? '' : '仍有 '}${counts.join('、')}`}`;
    const more = [
      ...(mendable === 0 ? [] : [`--fix 可修复 ${mendable} 个`]),
      ...(summary.fixed === undefined ? [] : [`已修复 ${summary.fixed} 个`]),
      ...(summary.fixable === undefined ? [] : [`可修复 ${summary.fixable} 个`]),
      ...(summary.forgiven === undefined ? [] : [`基线忽略 ${summary.forgiven} 个`]),
    ];
    return [hidden === 0 ? line : `${line}(其中 ${hidden} 个未显示)`, ...more].join(',');
  },
  more: (count) => `另有 ${count} 处`,
  stale: (file, count) => `${file}:${count} 个已忽略的问题不复存在;--update-baseline 可将其移除`,
  updated: (file, count, gone) => `${file}:忽略 ${count} 个问题,移除 ${gone} 个`,
  watching: '等待文件变更(Ctrl-C 结束)…',
  initTakesNothing: 'init 不接受名称;它只查看当前目录',
  exists: (file) => `${file} 已存在;未写入任何内容`,
  initiated(file, { templates, requests, policies, others, foreign, errors, warnings, fixable, outer }) {
    return [
      `找到 ${templates} 个模板、${requests} 个请求文件、${policies} 个资源栈策略,以及 ${others} 个其他文件。`,
      `已写入 ${file}。${foreign.length === 0 ? '' : `其中忽略了存放他人模板的 ${foreign.join('、')}。`}`,
      ...(outer === undefined ? [] : [`${outer} 在此不再生效:只有最近的配置生效。`]),
      '',
      ...(errors + warnings === 0
        ? ['没有任何问题:可直接启用 ros-lint。']
        : [
            `目前有 ${errors} 个错误和 ${warnings} 个警告。接下来可以:`,
            ...(fixable > 0 ? [`  ros-lint --fix               修复其中 ${fixable} 个`] : []),
            '  ros-lint --update-baseline   忽略现有问题,此后只报告新问题',
          ]),
      '',
    ].join('\n');
  },
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

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
