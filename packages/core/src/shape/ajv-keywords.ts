/**
 * Our own keywords for ajv. Each is a `code` or `macro` keyword, because only those can be compiled ahead of time; what they call at
 * run time is imported by its public name, so that a bundler finds it.
 */
import {
  _,
  type AnySchemaObject,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type MacroKeywordDefinition,
  stringify,
} from 'ajv';
import { utf8Length } from '../text/bytes.ts';
import type { Relation } from './relation.ts';
import { brokenRelations, repeatedItems } from './relations.ts';

const runtime = '@ros-lint/core/shape';

const maxBytes: CodeKeywordDefinition = {
  keyword: 'maxBytes',
  type: 'string',
  schemaType: 'number',
  error: {
    message: 'must not have more bytes',
    params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
  },
  code(cxt) {
    const measure = call(cxt, utf8Length, _`require(${runtime}).utf8Length`);
    cxt.fail(_`${measure}(${cxt.data}) > ${cxt.schemaCode}`);
  },
};

const relations: CodeKeywordDefinition = {
  keyword: 'relations',
  type: ['object', 'array'],
  schemaType: 'array',
  error: { message: 'must keep the relations between its fields', params: ({ params }) => _`${params.broken}` },
  code(cxt) {
    const { gen, data, parentSchema } = cxt;
    const judge = call(cxt, brokenRelations, _`require(${runtime}).brokenRelations`);
    const facts = constant(cxt, cxt.schema as readonly Relation[]);
    const all = gen.const('broken', _`${judge}(${facts}, ${data}, ${constant(cxt, defaultsOf(parentSchema))})`);
    reportEach(cxt, all);
  },
};

const uniqueItemsBy: CodeKeywordDefinition = {
  keyword: 'uniqueItemsBy',
  type: 'array',
  schemaType: 'string',
  error: { message: 'must not have equal items', params: ({ params }) => _`${params.broken}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const find = call(cxt, repeatedItems, _`require(${runtime}).repeatedItems`);
    reportEach(cxt, gen.const('repeated', _`${find}(${data}${schema === '' ? _`` : _`, ${schema}`})`));
  },
};

/** Reports what is under it as likely wrong; the errors are told apart by their schema path. */
const likely: MacroKeywordDefinition = { keyword: 'likely', macro: (schema) => schema };

/** The same for limits about which the sources disagree. */
const disputed: MacroKeywordDefinition = { keyword: 'disputed', macro: (schema) => schema };

export const keywords: readonly (CodeKeywordDefinition | MacroKeywordDefinition)[] = [
  maxBytes,
  relations,
  uniqueItemsBy,
  likely,
  disputed,
];

function reportEach(cxt: KeywordCxt, all: Code): void {
  cxt.gen.forOf('one', all, (broken) => {
    cxt.setParams({ broken });
    cxt.error(true);
  });
}

function call({ gen }: KeywordCxt, ref: unknown, code: Code): Code {
  return gen.scopeValue('func', { ref, code });
}

function constant({ gen }: KeywordCxt, ref: unknown): Code {
  return gen.scopeValue('obj', { ref, code: stringify(ref) });
}

function defaultsOf(schema: AnySchemaObject): { readonly [name: string]: unknown } {
  const fields = Object.entries<AnySchemaObject>(schema.properties ?? {});
  return Object.fromEntries(fields.flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : [])));
}
