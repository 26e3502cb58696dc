/** Silences a finding where it stands: for the next line, for the resource, for the file, in the words that the command knows too. */
import { applyEdits, type Diagnostic, type Document, type MapNode, type Text } from '@ros-lint/core';
import { metadataKey, resolve, valueIn } from '@ros-lint/core/model';
import { declarationOf, lookAt } from '../at.ts';
import { type Action, type Asked, titled } from './action.ts';
import { indentAt, insertEntry, lineStart } from './insert.ts';
import { map, text as writableText } from './writable.ts';

export function suppressActions({ snapshot, span }: Asked): Action[] {
  const { document, kind } = snapshot.analysis;
  const seen = new Set<string>();
  return snapshot.analysis.diagnostics.flatMap((finding) => {
    const isHere = finding.span.start <= span.end && span.start <= finding.span.end;
    // What cannot be read cannot be silenced, and one rule is silenced once.
    if (!isHere || finding.rule === 'syntax-error' || seen.has(finding.rule)) return [];
    seen.add(finding.rule);
    if (kind !== 'template' || document === undefined) return inWhateverText(finding, snapshot);
    return document.language === 'yaml'
      ? [...inComments(finding, document, snapshot), ...inResource(finding, document, snapshot)]
      : inResource(finding, document, snapshot);
  });
}

/**
 * In a request or a policy a comment may break a command, or be part of a body. So it is tried: what silences this finding and brings up
 * nothing else is offered.
 */
function inWhateverText(finding: Diagnostic, snapshot: Asked['snapshot']): Action[] {
  const { text, analysis } = snapshot;
  const { rule } = finding;
  // There are no comments in JSON, even where the reader of it forgives them.
  if (/^[\s\ufeff]*[[{]/.test(text)) return [];
  const start = lineStart(text, finding.span.start);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  // The first line of a script names its interpreter.
  const top = /^\ufeff?(?:#!.*\r?\n)?/.exec(text)?.[0].length ?? 0;
  const tries = [
    { title: silenceNextLine(rule), at: start, comment: `${indent}# ros-lint-disable-next-line ${rule}\n` },
    { title: silenceFile(rule), at: top, comment: `# ros-lint-disable-file ${rule}\n` },
  ];
  const before = analysis.diagnostics.map((each) => each.rule);
  return tries.flatMap(({ title, at, comment }): Action[] => {
    const edits = [{ span: { start: at, end: at }, newText: comment }];
    const after = snapshot.judgeAs(applyEdits(text, edits).text);
    const left = after.diagnostics.map((each) => each.rule);
    const isSilent = count(left, rule) < count(before, rule);
    const isNew = left.some((each) => count(left, each) > count(before, each));
    if (after.kind !== analysis.kind || !isSilent || isNew) return [];
    return [{ title: titled(title, snapshot), kind: 'quickfix', edits, finding }];
  });
}

const count = (rules: readonly string[], rule: string) => rules.filter((each) => each === rule).length;

const silenceFile = (rule: string): Text => ({
  en: `Silence ${rule} in this file`,
  'zh-cn': `在此文件中忽略 ${rule}`,
});

const silenceNextLine = (rule: string): Text => ({
  en: `Silence ${rule} for the next line`,
  'zh-cn': `对下一行忽略 ${rule}`,
});

function inComments(finding: Diagnostic, document: Document, snapshot: Asked['snapshot']): Action[] {
  const { text } = document;
  const { rule } = finding;
  const start = lineStart(text, finding.span.start);
  const first = text.slice(start).length - text.slice(start).trimStart().length;
  const indent = indentAt(text, start + first).replace(/\n/g, '');
  const file = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const actions: Action[] = [
    {
      title: titled(silenceFile(rule), snapshot),
      kind: 'quickfix',
      edits: [{ span: { start: file, end: file }, newText: `# ros-lint-disable-file ${rule}\n` }],
      finding,
    },
  ];
  if (isInsideText(document, start, snapshot)) return actions;
  return [
    {
      title: titled(silenceNextLine(rule), snapshot),
      kind: 'quickfix',
      edits: [{ span: { start, end: start }, newText: `${indent}# ros-lint-disable-next-line ${rule}\n` }],
      finding,
    },
    ...actions,
  ];
}

/** A comment above a line inside a text of several lines would be part of the text. */
function isInsideText({ root }: Document, start: number, { spec }: Asked['snapshot']): boolean {
  if (root === undefined) return false;
  const node = lookAt(root, spec, start).levels.at(-1)?.node;
  return node?.kind === 'scalar' && node.start < start && node.end > start;
}

function inResource(finding: Diagnostic, document: Document, snapshot: Asked['snapshot']): Action[] {
  if (document.root === undefined) return [];
  const declaration = declarationOf(lookAt(document.root, snapshot.spec, finding.span.start));
  if (declaration?.kind !== 'resource' || declaration.body === undefined) return [];
  const title = {
    en: `Silence ${finding.rule} in ${declaration.name}`,
    'zh-cn': `在 ${declaration.name} 中忽略 ${finding.rule}`,
  };
  const edit = disable(document, declaration.body, finding.rule);
  return edit === undefined ? [] : [{ title: titled(title, snapshot), kind: 'quickfix', edits: [edit], finding }];
}

/** The entry below `Metadata`, `ros-lint`, `disable`, as much of that path as is missing. */
function disable(document: Document, body: MapNode, rule: string) {
  const why = writableText('');
  const metadata = valueIn(body, 'Metadata');
  if (metadata === undefined)
    return insertEntry(document, body, 'Metadata', map({ [metadataKey]: map({ disable: map({ [rule]: why }) }) }));
  if (metadata.kind !== 'map') return undefined;
  const ours = valueIn(metadata, metadataKey);
  if (ours === undefined) return insertEntry(document, metadata, metadataKey, map({ disable: map({ [rule]: why }) }));
  if (ours.kind !== 'map') return undefined;
  const disabled = valueIn(ours, 'disable');
  if (disabled === undefined) return insertEntry(document, ours, 'disable', map({ [rule]: why }));
  return resolve(disabled).kind === 'map' && disabled.kind === 'map'
    ? insertEntry(document, disabled, rule, why)
    : undefined;
}
