/** `ros-lint spec update` against a service on loopback: the real command, the real SDK, real requests. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { command, type Folder, folderOf } from '../cli/command.ts';
import { connect, URI } from '../language-server/client.ts';
import { account, type Described, type Script, serveTypes, type TypeService } from '../support/type-service.ts';

const text = (more: object = {}) => ({ Type: 'string', Required: false, UpdateAllowed: false, ...more });

const thing: Described = {
  Properties: {
    Name: text({ Required: true, Constraints: [{ Length: { Min: 2, Max: 8 } }] }),
    Size: { Type: 'integer', Required: false, UpdateAllowed: true, Default: 3, Constraints: [{ Range: { Min: 1 } }] },
    Disks: { Type: 'list', Schema: { '*': { Type: 'map', Schema: { Category: text({ Required: true }) } } } },
  },
  Attributes: { ThingId: { Description: 'an identifier' } },
};
const vpc: Described = {
  Properties: { CidrBlock: text({ UpdateAllowed: true }), Colour: text({ Constraints: [{ AllowedValues: ['red'] }] }) },
  Attributes: { VpcId: {} },
};
const types = { 'ALIYUN::ECS::VPC': vpc, 'ALIYUN::New::Thing': thing };

const template = `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  A:
    Type: ALIYUN::New::Thing
    Properties:
      Name: x
  B:
    Type: ALIYUN::ECS::VPC
    Properties:
      Colour: red
`;

const credentials = { ALIBABA_CLOUD_ACCESS_KEY_ID: account.id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: account.secret };
const cacheFile = '.cache/ros-lint/resource-types.json';

/** Runs the command while the service in this process goes on answering. */
function update(
  folder: Folder,
  { endpoint }: TypeService,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = credentials,
) {
  const argv = [command, 'spec', 'update', '--endpoint', endpoint, ...args];
  const own = { PATH: process.env.PATH, HOME: folder.path, XDG_CACHE_HOME: join(folder.path, '.cache') };
  const child = spawn(process.execPath, argv, {
    cwd: folder.path,
    env: { ...own, ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (said.stdout += data));
  child.stderr.on('data', (data) => (said.stderr += data));
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...said })),
  );
}

async function updated(script: Script = { types }) {
  const service = await serveTypes(script);
  const folder = folderOf({ 'a.yml': template });
  const run = await update(folder, service);
  return { service, folder, run, again: (args?: readonly string[]) => update(folder, service, args) };
}

const questions = ({ asked }: TypeService) => asked.filter((each) => each.startsWith('GetResourceType')).length;

