/** The files of a Terraform template: missing, empty, or with a path that cannot be. */
import { resolve, textOf } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { defineRule, type Finding } from './rule.ts';

interface Data {
  readonly problem: Text;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-workspace',
  on: 'template',
  severity: 'error',
  rosError: { code: 'InvalidTemplateSection', message: () => 'The template section is invalid: Workspace.' },
  summary: { en: 'A Terraform template has no usable Workspace.', 'zh-cn': 'Terraform 模板缺少有效的 Workspace。' },
  why: {
    en: 'Workspace holds the Terraform files by path; without them there is nothing to create. Paths are relative, with "/" between at most 5 components.',
    'zh-cn': 'Workspace 按路径保存 Terraform 文件,缺少时无可创建。路径为相对路径,以 "/" 分隔,最多 5 级。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Workspace:
  ../main.tf: resource "alicloud_vpc" "main" {}
  main.tf: ''
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Workspace:
  main.tf: resource "alicloud_vpc" "main" {}
`,
  message: { en: ({ problem }) => problem.en, 'zh-cn': ({ problem }) => problem['zh-cn'] },
  *check(template, { spec }) {
    if (template.kind !== 'terraform') return;
    const entry = template.sections.get('Workspace');
    const transform = template.sections.get('Transform');
    if (entry === undefined) {
      yield { span: transform?.value ?? template.root, data: { problem: say.missing } };
      return;
    }
    const workspace = resolve(entry.value);
    const isEmpty =
      (workspace.kind === 'map' && workspace.entries.length === 0) ||
      (workspace.kind === 'scalar' && workspace.value === null);
    if (isEmpty) yield { span: entry.key, data: { problem: say.empty } };
    if (workspace.kind !== 'map' || isEmpty) return;
    const { workspaceFiles, workspacePath } = spec.grammar.limits;
    if (workspace.entries.length > workspaceFiles) {
      yield { span: entry.key, data: { problem: say.tooMany(workspace.entries.length, workspaceFiles) } };
    }
    for (const { key, value } of workspace.entries) {
      const problem = pathProblem(key.raw, workspacePath);
      if (problem !== undefined) yield { span: key, data: { problem } };
      if (textOf(value) === undefined) yield { span: key, data: { problem: say.noText(key.raw) } };
    }
    yield* withoutRoot(
      workspace.entries.map(({ key }) => key.raw),
      entry.key,
    );
  },
});

const DEEPEST = 5;
const LONGEST_COMPONENT = 255;

const say = {
  missing: {
    en: 'a Terraform template needs a "Workspace" with its files',
    'zh-cn': 'Terraform 模板需要包含文件的 "Workspace"',
  },
  empty: {
    en: '"Workspace" holds no file; expected one .tf file at least',
    'zh-cn': '"Workspace" 中没有文件;至少应有一个 .tf 文件',
  },
  noRoot: { en: '"Workspace" has no .tf file at its top', 'zh-cn': '"Workspace" 顶层没有 .tf 文件' },
  tooMany: (count: number, most: number): Text => ({
    en: `"Workspace" holds ${count} files; expected ${most} at most`,
    'zh-cn': `"Workspace" 包含 ${count} 个文件;最多允许 ${most} 个`,
  }),
  noText: (path: string): Text => ({
    en: `the file ${quote(path)} has no text; expected its content`,
    'zh-cn': `文件 ${quote(path)} 没有文本内容`,
  }),
  path: (path: string): Text => ({
    en: `${quote(path)} is no path; expected a relative one without ".", ".." or empty parts`,
    'zh-cn': `${quote(path)} 不是有效的路径;应为相对路径,且不含 "."、".." 或空的部分`,
  }),
  long: (path: string): Text => ({
    en: `${quote(path)} is too long or too deep; expected ${DEEPEST} levels at most`,
    'zh-cn': `${quote(path)} 过长或层级过深;最多 ${DEEPEST} 级`,
  }),
};

function pathProblem(path: string, longest: number): Text | undefined {
  const components = path.split('/');
  if (components.some((each) => each === '' || each === '.' || each === '..')) return say.path(path);
  const isLong =
    path.length > longest || components.length > DEEPEST || components.some((each) => each.length > LONGEST_COMPONENT);
  return isLong ? say.long(path) : undefined;
}

function* withoutRoot(paths: readonly string[], span: Finding<Data>['span']): Iterable<Finding<Data>> {
  const hasRoot = paths.some((path) => !path.includes('/') && /\.tf(?:\.json)?$/.test(path));
  if (!hasRoot) yield { span, data: { problem: say.noRoot }, severity: 'warning' };
}
