/** The grammar of stack policies, as the user guide and the samples of the ROS team have it. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';

const source = 'user guide to stack policies';

/** `Update:Replace` is reserved: the service takes it and it has no effect. */
const action = list(string({ enum: ['Update:Modify', 'Update:Delete', 'Update:Replace', 'Update:*'], source }), {
  minItems: 1,
  single: true,
});

const resource = list(string({ pattern: '^(\\*|LogicalResourceId/.+)$', source }), { minItems: 1, single: true });

const types = object({ ResourceType: required(list(string(), { minItems: 1, single: true })) });

const statement = object(
  {
    Effect: required(
      string({
        doc: { en: 'Whether the statement allows or denies.', 'zh-cn': '允许或拒绝。' },
        enum: ['Allow', 'Deny'],
        source,
      }),
    ),
    Action: optional(action),
    NotAction: optional(action),
    Principal: required(string({ enum: ['*'], source })),
    Resource: optional(resource),
    NotResource: optional(resource),
    Condition: optional(object({ StringEquals: optional(types), StringLike: optional(types) })),
  },
  {
    relations: [
      { kind: 'exactlyOne', names: ['Action', 'NotAction'], source },
      { kind: 'exactlyOne', names: ['Resource', 'NotResource'], source },
    ],
  },
);

/** What a stack policy must be. */
export const stackPolicy = object({
  Statement: required(
    list(statement, {
      doc: { en: 'What is allowed and denied; a Deny wins.', 'zh-cn': '允许和拒绝的规则,拒绝优先。' },
      minItems: 1,
      source,
    }),
  ),
});
