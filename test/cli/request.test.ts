/** `ros-lint request`, and requests among other files: what the built command finds in each form, and what it never shows. */
import { expect, test } from 'vitest';
import { folderOf, good, rosLint } from './command.ts';

const stack = '--RegionId cn-hangzhou --StackName MyStack';
const script = `#!/bin/sh
aliyun ros CreateStack ${stack} --TemplateURL oss://ros/demo --TimeoutInMinutes 5
`;

const tooShort = /"TimeoutInMinutes" is 5; expected 10 or more \[invalid-request-value\]/;

test('a shell script, named or found by its content', () => {
  const folder = folderOf({ 'a.sh': script });
  for (const args of [['request', 'a.sh'], ['a.sh']]) {
    const { code, stdout, stderr } = folder.run(args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(tooShort);
    expect(stdout).toMatch(/\n1 error in 1 file\n$/);
  }
});

const request = {
  Action: 'CreateStack',
  RegionId: 'cn-hangzhou',
  StackName: 'MyStack',
  TemplateURL: 'oss://ros/demo',
  TimeoutInMinutes: 5,
};

test('JSON, from standard input too', () => {
  const text = JSON.stringify(request);
  expect(rosLint(['request', 'a.json'], { 'a.json': text }).stdout).toMatch(tooShort);
  const { code, stdout } = rosLint(['request', '-', '--format', 'json'], {}, { input: text });
  expect(code).toBe(1);
  const [file] = JSON.parse(stdout).files;
  expect(file).toMatchObject({ path: '<stdin>', kind: 'request' });
  expect(file.diagnostics).toMatchObject([{ rule: 'invalid-request-value', path: ['TimeoutInMinutes'] }]);
});

test('a file of HTTP requests, each of them', () => {
  const one = (minutes: number) =>
    `GET https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=a&TemplateURL=oss://ros/demo&TimeoutInMinutes=${minutes}\n`;
  const { stdout } = rosLint(['request', 'a.http'], { 'a.http': `${one(5)}\n###\n\n${one(60)}\n###\n\n${one(2000)}` });
  expect(stdout).toMatch(tooShort);
  expect(stdout).toMatch(/is 2000; expected 1440 or less/);
  expect(stdout).toMatch(/\n2 errors in 1 file\n$/);
});

test('in Chinese', () => {
  const { code, stdout } = rosLint(['request', 'a.sh', '--lang', 'zh'], { 'a.sh': script });
  expect(code).toBe(1);
  expect(stdout).toMatch(/TimeoutInMinutes 为 5;应不小于 10/);
});

test('the operation can be told', () => {
  const { Action: _, ...rest } = request;
  const folder = folderOf({ 'a.json': JSON.stringify(rest) });
  expect(folder.run(['request', 'a.json', '--operation', 'CreateStack']).stdout).toMatch(tooShort);
  expect(folder.run(['request', 'a.json', '--operation', 'CreatStack'])).toMatchObject({
    code: 2,
    stderr: 'ros-lint: --operation: there is no operation "CreatStack"; did you mean "CreateStack"?\n',
  });
});

test('the profile decides', () => {
  const { TimeoutInMinutes: _, ...rest } = request;
  const folder = folderOf({ 'a.json': JSON.stringify({ ...rest, TemplateScratchId: 'ts-0123456789abcdef0123' }) });
  const current = folder.run(['request', 'a.json', '--profile', 'current']);
  const documented = folder.run(['request', 'a.json', '--profile', 'documented']);
  expect(current.stdout).toMatch(/conflicting-request-parameters/);
  expect(documented.stdout).not.toMatch(/conflicting-request-parameters/);
  expect(folder.run(['request', 'a.json', '--profile', 'old']).code).toBe(2);
});

test('a template beside the request, given or named by its path', () => {
  const values = '--Parameters.1.ParameterKey Vpc --Parameters.1.ParameterValue vpc-1';
  const files = {
    'stacks/a.yml': good,
    'stacks/a.sh': `aliyun ros CreateStack ${stack} --TemplateURL oss://ros/demo ${values}\n`,
    'stacks/local.sh': `aliyun ros CreateStack ${stack} --TemplateURL ./a.yml ${values}\n`,
  };
  const folder = folderOf(files);
  expect(folder.run(['request', 'stacks/a.sh'])).toMatchObject({ code: 0 });
  for (const args of [['stacks/a.sh', '--template', 'stacks/a.yml'], ['stacks/local.sh']]) {
    const { code, stdout } = folder.run(['request', ...args]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/"Vpc" is no parameter of the template/);
    expect(stdout).toMatch(/ROS answers: UserParameterMissing/);
  }
  expect(folder.run(['request', 'stacks/a.sh', '--template', 'none.yml'])).toMatchObject({
    code: 2,
    stderr: 'ros-lint: none.yml: does not exist\n',
  });
});

test('what is known of the account', () => {
  const state = JSON.stringify({ stacks: [{ stackName: 'MyStack', stackId: '1', status: 'CREATE_COMPLETE' }] });
  const folder = folderOf({ 'a.sh': script.replace(' 5', ' 60'), 'state.json': state, 'broken.json': '[' });
  expect(folder.run(['request', 'a.sh']).code).toBe(0);
  const { code, stdout } = folder.run(['request', 'a.sh', '--state', 'state.json']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/ROS answers: StackExists/);
  expect(folder.run(['request', 'a.sh', '--state', 'broken.json'])).toMatchObject({
    code: 2,
    stderr: 'ros-lint: broken.json: is not a JSON object\n',
  });
});

test('2 for what is no request, and for more than one file', () => {
  const folder = folderOf({ 'a.txt': 'hello\n', 'a.sh': script });
  expect(folder.run(['request', 'a.txt'])).toMatchObject({ code: 2, stderr: 'ros-lint: a.txt holds no request\n' });
  expect(folder.run(['request']).code).toBe(2);
  expect(folder.run(['request', 'a.sh', 'a.txt']).code).toBe(2);
  expect(folder.run(['request', 'none.sh']).code).toBe(2);
});

test('secrets are told about and never shown, whatever finding is on their line', () => {
  const secrets = ['LTAI5tSecretSecret1234', 'hiddenSecretOfTheKey', 'correct-horse-battery'];
  const [id, key, password] = secrets;
  const template = good.replace('Type: String', 'Type: String\n    NoEcho: true\n    MaxLength: 3');
  const values = `--Parameters.1.ParameterKey VpcId --Parameters.1.ParameterValue ${password}`;
  const folder = folderOf({
    'a.yml': template,
    'a.sh': `aliyun ros CreateStack ${stack} --TemplateURL ./a.yml --access-key-id ${id} --access-key-secret ${key} ${values}\n`,
    'a.http': `https://ros.aliyuncs.com/?Action=ListStacks&PageSize=99&AccessKeyId=${id}&SecurityToken=${key}\n`,
  });
  const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'];
  for (const format of formats) {
    for (const file of ['a.sh', 'a.http']) {
      const { code, stdout, stderr } = folder.run(['request', file, '--format', format, '--hints']);
      expect(code).toBe(1);
      for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
    }
  }
  expect(folder.run(['request', 'a.http']).stdout).toMatch(/exposed-credential/);
  expect(folder.run(['request', 'a.sh']).stdout).toMatch(/exposed-secret/);
});
