/** Requests as commands of the `aliyun` command line, in a shell script or on their own. */
import type { Parameter, Reader, Reading } from './reading.ts';
import { commandsOf, contentOf, withSource } from './shell.ts';
import { slice, type Written } from './written.ts';

export const cli: Reader = {
  form: 'cli',
  read(text) {
    if (!/\baliyun\b/.test(text)) return [];
    return commandsOf(text).flatMap((words) => readCommand(words) ?? []);
  },
};

/** Flags of the tool itself that take no value. */
const switches = new Set(['force', 'dryrun', 'cli-dry-run', 'quiet', 'yes', 'secure', 'insecure', 'help']);

/** Flags of the tool itself that take one. */
const options = new Set([
  'access-key-id',
  'access-key-secret',
  'body',
  'body-file',
  'cli-query',
  'config-path',
  'connect-timeout',
  'endpoint',
  'header',
  'language',
  'log-level',
  'method',
  'mode',
  'output',
  'pager',
  'profile',
  'ram-role-arn',
  'ram-role-name',
  'read-timeout',
  'region',
  'retry-count',
  'role-session-name',
  'sts-token',
  'user-agent',
  'version',
  'waiter',
]);

function readCommand(words: readonly Written[]): Reading | undefined {
  const command = words.findIndex((word) => word.value === 'aliyun' || word.value.endsWith('/aliyun'));
  if (command === -1 || words[command + 1]?.value.toLowerCase() !== 'ros') return undefined;
  const operation = words[command + 2];
  const last = words.at(-1);
  if (operation === undefined || last === undefined || operation.value.startsWith('-')) return undefined;
  return {
    form: 'cli',
    start: words[command]?.start ?? operation.start,
    end: last.end,
    operation,
    parameters: readFlags(words.slice(command + 3)),
    signsItself: true,
    // The profile fills in for it.
    supplied: ['RegionId'],
  };
}

function readFlags(words: readonly Written[]): Parameter[] {
  const parameters: Parameter[] = [];
  let region: Parameter | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const flag = words[index];
    if (flag === undefined || !flag.value.startsWith('--')) continue;
    const equals = flag.value.indexOf('=');
    const name = slice(flag, 2, equals === -1 ? flag.value.length : equals);
    let value = equals === -1 ? undefined : slice(flag, equals + 1, flag.value.length);
    if (value === undefined && !switches.has(name.value)) {
      const next = words[index + 1];
      // A value that starts with a hyphen needs `=`.
      if (next !== undefined && !next.value.startsWith('--')) {
        value = next;
        index += 1;
      }
    }
    // The tool sends its own region where the request has none.
    if (name.value === 'region' && value !== undefined) region = { name: { ...name, value: 'RegionId' }, value };
    // And this version in the place of the one it knows.
    if (name.value === 'version' && value !== undefined)
      parameters.push({ name: { ...name, value: 'Version' }, value });
    if (switches.has(name.value) || options.has(name.value) || value === undefined) continue;
    parameters.push(parameterOf(name, value));
  }
  return region === undefined || parameters.some(({ name }) => name.value === 'RegionId')
    ? parameters
    : [...parameters, region];
}

/** `--TemplateBody-FILE path` and `--TemplateBody file://path` send the content of the file. */
function parameterOf(name: Written, value: Written): Parameter {
  if (name.value.endsWith('-FILE')) {
    return { name: slice(name, 0, name.value.length - 5), value: contentOf(value) };
  }
  const path = /^file:\/\/(?=.)/.exec(value.value)?.[0].length;
  return { name, value: path === undefined ? withSource(value) : contentOf(slice(value, path, value.value.length)) };
}
