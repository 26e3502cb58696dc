/** What a text is, told by its content (facts 11.3), so that other YAML and JSON costs nothing and is left alone. */
import { type MapNode, type Node, resolve, textOf, valueIn } from './syntax/node.ts';

/** `other` is none of ours. */
export type DetectedKind = 'template' | 'policy' | 'other';

const resourceType = /^(?:ALIYUN|DATASOURCE)::/;

/** The kind of a document that was read. */
export function kindOfTree(root: Node | undefined): DetectedKind {
  const map = root && resolve(root);
  if (map?.kind !== 'map') return 'other';
  const has = (key: string) => map.entries.some((entry) => entry.key.value === key);
  if (has('ROSTemplateFormatVersion')) return 'template';
  const format = textOf(valueIn(map, 'FormatVersion'));
  if (format?.startsWith('OOS-') || (has('general') && has('tests'))) return 'other';
  if (hasResources(map)) return 'template';
  return isStackPolicy(map) ? 'policy' : 'other';
}

/** The kind of a text that could not be read, or was read in part. */
export function kindOfText(written: string): DetectedKind {
  const text = written.replaceAll('\0', '');
  return /^[\s\ufffd]*\{?\s*["']?ROSTemplateFormatVersion\b/m.test(text) ||
    /^\s*[-{]?\s*["']?Type["']?\s*:\s*["']?(?:ALIYUN|DATASOURCE)::/m.test(text)
    ? 'template'
    : 'other';
}

/** False when nothing in the text could make it one of ours: a cheap look before reading. */
export function mayBeOurs(written: string): boolean {
  // A file of UTF-16 has a NUL behind each letter.
  const text = written.includes('\0') ? written.replaceAll('\0', '') : written;
  return text.includes('ROSTemplateFormatVersion') || text.includes('ALIYUN::') || text.includes('DATASOURCE::');
}

/** True when a text may hold requests: a command, a URL or a body with an operation, or data that names one. */
export function mayHoldRequests(text: string): boolean {
  return /\baliyun\s+ros\s+[A-Z]|(?:^|[?&\s'"])Action=[A-Z]|["']?\bAction["']?\s*:\s*["']?[A-Z]\w+["']?\s*(?:,|$)/m.test(
    text,
  );
}

/** True when a text may be a stack policy. */
export function mayBePolicy(text: string): boolean {
  return text.includes('Update:') && text.includes('Statement');
}

/** Policies of other services have statements too; only those of stacks speak of updates. */
function isStackPolicy(root: MapNode): boolean {
  const statements = valueIn(root, 'Statement');
  if (statements?.kind !== 'seq') return false;
  return statements.items.some((item) => {
    const statement = resolve(item);
    if (statement.kind !== 'map') return false;
    const action = valueIn(statement, 'Action') ?? valueIn(statement, 'NotAction');
    const first = action?.kind === 'seq' ? action.items[0] : action;
    return textOf(first)?.startsWith('Update:') ?? false;
  });
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
