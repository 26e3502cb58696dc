/** Sets the policy of a stack. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackId, stackPolicyBody, stackPolicyUrl } from './shared.ts';

export default defineOperation({
  name: 'SetStackPolicy',
  kind: 'write',
  summary: { en: 'Sets the policy of a stack.', 'zh-cn': '设置资源栈策略。' },
  request: () =>
    object(
      {
        RegionId: required(region),
        StackId: required(stackId),
        StackPolicyBody: optional(stackPolicyBody),
        StackPolicyURL: optional(stackPolicyUrl),
      },
      { relations: [{ kind: 'exactlyOne', names: ['StackPolicyBody', 'StackPolicyURL'], source: 'pages' }] },
    ),
});
