/** The program in the README, run as it stands there against the built packages. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the example of the library finds and mends', () => {
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const template = "ROSTemplateFormatVersion: '2015-09-01'\nOutputs:\n  A: {Value: !Ref Nothing}\n";
  const code = `const text = ${JSON.stringify(template)};\n${program}\nconsole.log(mended === text);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toBe(
    `unknown-reference ${template.indexOf('Nothing')} "Nothing" is no parameter, resource or local of this template\ntrue\n`,
  );
});
