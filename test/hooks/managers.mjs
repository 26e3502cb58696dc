#!/usr/bin/env node
/** Runs the command from husky with lint-staged, from lefthook, from pre-commit, and from a plain hook of git, installed from the tarball that npm would publish. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, check, checkHook, finish, good, root, userRepository, workshop } from './repository.mjs';

const shop = workshop();
shop.must(process.execPath, ['packages/dev/run.mjs', 'prepare'], { cwd: root });
shop.must('npm', ['pack', '--silent', '--pack-destination', shop.folder, '--workspace=packages/cli'], { cwd: root });
const tarball = join(shop.folder, 'ros-lint-0.1.0.tgz');

const husky = userRepository(shop, 'husky', {
  '.gitignore': 'node_modules\n',
  'package.json': JSON.stringify({
    private: true,
    'lint-staged': { '*.{yml,yaml,json,template}': 'ros-lint --skip-others --fix' },
  }),
});
husky.must('npm', ['install', '--save-dev', '--save-exact', '--silent', 'husky@9.1.7', 'lint-staged@16.4.0', tarball]);
husky.must('npx', ['husky', 'init']);
husky.write('.husky/pre-commit', 'npx lint-staged\n');
checkHook('husky with lint-staged', husky);

const lefthook = userRepository(shop, 'lefthook', {
  '.gitignore': 'node_modules\n',
  'package.json': JSON.stringify({ private: true, allowScripts: { lefthook: true } }),
  'lefthook.yml': `pre-commit:
  commands:
    ros-lint:
      glob: '*.{yml,yaml,json,template}'
      run: npx ros-lint --skip-others --fix {staged_files}
      stage_fixed: true
`,
});
lefthook.must('npm', ['install', '--save-dev', '--save-exact', '--silent', 'lefthook@2.2.2', tarball]);
lefthook.must('npx', ['lefthook', 'install']);
checkHook('lefthook', lefthook);

const local = userRepository(shop, 'local', {
  '.pre-commit-config.yaml': `repos:
- repo: local
  hooks:
  - id: ros-lint
    name: ros-lint
    language: node
    entry: ros-lint --skip-others
    additional_dependencies: ['${tarball}']
    files: \\.(ya?ml|json|template)$
    require_serial: true
`,
});
local.must('git', ['add', '-A']);
local.must('pre-commit', ['install']);
checkHook('pre-commit with the package', local);

const plain = userRepository(shop, 'plain', {});
shop.must('npm', ['install', '--silent', '--global', '--prefix', join(shop.folder, 'global'), tarball]);
const hook = join(plain.path, '.git/hooks/pre-commit');
// The text of the documentation; the path stands for a command that is installed globally.
writeFileSync(hook, `#!/bin/sh\nexec ${join(shop.folder, 'global/bin/ros-lint')} --staged\n`);
chmodSync(hook, 0o755);
checkHook('a plain hook', plain);

plain.write('stack.yml', bad);
plain.must('git', ['add', '-A']);
plain.write('stack.yml', good);
const staged = plain.run('git', ['commit', '-m', 'what is staged counts']);
check('a plain hook judges what is staged, not what lies in the folder', staged.code !== 0, staged.output);
finish();
