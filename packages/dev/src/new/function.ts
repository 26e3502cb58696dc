/** A new intrinsic function of templates: it takes a text and yields a text, until its file says otherwise. */
import type { Name } from './names.ts';
import { addToList } from './registry.ts';
import type { Files, Read } from './scaffold.ts';

const index = 'packages/core/src/functions/index.ts';

export function newFunction({ kebab, camel, pascal }: Name, read: Read): Files {
  return new Map([
    [`packages/core/src/functions/${kebab}.ts`, functionFile(pascal)],
    [`test/functions/${kebab}.md`, functionPage(pascal)],
    [index, addToList(read(index), 'functions', kebab, `${camel}Function`)],
  ]);
}

const functionFile = (name: string) => `/** \`Fn::${name}\`: a text made from a text. */
import { string } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::${name}',
  tag: { kinds: ['scalar', 'map'] },
  signature: 'text',
  summary: { en: 'A text made from a text', 'zh-cn': '由一个字符串得到另一个字符串' },
  doc: { en: 'Takes a text and yields a text.', 'zh-cn': '接收一个字符串,返回一个字符串。' },
  contexts: everywhere,
  argument: string(),
  returns: () => string(),
});
`;

const functionPage = (name: string) => `# Fn::${name}

## In short and in long form
\`\`\`yaml
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Short:
    Value: !${name} text
  Long:
    Value:
      Fn::${name}: text
\`\`\`

## A name inside
\`\`\`yaml
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Text:
    Type: String
Outputs:
  Value:
    Value:
      Fn::${name}:
        Ref: Text
\`\`\`
`;
