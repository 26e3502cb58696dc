#!/usr/bin/env node
/** Runs what the documentation offers to pipelines: each bash step of action.yml as the runner would, the scripts for GitLab and Jenkins in a shell. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bad, check, finish, good, root, workshop } from './repository.mjs';

const shop = workshop();
shop.must(process.execPath, ['packages/dev/run.mjs', 'prepare'], { cwd: root });
shop.must('npm', ['pack', '--silent', '--pack-destination', shop.folder, '--workspace=packages/cli'], { cwd: root });
const tarball = join(shop.folder, 'ros-lint-0.1.0.tgz');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

function project(name, files) {
  const folder = join(shop.folder, name);
  mkdirSync(join(folder, 'my stacks'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

/** The steps of a composite action, one shell each; what `uses` another action is noted only. Steps of one job share a temporary folder. */
function runAction(folder, given, runnerTemp) {
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: usual }]) => [name, String(usual)]),
  );
  for (const name of Object.keys(given)) if (!(name in inputs)) throw new Error(`unknown input ${name}`);
  Object.assign(inputs, given);
  const outputs = {};
  const said = [];
  const used = [];
  const resolved = (expression) => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    if (input !== undefined) return inputs[input];
    const [, step, output] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    if (step !== undefined) return outputs[step]?.[output] ?? '';
    if (expression === 'github.action_path') return root;
    throw new Error(`the test does not know ${expression}`);
  };
  const expand = (text) => String(text).replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression) => resolved(expression));
  // Only `!=`, `==` and `&&` are used.
  const holds = (condition) =>
    condition
      .replace(/^\$\{\{|\}\}$/g, '')
      .split('&&')
      .every((part) => {
        const [, left, operator, right] = /^\s*(\S+)\s*(==|!=)\s*'(.*)'\s*$/.exec(part);
        return (resolved(left) === right) === (operator === '==');
      });
  let code = 0;
  for (const [index, step] of action.runs.steps.entries()) {
    if (step.if !== undefined && !holds(step.if)) continue;
    if (step.uses !== undefined) {
      used.push(step.uses);
      continue;
    }
    const temp = join(shop.folder, `step-${index}-${Math.random()}`);
    mkdirSync(temp);
    for (const name of ['output', 'summary']) writeFileSync(join(temp, name), '');
    writeFileSync(join(temp, 'run.sh'), expand(step.run));
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, expand(value)]));
    const runner = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(temp, 'output'),
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    };
    const done = shop.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(temp, 'run.sh')], {
      cwd: folder,
      env: { ...shop.env, ...runner, ...env, RUNNER_TEMP: runnerTemp ?? temp },
    });
    said.push(done.output, readFileSync(join(temp, 'summary'), 'utf8'));
    const lines = readFileSync(join(temp, 'output'), 'utf8').matchAll(/^([\w-]+)=(.*)$/gm);
    outputs[step.id] = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    if (done.code !== 0) {
      code = done.code;
      break;
    }
  }
  const results = Object.entries(action.outputs).map(([name, { value }]) => [name, expand(value)]);
  return { code, output: said.join(''), outputs: Object.fromEntries(results), used };
}

const valid = shop.run('npx', [
  '--yes',
  '--package=@action-validator/core@0.6.0',
  '--package=@action-validator/cli@0.6.0',
  '--',
  'action-validator',
  join(root, 'action.yml'),
]);
check('action.yml is valid', valid.code === 0, valid.output);

const wrong = project('wrong', { 'my stacks/a.yml': bad, 'b.yml': good });
const failed = runAction(wrong, {
  version: tarball,
  sarif: 'out.sarif',
  arguments: '--hints \n  --rule=unused-parameter=off\n',
});
check('the action fails on an error', failed.code === 1 && failed.outputs['exit-code'] === '1', JSON.stringify(failed));
check('it annotates', failed.output.includes('::error file=my stacks/a.yml,line=7,'), failed.output);
check(
  'it counts',
  failed.outputs.errors === '1' && failed.output.includes('1 errors and 0 warnings in 2 files'),
  failed.output,
);
check(
  'it writes SARIF and uploads it',
  failed.used.length === 1 && JSON.parse(readFileSync(join(wrong, 'out.sarif'), 'utf8')).runs[0].results.length === 1,
);

