/** Everything that is made from the operations: published schemas and compiled validators. */
export { generateSchemas, publishedSchema } from './schemas.ts';
export { buildValidators, compileJudge, compilePolicyJudge } from './validators.ts';
