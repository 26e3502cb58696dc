/** The formats of pipelines: the exact output, with everything in it that could break out of a format. */
import { describe, expect, test } from 'vitest';
import { renderCheckstyle } from '../../packages/cli/src/formats/checkstyle.ts';
import { renderGitlab } from '../../packages/cli/src/formats/gitlab.ts';
import { formatNames, formats } from '../../packages/cli/src/formats/index.ts';
import { renderJunit } from '../../packages/cli/src/formats/junit.ts';
import { renderRdjson } from '../../packages/cli/src/formats/rdjson.ts';
import { renderSarif } from '../../packages/cli/src/formats/sarif.ts';
import { plain } from '../../packages/cli/src/paint.ts';
import { reportOf } from '../../packages/cli/src/report.ts';
import { bad, folderOf } from './command.ts';
import { finding, reportOn, sample } from './sample-report.ts';

const nasty = '<a href="x">&\u0000\n';
const withNasty = reportOn(`${nasty}BAD`, finding(`${nasty}BAD`, 'BAD', { message: nasty }));
const failed = reportOf([], [], ['a.yml: does not exist']);

test('checkstyle', () => {
  expect(renderCheckstyle(sample)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="stacks/web.yml"><error line="3" column="5" severity="warning" message="100% odd:&#10;really, &quot;so&quot;" source="ros-lint.some-warning"/><error line="6" column="17" severity="error" message="&quot;VpcIdd&quot; is not declared in this template" source="ros-lint.unknown-reference"/></file>
  <file name="notes.yml"/>
  <file name="good.json"/>
</checkstyle>
`);
  expect(renderCheckstyle(withNasty)).toContain('message="&lt;a href=&quot;x&quot;&gt;&amp;\ufffd&#10;"');
});

test('junit: errors fail, what was not done is an error, the rest passes', () => {
  const url = 'https://example.com/unknown-reference.md';
  expect(renderJunit(sample)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ros-lint" tests="3" failures="1" errors="0">
  <testsuite name="stacks/web.yml" tests="2" failures="1" errors="0"><testcase name="some-warning 3:5" classname="stacks/web.yml"><system-out>stacks/web.yml:3:5 warning 100% odd:&#10;really, &quot;so&quot;&#10;${url}</system-out></testcase><testcase name="unknown-reference 6:17" classname="stacks/web.yml"><failure message="&quot;VpcIdd&quot; is not declared in this template" type="unknown-reference">stacks/web.yml:6:17 error &quot;VpcIdd&quot; is not declared in this template&#10;${url}</failure></testcase></testsuite>
  <testsuite name="good.json" tests="1" failures="0" errors="0"><testcase name="ros-lint" classname="good.json"/></testsuite>
</testsuites>
`);
  expect(renderJunit(failed)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ros-lint" tests="1" failures="0" errors="1">
  <testsuite name="ros-lint" tests="1" failures="0" errors="1"><testcase name="file 1" classname="ros-lint"><error message="a.yml: does not exist" type="unreadable"/></testcase></testsuite>
</testsuites>
`);
});

describe('gitlab', () => {
  test('is a list of issues', () => {
    expect(JSON.parse(renderGitlab(sample))).toEqual([
      {
        description: '100% odd:\nreally, "so"',
        check_name: 'some-warning',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'minor',
        location: {
          path: 'stacks/web.yml',
          positions: { begin: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
        },
      },
      {
        description: '"VpcIdd" is not declared in this template',
        check_name: 'unknown-reference',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: {
          path: 'stacks/web.yml',
          positions: { begin: { line: 6, column: 17 }, end: { line: 6, column: 23 } },
        },
      },
    ]);
    expect(renderGitlab(failed)).toBe('[]\n');
  });

  test('keeps fingerprints when lines move, and has no two equal ones', () => {
    const marks = (text: string) => {
      const first = finding(text, 'BAD');
      const second = { ...first, span: { start: first.span.start + 4, end: first.span.end + 4 } };
      return JSON.parse(renderGitlab(reportOn(text, first, second))).map((issue: { fingerprint: string }) => {
        return issue.fingerprint;
      });
    };
    const before = marks('BAD BAD');
    expect(new Set(before).size).toBe(2);
    expect(marks('\n\n# moved\nBAD BAD')).toEqual(before);
  });
});

test('rdjson counts columns in bytes', () => {
  const text = '网络: BAD\n';
  const span = { start: text.indexOf('BAD'), end: text.indexOf('BAD') + 3 };
  const edits = [{ span, newText: 'GOOD' }];
  const fixes = [
    { title: 'one', safety: 'safe', edits },
    { title: 'two', safety: 'safe', edits: [...edits, ...edits] },
  ] as const;
  const range = { start: { line: 1, column: 9 }, end: { line: 1, column: 12 } };
  const related = [{ span, message: 'here' }];
  expect(JSON.parse(renderRdjson(reportOn(text, finding(text, 'BAD', { fixes, related }))))).toEqual({
    source: { name: 'ros-lint', url: expect.stringMatching(/^https:/) },
    diagnostics: [
      {
        message: '"BAD" is not declared in this template',
        location: { path: 'a.yml', range },
        severity: 'ERROR',
        code: { value: 'unknown-reference', url: 'https://example.com/unknown-reference.md' },
        suggestions: [{ range, text: 'GOOD' }],
        related_locations: [{ message: 'here', location: { path: 'a.yml', range } }],
      },
    ],
  });
});

describe('sarif', () => {
  const look = { language: 'en', paint: plain, columns: 80 } as const;
  const logOf = (report: typeof sample) => JSON.parse(renderSarif(report, look)).runs[0];

  test('has the finding with its rule, places, fix and fingerprint', () => {
    const { tool, results, invocations, columnKind } = logOf(sample);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(tool.driver.rules[results[1].ruleIndex]).toMatchObject({
      id: 'unknown-reference',
      shortDescription: { text: expect.any(String) },
      help: { text: expect.any(String) },
      helpUri: expect.stringMatching(/unknown-reference\.md$/),
      defaultConfiguration: { level: 'error', enabled: true },
    });
    const artifactLocation = { uri: 'stacks/web.yml', uriBaseId: '%SRCROOT%' };
    const region = { startLine: 6, startColumn: 17, endLine: 6, endColumn: 23 };
    expect(results[1]).toEqual({
      ruleId: 'unknown-reference',
      ruleIndex: expect.any(Number),
      level: 'error',
      message: { text: '"VpcIdd" is not declared in this template' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation,
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
          },
          message: { text: '"VpcId" is declared here' },
        },
      ],
      partialFingerprints: { 'rosLint/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      fixes: [
        {
          description: { text: 'replace with "VpcId"' },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'VpcId' } }] },
          ],
        },
      ],
    });
  });

  test('writes names as addresses', () => {
    const uriOf = (path: string) => {
      const report = reportOf(
        [{ path, kind: 'template', text: 'BAD', diagnostics: [finding('BAD', 'BAD')] }],
        ['error'],
        [],
      );
      return logOf(report).results[0].locations[0].physicalLocation.artifactLocation;
    };
    expect(uriOf('模板/a b%.yml')).toEqual({
      uri: '%E6%A8%A1%E6%9D%BF/a%20b%25.yml',
      uriBaseId: '%SRCROOT%',
    });
    expect(uriOf('../a.yml')).toEqual({ uri: '../a.yml' });
  });

  test('tells what could not be done', () => {
    expect(logOf(failed)).toMatchObject({
      results: [],
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{ level: 'error', message: { text: 'a.yml: does not exist' } }],
        },
      ],
    });
  });
});

test('every format renders a report without findings', async () => {
  for (const name of formatNames) {
    const render = await formats[name]();
    expect(typeof render(reportOf([], [], []), { language: 'en', paint: plain, columns: 80 })).toBe('string');
  }
});

test('what a service shows beside the lines of a repository has the same paths and marks wherever the command is started', () => {
  const folder = folderOf({ 'infra/stacks/a b.yml': bad });
  const from = (cwd: string, format: string) => folder.run(['-f', format], { cwd }).stdout;
  for (const format of ['gitlab', 'sarif', 'github']) {
    expect(from('infra', format)).toBe(from('.', format));
    expect(from('infra/stacks', format)).toBe(from('.', format));
  }
  expect(from('infra', 'github')).toContain('file=infra/stacks/a b.yml,');
  expect(from('infra', 'sarif')).toContain('"uri": "infra/stacks/a%20b.yml"');
  // What people and tools read that know the folder they are in stays short.
  expect(from('infra', 'checkstyle')).toContain('name="stacks/a b.yml"');
});
