/** The packages as npm gets them: a request object goes in, diagnostics with paths come out. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Node itself runs it, so that nothing but what was built is read. */
const program = `
  import { lintRequest } from '@ros-lint/core';
  import { createSpec } from '@ros-lint/spec';
  import { operations } from '@ros-lint/spec/operations';
  const request = {
    action: 'CreateStack', regionId: 'cn-hangzhou', stackName: 'a', templateURL: 'oss://ros/demo',
    timeoutInMinutes: 5, parameters: [{ parameterKey: 'A', parameterValue: '1' }, { parameterValue: '2' }],
  };
  const { diagnostics } = lintRequest(request, createSpec(), { operation: 'CreateStack' });
  console.log(JSON.stringify({ found: diagnostics.map(({ rule, path }) => [rule, path]), count: Object.keys(operations).length }));
`;

test('an object of an SDK is judged as it is', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(import.meta.dirname, '../../packages/cli'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { found, count } = JSON.parse(stdout);
  expect(count).toBe(95);
  expect(found).toContainEqual(['invalid-request-value', ['timeoutInMinutes']]);
  // What is missing has no path of its own; it is shown at the first member beside it.
  expect(found).toContainEqual(['missing-request-parameter', ['parameters', 1, 'parameterValue']]);
});

test('who imports the command is told of the library', () => {
  const folder = join(import.meta.dirname, '../../packages/cli');
  const { code, message } = JSON.parse(
    spawnSync(
      process.execPath,
      [
        '-e',
        `import(require.resolve(${JSON.stringify(folder)})).catch((e) => console.log(JSON.stringify({ code: e.code, message: e.message })))`,
      ],
      { encoding: 'utf8' },
    ).stdout,
  );
  expect(code).toBeUndefined();
  expect(message).toContain('@ros-lint/core');
});
