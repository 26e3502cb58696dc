/** What a text is, told by its content (facts 11.3), so that other YAML and JSON costs nothing and is left alone. */
import { type MapNode, type Node, resolve, textOf, valueIn } from './syntax/node.ts';

/** `other` is none of ours. */
export type DetectedKind = 'template' | 'other';

const resourceType = /^(?:ALIYUN|DATASOURCE)::/;

/** The kind of a document that was read. */
export function kindOfTree(root: Node | undefined): DetectedKind {
  const map = root && resolve(root);
  if (map?.kind !== 'map') return 'other';
  const has = (key: string) => map.entries.some((entry) => entry.key.value === key);
  if (has('ROSTemplateFormatVersion')) return 'template';
  const format = textOf(valueIn(map, 'FormatVersion'));
  if (format?.startsWith('OOS-') || (has('general') && has('tests'))) return 'other';
  return hasResources(map) ? 'template' : 'other';
}

/** The kind of a text that could not be read, or was read in part. */
export function kindOfText(text: string): DetectedKind {
  return /^\s*["']?ROSTemplateFormatVersion\b/m.test(text) ||
    /^\s*-?\s*["']?Type["']?\s*:\s*["']?(?:ALIYUN|DATASOURCE)::/m.test(text)
    ? 'template'
    : 'other';
}

/** False when nothing in the text could make it one of ours: a cheap look before reading. */
export function mayBeOurs(text: string): boolean {
  return text.includes('ROSTemplateFormatVersion') || text.includes('ALIYUN::') || text.includes('DATASOURCE::');
}

/** What a file says it is, in a comment such as `# ros-lint: request=CreateStack`; `off` is none of ours. */
export function modelineOf(
  text: string,
): { kind: 'template' | 'request' | 'policy' | 'skipped'; operation?: string } | undefined {
  if (!text.includes('ros-lint:')) return undefined;
  const [, kind, operation] =
    /^\s*(?:#|\/\/)\s*ros-lint:\s*(template|request|policy|off)(?:=(\w+))?\s*$/m.exec(text) ?? [];
  if (kind === undefined) return undefined;
  if (kind === 'off') return { kind: 'skipped' };
  return { kind: kind as 'template' | 'request' | 'policy', ...(operation !== undefined && { operation }) };
}

function hasResources(root: MapNode): boolean {
  const resources = valueIn(root, 'Resources');
  if (resources?.kind !== 'map') return false;
  return resources.entries.some(({ value }) => {
    const body = resolve(value);
    return body.kind === 'map' && resourceType.test(textOf(valueIn(body, 'Type')) ?? '');
  });
}

/** True for the name of a type that is looked up and not created. */
export function isDataSource(type: string): boolean {
  return type.startsWith('DATASOURCE::');
}