describe('what the service tells', () => {
  test('is asked for type by type, and kept in the cache folder of the user, not in the project', async () => {
    const { service, folder, run } = await updated();
    expect(run).toEqual({
      code: 0,
      stdout: `2 types refreshed, 0 up to date: ${join(folder.path, cacheFile)}\n`,
      stderr: '',
    });
    expect(service.refused).toEqual([]);
    expect(service.asked).toEqual([
      'ListResourceTypes ROS',
      'ListResourceTypes Self',
      'GetResourceType ALIYUN::ECS::VPC',
      'GetResourceType ALIYUN::New::Thing',
    ]);
  });

  test('judges templates from then on', async () => {
    const { folder } = await updated();
    const { stdout, stderr } = folder.run(['a.yml']);
    expect(stderr).toBe('');
    expect(stdout).toContain('"Name" has 1 character; expected from 2 to 8');
    expect(stdout).toContain('1 error in 1 file');
    expect(folder.run(['a.yml'], { env: { XDG_CACHE_HOME: folder.path } }).stdout).toContain('unknown-resource-type');
  });

  test('is shown with its source and age', async () => {
    const { folder } = await updated();
    const today = new Date().toISOString().slice(0, 10);
    const shown = folder.run(['spec', 'aliyun::new::thing']).stdout;
    expect(shown).toContain(`ROS API, cn-hangzhou, ${today} · as the service has it · data of ${today}, 0 days old`);
    expect(shown).toMatch(/\n {2}Disks\[\]\.Category +string +required\n/);
    expect(shown).toMatch(/\n {2}Size +integer +updatable|\n {2}Size +integer +(= 3) +updatable/);
    expect(folder.run(['--version']).stdout).toContain(`, refreshed ${today})`);
    expect(JSON.parse(folder.run(['spec', 'ALIYUN::ECS::VPC', '-f', 'json']).stdout)).toMatchObject({ date: today });
  });

  test('keeps what only others know: names that are gone, attributes, corrections by hand', async () => {
    const stack = { Properties: { TemplateBody: { Type: 'map' } }, Attributes: {} };
    const { folder } = await updated({ types: { ...types, 'ALIYUN::ROS::Stack': stack } });
    const read = (type: string) => JSON.parse(folder.run(['spec', type, '-f', 'json']).stdout);
    const known = read('ALIYUN::ECS::VPC');
    expect(known.properties.fields.Colour.shape.enum).toEqual(['red']);
    expect(known.removed).toContain('VpcName');
    expect(Object.keys(known.attributes)).toContain('RouteTableId');
    expect(read('ALIYUN::ROS::Stack').properties.fields.TemplateBody.shape).toEqual({ kind: 'template' });
    expect(read('ALIYUN::ROS::Stack').openAttributes).toBe(true);
  });

  test('makes the schema too, and files of the user go before it', async () => {
    const { folder } = await updated();
    const schema = folder.run(['schema', '--types-of', 'a.yml']).stdout;
    expect(Object.keys(JSON.parse(schema).$defs)).toContain('ALIYUN::New::Thing');
    folder.write('mine.yml', 'types: {ALIYUN::New::Thing: {properties: {Name: null, Other: boolean}}}');
    const shown = folder.run(['spec', 'ALIYUN::New::Thing', '--spec', 'mine.yml']).stdout;
    expect(shown).toMatch(/\n {2}Other +boolean/);
    expect(shown).not.toMatch(/\n {2}Name /);
  });

  test('may be a module of the account, of which more is possible than one version says', async () => {
    const module = 'MODULE::Mine::Web::Site';
    const { folder } = await updated({ types: { [module]: thing }, own: [module] });
    const shown = JSON.parse(folder.run(['spec', module, '-f', 'json']).stdout);
    expect(shown).toMatchObject({ properties: { open: true }, openAttributes: true });
    expect(shown.docs).toBeUndefined();
  });
});

describe('a second time', () => {
  test('only what is new, changed or old is asked for', async () => {
    const changed = { 'ALIYUN::ECS::VPC': '2026-01-01T00:00:00', 'ALIYUN::New::Thing': '2026-01-01T00:00:00' };
    const folder = folderOf({});
    const first = await serveTypes({ types, changed });
    await update(folder, first);
    expect((await update(folder, first)).stdout).toMatch(/^0 types refreshed, 2 up to date/);
    expect(questions(first)).toBe(2);
    const more = {
      types: { ...types, 'ALIYUN::New::Other': vpc },
      changed: { ...changed, 'ALIYUN::ECS::VPC': 'later' },
    };
    const second = await serveTypes(more);
    expect((await update(folder, second)).stdout).toMatch(/^2 types refreshed, 1 up to date/);
    expect(second.asked.slice(2)).toEqual(['GetResourceType ALIYUN::ECS::VPC', 'GetResourceType ALIYUN::New::Other']);
    expect((await update(folder, second, ['--older-than', '0'])).stdout).toMatch(/^3 types refreshed/);
  });

  test('only what is meant is asked for', async () => {
    const folder = folderOf({ 'a.yml': template.replace('ALIYUN::New::Thing', 'ALIYUN::ECS::VPC') });
    const service = await serveTypes({ types });
    expect((await update(folder, service, ['aliyun::new::*'])).stdout).toMatch(/^1 type refreshed/);
    expect((await update(folder, service, ['--types-of', 'a.yml'])).stdout).toMatch(/^1 type refreshed/);
    expect(service.asked.filter((each) => each.startsWith('Get'))).toEqual([
      'GetResourceType ALIYUN::New::Thing',
      'GetResourceType ALIYUN::ECS::VPC',
    ]);
    expect(await update(folder, service, ['ALIYUN::No::*'])).toMatchObject({
      code: 2,
      stderr: 'ros-lint: none of the 2 types of the service is meant\n',
    });
  });
});

