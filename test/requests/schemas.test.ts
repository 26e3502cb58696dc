/** The schemas of the operations: any validator takes the published ones, and ours carry keywords that mean what they say. */

import { operations } from '@ros-lint/spec/operations';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileJudge, publishedSchema } from '../../packages/dev/src/requests/index.ts';

describe('published schemas', () => {
  for (const operation of Object.values(operations)) {
    it(`${operation.name} is JSON Schema 2020-12`, () => {
      const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });
      expect(ajv.compile(publishedSchema(operation))).toBeTypeOf('function');
    });
  }
});

describe('own keywords', () => {
  const judge = compileJudge(operations.CreateChangeSet as (typeof operations)[string]).current;
  const base = {
    RegionId: 'cn-hangzhou',
    ChangeSetName: 'a',
    StackId: '4a6c9851-3b0f-4f5f-b4ca-a14bf6910001',
    TemplateBody: '{}',
  };
  const errorsOf = (request: object) => {
    judge(request);
    return (judge.errors ?? []).map(({ keyword, instancePath, schemaPath }) => [keyword, instancePath, schemaPath]);
  };

  it('says nothing about a right request', () => {
    expect(errorsOf(base)).toEqual([]);
  });

  it('counts bytes, not characters', () => {
    expect(errorsOf({ ...base, Description: '描'.repeat(341) })).toEqual([]);
    expect(errorsOf({ ...base, Description: '描'.repeat(342) })).toEqual([
      ['maxBytes', '/Description', '#/properties/Description/maxBytes'],
    ]);
  });

  it('finds what the fields demand of each other', () => {
    expect(errorsOf({ ...base, TemplateId: '5ecd1e10-b0e9-4389-a565-e4c15efc0001' })).toEqual([
      ['relations', '', '#/relations'],
    ]);
  });

  it('finds items that share their key', () => {
    const Tags = [
      { Key: 'a', Value: '1' },
      { Key: 'a', Value: '2' },
    ];
    expect(errorsOf({ ...base, Tags })).toEqual([['uniqueItemsBy', '/Tags', '#/properties/Tags/uniqueItemsBy']]);
  });

  it('marks what is only likely', () => {
    expect(errorsOf({ ...base, TemplateBody: undefined, TemplateId: 'MyTemplate' })).toEqual([
      ['pattern', '/TemplateId', '#/properties/TemplateId/likely/pattern'],
      ['likely', '/TemplateId', '#/properties/TemplateId/likely'],
    ]);
  });
});
