#!/usr/bin/env node
/** Runs the hooks with the real pre-commit, and with prek, which reads the same files: from a tag of this repository to a stopped commit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, check, checkHook, finish, good, mendable, snapshot, userRepository, workshop } from './repository.mjs';

const shop = workshop();
const source = snapshot(shop);

const config = (id) => `repos:\n- repo: file://${source}\n  rev: v0.1.0\n  hooks:\n  - id: ${id}\n`;

const user = userRepository(shop, 'user', { '.pre-commit-config.yaml': config('ros-lint') });
user.must('git', ['add', '-A']);
user.must('pre-commit', ['install']);
// Builds the command from the sources with npm, which is the step that has traps.
const installed = user.run('pre-commit', ['install-hooks']);
check('pre-commit builds the hook from a tag', installed.code === 0, installed.output);
checkHook('pre-commit', user);

user.write('.pre-commit-config.yaml', config('ros-lint-fix'));
user.write('stack.yml', mendable);
const mended = user.commit();
check(
  'ros-lint-fix stops the commit after mending',
  mended.code !== 0 && /files were modified/.test(mended.output),
  mended.output,
);
const text = readFileSync(join(user.path, 'stack.yml'), 'utf8');
check('ros-lint-fix mends the file', text.includes('Fn::GetAtt: [Web, VpcId]'), text);
const again = user.commit();
check('and lets it pass then', again.code === 0, again.output);

const all = user.run('pre-commit', ['run', '--all-files', 'ros-lint-fix']);
check('pre-commit run --all-files passes', all.code === 0 && /Passed/.test(all.output), all.output);

user.write('.pre-commit-config.yaml', config('ros-lint'));
user.write('ros-lint.config.json', '{"baseline": "ros-lint.baseline.json"}');
user.write('old.yml', bad);
const key = { 'old.yml': { 'unknown-reference': { 'Outputs/Id/Value/Ref VpcIdd': 1 } } };
user.write('ros-lint.baseline.json', JSON.stringify({ version: 1, files: key }));
const forgiven = user.commit();
check('a baseline lets old findings pass', forgiven.code === 0, forgiven.output);
user.write('old.yml', good);

user.write('LOUD.YML', bad);
const loud = user.commit();
check('a name in capitals is one', loud.code !== 0 && loud.output.includes('LOUD.YML'), loud.output);
user.write('LOUD.YML', good);

if (process.argv.includes('--prek')) {
  shop.must('npm', ['install', '--silent', '--no-save', '--prefix', join(shop.folder, 'prek-npm'), '@j178/prek@0.5.3']);
  const prek = join(shop.folder, 'prek-npm/node_modules/.bin/prek');
  const other = userRepository(shop, 'prek-user', {
    '.pre-commit-config.yaml': config('ros-lint').replace(
      '- id: ros-lint',
      '- id: ros-lint\n    language_version: system',
    ),
  });
  other.must('git', ['add', '-A']);
  other.must(prek, ['install']);
  checkHook('prek', other);
}
finish();
