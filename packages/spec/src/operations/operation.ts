/** How an operation of the API is written down: its request is a shape that is built when somebody asks for it. */
import type { Operation } from '@ros-lint/core';
import type { ObjectShape } from '@ros-lint/core/shape';

/** Puts an operation down; `request` is called once, when the shape is first asked for. */
export function defineOperation(
  facts: Omit<Operation, 'request'> & { readonly request: () => ObjectShape },
): Operation {
  let built: ObjectShape | undefined;
  return {
    name: facts.name,
    kind: facts.kind,
    summary: facts.summary,
    ...(facts.needs && { needs: facts.needs }),
    ...(facts.templateError !== undefined && { templateError: facts.templateError }),
    docs: `https://api.aliyun.com/document/ROS/2019-09-10/${facts.name}`,
    get request() {
      built ??= facts.request();
      return built;
    },
  };
}
