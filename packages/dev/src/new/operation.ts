/** A new operation of the API: it takes a region and nothing else, until its file says otherwise. */
import type { Name } from './names.ts';
import { addImportToRecord } from './registry.ts';
import type { Files, Read } from './scaffold.ts';

const index = 'packages/spec/src/operations/index.ts';

export function newOperation({ kebab, camel, pascal }: Name, read: Read): Files {
  return new Map([
    [`packages/spec/src/operations/${kebab}.ts`, operationFile(pascal)],
    [`test/requests/${pascal}.md`, operationPage(pascal)],
    [index, addImportToRecord(read(index), 'operations', { file: kebab, key: pascal, variable: camel })],
  ]);
}

const operationFile = (name: string) => `/** ${name} takes the region that it works in. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: '${name}',
  kind: 'write',
  summary: { en: 'Works in a region.', 'zh-cn': '在指定地域中执行操作。' },
  request: () => object({ RegionId: required(region) }),
});
`;

const operationPage = (name: string) => `# ${name}

kind: request

## All that it takes
\`\`\`http
https://ros.aliyuncs.com/?Action=${name}&RegionId=cn-hangzhou
\`\`\`
`;