const right = runAction(project('right', { 'my stacks/a.yml': good }), { version: 'action', paths: 'my stacks\n' });
check(
  'it passes without errors, built from its own sources',
  right.code === 0 && right.outputs.errors === '0',
  right.output,
);
check('it uploads nothing unasked', right.used.length === 0);

const twice = project('twice', { 'a.yml': bad, 'ros-lint.config.json': '{' });
const shared = join(shop.folder, 'shared-temp');
mkdirSync(shared);
writeFileSync(join(shared, 'ros-lint.json'), '{"summary": {"files": 7, "errors": 7, "warnings": 7}}');
const second = runAction(twice, { version: 'action' }, shared);
check(
  'it does not tell what an earlier step found',
  second.code === 2 && second.outputs.errors === '',
  JSON.stringify(second),
);

const trap = project('trap', { 'a.yml': good });
const injected = runAction(trap, { version: tarball, paths: '$(touch injected)', arguments: '`touch injected`' });
const listing = shop.must('ls', [trap]);
check('nothing in an input is run by the shell', injected.code === 2 && !listing.includes('injected'), injected.output);
const missing = runAction(trap, { version: tarball, paths: 'none.yml', sarif: 'out.sarif' });
check('it tells that it could not work', missing.code === 2 && missing.used.length === 0, missing.output);

const gitlab = parse(readFileSync(join(root, 'packages/cli/docs/gitlab.yml'), 'utf8'))['ros-lint'];
const forGitlab = project('gitlab', { 'my stacks/a.yml': bad, 'b.yml': good });
const variables = {
  ...shop.env,
  ROS_LINT_PATHS: 'my stacks\n*.yml',
  ROS_LINT_VERSION: tarball,
  CI_BUILDS_DIR: join(shop.folder, 'builds'),
};
const job = shop.run('sh', ['-ec', gitlab.script.join('\n')], { cwd: forGitlab, env: variables });
check(
  'the script for GitLab fails on an error',
  job.code === 1 && job.output.includes('my stacks/a.yml:7:17 error'),
  job.output,
);
const issues = JSON.parse(readFileSync(join(forGitlab, gitlab.artifacts.reports.codequality), 'utf8'));
const usual = shop.run('sh', ['-ec', gitlab.script.at(-1)], {
  cwd: forGitlab,
  env: { ...variables, ROS_LINT_PATHS: gitlab.variables.ROS_LINT_PATHS },
});
check('it checks everything when nothing is said', usual.output.includes(' in 2 files'), usual.output);
check(
  'it writes both reports',
  issues.length === 1 && readFileSync(join(forGitlab, gitlab.artifacts.reports.junit), 'utf8').includes('<failure'),
);

const jenkins = readFileSync(join(root, 'packages/cli/docs/Jenkinsfile'), 'utf8');
const script = /sh '''\n([\s\S]*?)'''/.exec(jenkins)?.[1] ?? 'false';
const forJenkins = project('jenkins', { 'my stacks/a.yml': bad });
const stage = shop.run('sh', ['-ec', script.replace('ros-lint@0.1.0', `ros-lint@${tarball}`)], {
  cwd: forJenkins,
  env: { ...shop.env, WORKSPACE_TMP: join(shop.folder, 'jenkins-tmp') },
});
check(
  'the step for Jenkins fails on an error',
  stage.code === 1 && stage.output.includes('my stacks/a.yml:7:17 error'),
  stage.output,
);
check(
  'it writes what the plugins read',
  readFileSync(join(forJenkins, 'ros-lint-checkstyle.xml'), 'utf8').includes('<error '),
);
finish();
