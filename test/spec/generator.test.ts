/** The committed data are what the generator makes of the sources today, and every patch says why it is there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mistakenTypes, patches } from '@ros-lint/spec/patches';
import { cleanPattern } from '@ros-lint/spec/sources';
import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../packages/dev/src/spec/apply-patches.ts';
import { generateSpec } from '../../packages/dev/src/spec/index.ts';
import { readJavaScript } from '../../packages/dev/src/spec/read-javascript.ts';
import { root } from '../support/sources.ts';

describe('npm run spec', () => {
  it('would write what is committed', async () => {
    expect(await generateSpec(['--check'], root)).toBe(0);
  });

  it('keeps the folder to data files', () => {
    const files = readdirSync(join(root, 'packages/spec/data'));
    expect(files.filter((file) => !file.endsWith('.json'))).toEqual([]);
  });
});

describe('reading a generated file', () => {
  const read = (body: string): string[] => {
    const problems: string[] = [];
    readJavaScript(body, 'x.generated.js', (where, problem) => problems.push(`${where}: ${problem}`));
    return problems;
  };

  it('knows the usual', () => {
    expect(
      read(`function RosAPropsValidator(properties) {
        const errors = new ros.ValidationResults();
        errors.collect(ros.propertyValidator('name', ros.requiredValidator)(properties.name));
      }
      function rosAPropsToRosTemplate(properties) {
        RosAPropsValidator(properties).assertSuccess();
        return { 'Name': ros.stringToRosTemplate(properties.name) };
      }`),
    ).toEqual([]);
  });

  it('stops at a validator it has never seen', () => {
    expect(
      read(`function RosAPropsValidator(properties) {
        errors.collect(ros.propertyValidator('name', ros.validatePrime)({ data: properties.name }));
      }`),
    ).toEqual(['x.generated.js RosAPropsValidator name: validator validatePrime is unknown']);
  });

  it('stops at a mapper it has never seen', () => {
    expect(
      read(`function rosAPropsToRosTemplate(properties) {
        RosAPropsValidator(properties).assertSuccess();
        return { 'Name': ros.dateToRosTemplate(properties.name) };
      }`),
    ).toEqual(['x.generated.js rosAPropsToRosTemplate: mapper dateToRosTemplate is unknown']);
  });

  it('stops at a function and a statement it has never seen', () => {
    expect(read('function other() {}\nwhile (false) {}')).toEqual([
      'x.generated.js: function other is of no known kind',
      'x.generated.js: statement WhileStatement at the top',
    ]);
  });
});

describe('patterns', () => {
  const clean = (pattern: string) => {
    const problems: string[] = [];
    return [cleanPattern(pattern, 'here', (_, problem) => problems.push(problem)), problems.length];
  };

  it('are written as Python does and read as JavaScript does', () => {
    expect(clean('^a{,6}$')).toEqual(['^a{0,6}$', 0]);
    expect(clean('^[^\\/]+$')).toEqual(['^[^/]+$', 0]);
  });

  it('stop the generator when they cannot be read', () => {
    expect(clean('(')[1]).toBe(1);
    expect(clean('(?P<name>a)')[1]).toBe(2);
  });
});

describe('patches', () => {
  it.each(patches.map((patch) => [patch.type, patch] as const))('%s has a reason and evidence', (_, patch) => {
    expect(patch.reason).toMatch(/^[A-Z].{10,}\.$/);
    expect(patch.evidence.length).toBeGreaterThan(8);
  });

  it('name no mistaken type twice', () => {
    expect(Object.keys(mistakenTypes).length).toBeGreaterThan(20);
  });

  it('stop the generator when a source has caught up with them', () => {
    const problems: string[] = [];
    const types = new Map([
      [
        'ALIYUN::A::B',
        { source: 'x', freshness: 'fresh' as const, properties: { A: { type: 'string' as const } }, attributes: {} },
      ],
    ]);
    const patch = {
      type: 'ALIYUN::A::B',
      reason: 'A is a text.',
      evidence: 'none',
      properties: { A: 'string' as const },
    };
    applyPatches(types, [patch], (where, problem) => problems.push(`${where}: ${problem}`));
    expect(problems).toEqual(['ALIYUN::A::B: patch changes nothing any more; it said: A is a text.']);
  });

  it('change only what they name, mark what is new, take away what is null', () => {
    const types = new Map([
      [
        'ALIYUN::A::B',
        {
          source: 'x',
          freshness: 'fresh' as const,
          properties: { A: { type: 'map' as const, required: true, maxLength: 3 }, C: { type: 'string' as const } },
          attributes: { D: 'any' as const },
        },
      ],
    ]);
    const patch = {
      type: 'ALIYUN::A::B',
      reason: 'Shows what a patch can do.',
      evidence: 'none',
      properties: { A: 'template' as const, C: null, E: { type: 'list' as const, items: 'string' as const } },
      attributes: { D: null, F: 'string' as const },
    };
    applyPatches(types, [patch], (where, problem) => expect.fail(`${where}: ${problem}`));
    expect(types.get('ALIYUN::A::B')).toEqual({
      source: 'x',
      freshness: 'fresh',
      properties: {
        A: { type: 'template', required: true },
        E: { type: 'list', items: { type: 'string' }, freshness: 'manual' },
      },
      attributes: { F: 'string' },
    });
  });
});
