/** The programs in the READMEs, run as they stand there against the built packages. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const template = "ROSTemplateFormatVersion: '2015-09-01'\nOutputs:\n  A: {Value: !Ref Nothing}\n";
const message = '"Nothing" is no parameter, resource or local of this template';
const said = {
  'README.md': `unknown-reference ${template.indexOf('Nothing')} ${message}`,
  'packages/core/README.md': `3:19 error ${message} [unknown-reference]`,
};

test.each(Object.entries(said))('the example in %s finds and mends', (file, expected) => {
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  const code = `const text = ${JSON.stringify(template)};\n${program}\nconsole.log(mended === text);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toBe(`${expected}\ntrue\n`);
});
