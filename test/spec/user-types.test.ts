/** Types that a user brings along: what the file may say, and what becomes of the types that are known. */
import { lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { expect, test } from 'vitest';
import { check, type Values } from '../../packages/core/src/shape/check.ts';
import { type UserTypes, withUserTypes } from '../../packages/spec/src/user-types.ts';
import { userTypesForm } from '../../packages/spec/src/user-types-form.ts';
import { rootOf } from '../support/calls.ts';

const plain: Values = { meaningOf: () => ({ kind: 'data' }) };
const misfitsIn = (file: unknown) =>
  check(rootOf(JSON.stringify(file)), userTypesForm, plain, 'exact').map(({ kind, key }) => `${kind} ${key ?? ''}`);

const file: UserTypes = {
  types: {
    'ALIYUN::My::Thing': {
      properties: { Size: { type: 'integer', required: true, max: 5 } },
      attributes: { Id: 'string' },
    },
    'MODULE::MyOrg::Web::Site': { properties: { Name: { type: 'string', required: true } } },
    'ALIYUN::ECS::VPC': { properties: { Colour: { type: 'string', enum: ['red'] }, Description: null } },
  },
};

const found = (resources: string) =>
  lint(
    `ROSTemplateFormatVersion: '2015-09-01'\nResources:\n${resources}`,
    withUserTypes(createSpec(), file, 'my.yml'),
    {
      kind: 'template',
    },
  ).diagnostics.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

test('a type of their own is judged like any other', () => {
  expect(found('  A: {Type: ALIYUN::My::Thing, Properties: {Size: 9, Sise: 1}}')).toEqual([
    'error out-of-range: "Size" cannot be "9"; expected an integer of 5 at most',
    'warning unknown-property: "Sise" is no property of ALIYUN::My::Thing; expected one of Size',
  ]);
  expect(found('  A: {Type: ALIYUN::My::Thin, Properties: {Size: 1}}')).toEqual([
    'warning unknown-resource-type: "ALIYUN::My::Thin" is no known resource type; did you mean "ALIYUN::My::Thing"?',
  ]);
});

test('so is a module that they describe', () => {
  expect(found('  A: {Type: "MODULE::MyOrg::Web::Site", Properties: {Nam: a}}')).toEqual([
    'error unknown-property: "Nam" is no property of MODULE::MyOrg::Web::Site; did you mean "Name"?',
  ]);
});

test('a known type keeps what the file does not name', () => {
  expect(found('  A: {Type: ALIYUN::ECS::VPC, Properties: {Colour: blue, VpcName: a, Description: ab}}')).toEqual([
    'warning disallowed-value: "Colour" cannot be "blue"; expected one of red',
    'warning unknown-property: "Description" is no property of ALIYUN::ECS::VPC',
  ]);
});

test('the other parts of the specification stay as they are', () => {
  const spec = createSpec();
  const joined = withUserTypes(spec, file, 'my.yml');
  expect(joined.mistakenType?.('ALIYUN::VPC::VPC')).toBe('ALIYUN::ECS::VPC');
  expect(joined.names('operation')).toEqual(spec.names('operation'));
  expect(joined.resourceType('ALIYUN::ECS::VSwitch')).toEqual(spec.resourceType('ALIYUN::ECS::VSwitch'));
});

test('a file of the right form has no fault', () => {
  expect(misfitsIn(file)).toEqual([]);
});

test.each([
  [{ types: { 'ALIYUN::My::Thing': { propertys: {} } } }, ['unknown-key propertys']],
  [{ types: { 'ALIYUN::My::Thing': { properties: { A: 'text' } } } }, ['allowed ']],
  [
    { types: { 'ALIYUN::My::Thing': { properties: { A: { type: 'list', items: { typ: 'string' } } } } } },
    ['unknown-key typ', 'missing-key type'],
  ],
  [{ types: { thing: {} } }, ['pattern ']],
  [{}, ['missing-key types']],
])('%j is faulty', (wrong, faults) => {
  expect(misfitsIn(wrong)).toEqual(faults);
});
