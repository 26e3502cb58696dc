/** What programs read: the exact output of each format, and that the command prints it. */
import { describe, expect, test } from 'vitest';
import { renderGithub } from '../../packages/cli/src/formats/github.ts';
import { renderJson } from '../../packages/cli/src/formats/json.ts';
import { bad, good, rosLint } from './command.ts';
import { sample } from './sample-report.ts';

describe('json', () => {
  test('is the stable form', () => {
    expect(JSON.parse(renderJson(sample))).toEqual({
      version: 1,
      files: [
        {
          path: 'stacks/web.yml',
          kind: 'template',
          diagnostics: [
            {
              rule: 'some-warning',
              severity: 'warning',
              message: '100% odd:\nreally, "so"',
              start: { line: 3, column: 5, offset: 25 },
              end: { line: 3, column: 9, offset: 29 },
              path: [],
              related: [],
              fixes: [],
              url: 'https://example.com/unknown-reference.md',
            },
            {
              rule: 'unknown-reference',
              severity: 'error',
              message: '"VpcIdd" is not declared in this template',
              start: { line: 6, column: 17, offset: 69 },
              end: { line: 6, column: 23, offset: 75 },
              path: ['Outputs', 'Id', 'Value'],
              rosError: {
                code: 'InvalidTemplateReference',
                message: 'The specified reference "VpcIdd" is incorrect.',
              },
              related: [
                {
                  message: '"VpcId" is declared here',
                  start: { line: 2, column: 3, offset: 14 },
                  end: { line: 2, column: 8, offset: 19 },
                },
              ],
              fixes: [
                {
                  title: 'replace with "VpcId"',
                  safety: 'suggest',
                  edits: [
                    {
                      start: { line: 6, column: 17, offset: 69 },
                      end: { line: 6, column: 23, offset: 75 },
                      newText: 'VpcId',
                    },
                  ],
                },
              ],
              url: 'https://example.com/unknown-reference.md',
            },
          ],
        },
        { path: 'notes.yml', kind: 'skipped', diagnostics: [] },
        { path: 'good.json', kind: 'template', diagnostics: [] },
      ],
      summary: { files: 2, errors: 1, warnings: 1, infos: 0, hints: 1 },
    });
  });

  test('is one object whatever happens', () => {
    const { code, stdout, stderr } = rosLint(['none.yml', 'a.yml', '--format', 'json'], { 'a.yml': 'a: 1\n' });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [{ path: 'a.yml', kind: 'skipped', diagnostics: [] }],
      summary: { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 },
    });
    expect(stderr).toBe('skipped a.yml: not a ROS template\nros-lint: none.yml: does not exist\n');
  });

  test('has what the command found', () => {
    const { code, stdout } = rosLint(['.', '--format=json'], { 'b.yml': bad, 'a.yml': good, 'c.yml': 'c: 1\n' });
    expect(code).toBe(1);
    const { files, summary } = JSON.parse(stdout);
    expect(files.map(({ path, kind }: { path: string; kind: string }) => `${path} ${kind}`)).toEqual([
      'a.yml template',
      'b.yml template',
    ]);
    expect(files[1].diagnostics).toHaveLength(1);
    expect(files[1].diagnostics[0]).toMatchObject({
      rule: 'unknown-reference',
      severity: 'error',
      start: { line: 7, column: 17, offset: bad.indexOf('VpcIdd') },
      end: { line: 7, column: 23, offset: bad.indexOf('VpcIdd') + 6 },
      path: expect.arrayContaining(['Outputs', 'Id', 'Value']),
      rosError: { code: 'InvalidTemplateReference' },
    });
    expect(summary).toEqual({ files: 2, errors: 1, warnings: 0, infos: 0, hints: 0 });
  });

  test('counts columns and offsets in UTF-16 units', () => {
    const text = bad.replace('Outputs:', '# 网络 🚀\nOutputs:').replace('!Ref VpcIdd', '!Sub 🚀${VpcIdd}');
    const { stdout } = rosLint(['a.yml', '--format=json'], { 'a.yml': text.replaceAll('\n', '\r\n') });
    const [{ start }] = JSON.parse(stdout).files[0].diagnostics;
    expect(start).toEqual({ line: 8, column: 21, offset: text.replaceAll('\n', '\r\n').indexOf('VpcIdd') });
  });
});

describe('github', () => {
  test('is a workflow command for each finding', () => {
    expect(renderGithub(sample)).toBe(
      [
        '::warning file=stacks/web.yml,line=3,endLine=3,col=5,endColumn=9,title=some-warning::100%25 odd:%0Areally, "so"',
        '::error file=stacks/web.yml,line=6,endLine=6,col=17,endColumn=23,title=unknown-reference::"VpcIdd" is not declared in this template',
        '',
      ].join('\n'),
    );
  });

  test('escapes a name', () => {
    const { stdout } = rosLint(['.', '--format', 'github'], { 'a,b%.yml': bad });
    expect(stdout).toMatch(/^::error file=a%2Cb%25\.yml,line=7,/);
  });

  test('says nothing when nothing is wrong', () => {
    expect(rosLint(['a.yml', '--format', 'github'], { 'a.yml': good })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
