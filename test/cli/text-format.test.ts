/** What a person sees: the exact lines. */
import type { Diagnostic } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../packages/cli/src/formats/text.ts';
import { coloured, plain } from '../../packages/cli/src/paint.ts';
import type { Report } from '../../packages/cli/src/report.ts';
import { reportOf } from '../../packages/cli/src/report.ts';
import { finding, reportOn, sample } from './sample-report.ts';

const render = (report: Report, columns = 80) => renderText(report, { language: 'en', paint: plain, columns });

/** The frame of one finding under `mark`: the lines with a gutter. */
function frame(text: string, mark: string, columns = 80, more: Partial<Diagnostic> = {}): string {
  const lines = render(reportOn(text, finding(text, mark, more)), columns).split('\n');
  return lines.filter((line) => / \|/.test(line)).join('\n');
}

test('each finding with its source, related places, fix and the error of the service, then a count of all', () => {
  expect(render(sample)).toBe(`\
stacks/web.yml:3:5 warning 100% odd:␊really, "so" [some-warning]
 3 |     Type: String
   |     ^~~~

stacks/web.yml:6:17 error "VpcIdd" is not declared in this template [unknown-reference]
 6 |     Value: !Ref VpcIdd
   |                 ^~~~~~
   = see: stacks/web.yml:2:3 "VpcId" is declared here
   = fix: replace with "VpcId"
   = ROS answers: InvalidTemplateReference

1 error, 1 warning, 1 hint in 2 files (1 not shown)
`);
});

test('in Chinese', () => {
  expect(renderText(sample, { language: 'zh-cn', paint: plain, columns: 80 })).toBe(`\
stacks/web.yml:3:5 warning 100% odd:␊really, "so" [some-warning]
 3 |     Type: String
   |     ^~~~

stacks/web.yml:6:17 error "VpcIdd" is not declared in this template [unknown-reference]
 6 |     Value: !Ref VpcIdd
   |                 ^~~~~~
   = 参见: stacks/web.yml:2:3 "VpcId" is declared here
   = 修复: replace with "VpcId"
   = ROS 返回: InvalidTemplateReference

2 个文件:1 个错误、1 个警告、1 条提示(其中 1 个未显示)
`);
});

test('in colour', () => {
  const text = 'a: BAD\n';
  const lines = renderText(reportOn(text, finding(text, 'BAD')), { language: 'en', paint: coloured, columns: 80 });
  expect(lines.replaceAll('\u001b', '␛')).toBe(`\
␛[1ma.yml:1:4␛[0m ␛[1;31merror␛[0m "BAD" is not declared in this template ␛[2m[unknown-reference]␛[0m
␛[2m 1␛[0m ␛[2m|␛[0m a: BAD
   ␛[2m|␛[0m    ␛[1;31m^~~␛[0m

␛[1;31m1 error in 1 file␛[0m
`);
});

describe('the summary', () => {
  const summary = (report: Report) => render(report).trimEnd().split('\n').at(-1);
  const text = 'BAD';
  const one = (severity: Diagnostic['severity']) => finding(text, text, { severity });

  test('counts', () => {
    expect(summary(reportOn(text))).toBe('no problems in 1 file');
    expect(summary(reportOn(text, one('error'), one('error'), one('warning')))).toBe('2 errors, 1 warning in 1 file');
    expect(summary(reportOn(text, one('info'), one('hint'), one('hint')))).toBe('1 info, 2 hints in 1 file');
  });

  test('says when there was nothing to check', () => {
    expect(summary(reportOf([], ['error'], []))).toBe('no ROS template found');
    expect(render(reportOf([], ['error'], ['a.yml: does not exist']))).toBe('');
  });
});

describe('the mark lies under the exact characters', () => {
  test('behind wide characters, combining marks and emoji', () => {
    expect(frame('名称: 网络 BAD\n', 'BAD')).toBe(`\
 1 | 名称: 网络 BAD
   |            ^~~`);
    expect(frame('e\u0301: BAD', 'BAD')).toBe(' 1 | e\u0301: BAD\n   |    ^~~');
    expect(frame('🚀: BAD', 'BAD')).toBe(' 1 | 🚀: BAD\n   |     ^~~');
  });

  test('under wide characters', () => {
    expect(frame('a: 网络', '网络')).toBe(`\
 1 | a: 网络
   |    ^~~~`);
  });

  test('behind tabs', () => {
    expect(frame('\ta:\tBAD', 'BAD')).toBe(`\
 1 |     a:    BAD
   |           ^~~`);
  });

  test('when nothing is there', () => {
    const text = 'a:\n';
    expect(frame(text, 'a', 80, { span: { start: 2, end: 2 } })).toBe(`\
 1 | a:
   |   ^`);
    expect(frame(text, 'a', 80, { span: { start: 3, end: 3 } })).toBe(' 2 | \n   | ^');
  });

  test('on the first of several lines', () => {
    const text = 'a:\n  b: 1\n  c: 2\nd: 3\n';
    expect(frame(text, 'b: 1\n  c: 2')).toBe(`\
 2 |   b: 1
   |   ^~~~ … line 3`);
    expect(frame(text, 'b: 1\n')).toBe(`\
 2 |   b: 1
   |   ^~~~`);
  });

  test('with a number of any length', () => {
    expect(frame(`${'\n'.repeat(12344)}a: BAD`, 'BAD')).toBe(`\
12345 | a: BAD
      |    ^~~`);
  });
});

describe('a long line is cut around the mark', () => {
  const long = 'x'.repeat(400_000);

  test('on both sides', () => {
    expect(frame(`${long} BAD ${long}`, 'BAD', 40)).toBe(`\
 1 | …xxxxxxxxxxxxxxxxx BAD xxxxxxxxxxx…
   |                    ^~~`);
  });

  test('at its end', () => {
    expect(frame(`a: BAD ${long}`, 'BAD', 40)).toBe(`\
 1 | a: BAD xxxxxxxxxxxxxxxxxxxxxxxxxxx…
   |    ^~~`);
  });

  test('at its start', () => {
    expect(frame(`${long} BAD`, 'BAD', 40)).toBe(`\
 1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx BAD
   |                                 ^~~`);
  });

  test('when the mark itself is long', () => {
    expect(frame(`a: ${long}`, long, 40)).toBe(`\
 1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
   |    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~`);
  });

  test('with wide characters', () => {
    const lines = frame(`${'网'.repeat(50)} BAD ${'络'.repeat(50)}`, 'BAD', 40).split('\n');
    expect(lines).toEqual([' 1 | …网网网网网网网网 BAD 络络络络络络…', '   |                   ^~~']);
  });
});

test('control characters and marks that turn the writing are shown, not obeyed', () => {
  expect(frame('a: \u001b[31m\u202eBAD', 'BAD')).toBe(' 1 | a: ␛[31m�BAD\n   |          ^~~');
});

test('a cycle through many places is cut', () => {
  const text = 'BAD\n';
  const related = Array.from({ length: 20 }, () => ({ span: { start: 0, end: 3 }, message: 'waits for the next' }));
  const lines = render(reportOn(text, finding(text, 'BAD', { related }))).split('\n');
  expect(lines.filter((line) => line.includes('see:'))).toHaveLength(13);
  expect(lines).toContain('   = see: and 8 more');
});