describe('a service', () => {
  test('that has too much to do is asked again', async () => {
    const errors = { 1: [429, 'Throttling.User'], 4: [503, 'ServiceUnavailable'] } as const;
    const { service, run } = await updated({ types, errors: { 1: errors[1] } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(service.asked.slice(0, 2)).toEqual(['ListResourceTypes ROS', 'ListResourceTypes ROS']);
    const busy = await serveTypes({ types, errors: { 4: errors[4] } });
    expect(await update(folderOf({}), busy)).toMatchObject({ code: 0, stderr: '' });
    expect(questions(busy)).toBe(3);
  });

  test('that fails half way leaves what was there, and what it said before', async () => {
    const { folder, again } = await updated({ types: { 'ALIYUN::New::Thing': thing } });
    expect(await again()).toMatchObject({ code: 0 });
    const failing = await serveTypes({
      types: { ...types, 'ALIYUN::Zz::Last': vpc },
      errors: { 4: [403, 'Forbidden.RAM'] },
    });
    const { code, stdout, stderr } = await update(folder, failing);
    expect({ code, stdout }).toEqual({
      code: 2,
      stdout: `1 type refreshed, 1 up to date: ${join(folder.path, cacheFile)}\n`,
    });
    expect(stderr).toMatch(/^ros-lint: the service was not asked to the end, call again to go on: .*Forbidden\.RAM/);
    const names = [...folder.read(cacheFile).matchAll(/^"(ALIYUN::[^"]+)"/gm)].map(([, name]) => name);
    expect(names).toEqual(['ALIYUN::ECS::VPC', 'ALIYUN::New::Thing']);
  });

  test('that does not know what it lists, or says what nobody understands, changes nothing about that type', async () => {
    const odd = { ...thing, Properties: { Name: text({ Type: 'tuple' }) } };
    const { run, folder } = await updated({
      types: { ...types, 'ALIYUN::ECS::VSwitch': odd, 'ALIYUN::ECS::Disk': { Properties: [] } },
      alsoListed: ['ALIYUN::ECS::Gone'],
    });
    expect(run.code).toBe(0);
    expect(run.stderr.split('\n')).toEqual([
      'ros-lint: left as it was: ALIYUN::ECS::VSwitch.Name: type tuple is unknown',
      'ros-lint: left as it was: ALIYUN::ECS::Disk: the answer has another form',
      'ros-lint: left as it was: ALIYUN::ECS::Gone: is listed, but the service does not know it',
      '',
    ]);
    expect(folder.run(['spec', 'ALIYUN::ECS::VSwitch']).stdout).toContain('ros-cdk-ecs');
  });

  test('that refuses the signature is told', async () => {
    const service = await serveTypes({ types });
    const folder = folderOf({});
    const wrong = { ...credentials, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'another' };
    const { code, stderr } = await update(folder, service, [], wrong);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ros-lint: the service does not list its types: .*SignatureDoesNotMatch/);
    expect(service).toMatchObject({ asked: [], refused: ['SignatureDoesNotMatch'] });
  });

  test('is not asked without credentials', async () => {
    const service = await serveTypes({ types });
    const { code, stderr } = await update(folderOf({}), service, [], {});
    expect({ code, asked: service.asked }).toEqual({ code: 2, asked: [] });
    expect(stderr).toMatch(/^ros-lint: no credentials are found: set ALIBABA_CLOUD_ACCESS_KEY_ID /);
  });
});

describe('a cache', () => {
  test.each([
    ['of something else', '{"a": 1}', 'was not written by this ros-lint and is not used'],
    ['that is empty', '', 'was not written by this ros-lint and is not used'],
  ])('%s is not used, and that is told', (_, content, reason) => {
    const folder = folderOf({ [cacheFile]: content, 'a.yml': template });
    const { code, stdout, stderr } = folder.run(['a.yml']);
    expect(code).toBe(0);
    expect(stdout).toContain('unknown-property');
    expect(stderr).toBe(`ros-lint: ${cacheFile} ${reason}; "ros-lint spec update" writes it anew\n`);
    expect(folder.run(['--version']).stdout).not.toContain('refreshed');
  });

  test('that was damaged is not used, and is written anew', async () => {
    const { folder, again } = await updated();
    const whole = folder.read(cacheFile);
    const damages = [
      whole.slice(0, -30),
      whole.replace('"string"', '"strong"'),
      whole.replace('"format":1', '"format"'),
    ];
    for (const damage of damages) {
      folder.write(cacheFile, damage);
      expect(folder.run(['a.yml']).stderr).toContain(`${cacheFile} is damaged and not used`);
    }
    folder.write(cacheFile, whole.replace('"format":1', '"format":99'));
    expect(folder.run(['a.yml']).stderr).toContain('was not written by this ros-lint');
    expect((await again()).stdout).toMatch(/^2 types refreshed/);
    expect(folder.run(['a.yml']).stderr).toBe('');
  });

  test('has a say in what the cache of findings remembers', async () => {
    const service = await serveTypes({ types });
    const folder = folderOf({ 'a.yml': template });
    const run = () => folder.run(['a.yml', '--cache-file', 'found.json']).stdout;
    expect(run()).toContain('unknown-resource-type');
    await update(folder, service);
    expect(run()).not.toContain('unknown-resource-type');
  });
});

describe('the language server', () => {
  const start = async (folder: Folder) => {
    vi.stubEnv('XDG_CACHE_HOME', join(folder.path, '.cache'));
    onTestFinished(() => void vi.unstubAllEnvs());
    const client = await connect();
    onTestFinished(() => void client.process.kill());
    return client;
  };

  test('judges by the answers too', async () => {
    const { folder } = await updated();
    const client = await start(folder);
    client.open(template);
    const { diagnostics } = await client.pushed(({ uri }) => uri === URI);
    expect(diagnostics.map(({ code }) => code)).toEqual(['wrong-length']);
  });

  test('writes into its log why it does not', async () => {
    const client = await start(folderOf({ [cacheFile]: 'x' }));
    let said = '';
    client.process.stdout.on('data', (data) => {
      said += data;
    });
    client.open(template);
    const { diagnostics } = await client.pushed(({ uri }) => uri === URI);
    expect(diagnostics.map(({ code }) => code)).toContain('unknown-resource-type');
    expect(said).toMatch(/window\/logMessage.*resource-types\.json was not written by this ros-lint/);
  });
});

describe('the command line', () => {
  test.each([
    [['--older-than', 'x'], '--older-than takes a number of days, not "x"'],
    [['--types-of', 'none.yml'], 'none.yml: does not exist'],
  ])('%j is a mistake', (args, message) => {
    expect(folderOf({}).run(['spec', 'update', ...args])).toMatchObject({ code: 2, stderr: `ros-lint: ${message}\n` });
  });

  test('takes what is about the update only there', () => {
    expect(folderOf({}).run(['spec', 'ALIYUN::ECS::VPC', '--region', 'a']).stderr).toBe(
      'ros-lint: --region is an option of "ros-lint spec update"\n',
    );
  });

  test('says how to get the SDK where there is none', () => {
    const folder = folderOf({});
    mkdirSync(join(folder.path, 'dist'));
    for (const file of ['ros-lint.js', 'command.js', 'data']) {
      cpSync(join(dirname(command), file), join(folder.path, 'dist', file), { recursive: true });
    }
    const argv = [join(folder.path, 'dist/ros-lint.js'), 'spec', 'update'];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder.path, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'ros-lint: spec update asks the service through its SDK, which is not installed: npm install @alicloud/ros20190910\n',
    });
  });
});
