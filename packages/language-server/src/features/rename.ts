/** Renames what a template declares, through every form in which it is used. */
import type { Edit, Span, Text } from '@ros-lint/core';
import { type Declaration, declarationNames, quote, type Template } from '@ros-lint/core/model';
import { type Snapshot, templateAt } from '../snapshot.ts';
import { declarationAt, occurrencesOf } from './occurrences.ts';

/** The name under the cursor, or nothing when it cannot be renamed. */
export function prepareRename(snapshot: Snapshot, offset: number): { span: Span; name: string } | undefined {
  const template = templateAt(snapshot, offset);
  const touched = template && declarationAt(template, offset);
  return touched && { span: touched.span, name: touched.declaration.name };
}

export type Renaming = { readonly edits: readonly Edit[] } | { readonly refusal: Text };

/** The edits of a rename, a reason why not, or nothing when there is no name at the offset. */
export function rename(snapshot: Snapshot, offset: number, newName: string): Renaming | undefined {
  const here = templateAt(snapshot, offset);
  const touched = here && declarationAt(here, offset);
  if (touched === undefined) return undefined;
  const { template, declaration } = touched;
  if (template.document.damaged) return { refusal: unreadable };
  const refusal = refusalOf(template, declaration, newName);
  if (refusal !== undefined) return { refusal };
  const edits = occurrencesOf(template, declaration).map(({ span }) => ({ span, newText: newName }));
  return { edits };
}

/** A use in the part that cannot be read would keep its old name. */
const unreadable: Text = {
  en: 'a part of the text cannot be read, so that a use of the name may be missed; mend the syntax first',
  'zh-cn': '文本中有无法解析的部分,可能会遗漏对该名称的引用;请先修复语法错误',
};

/** Names that mean the same in quotes and without, in YAML and JSON, alone and inside a text. */
const plainName = /^[A-Za-z_][\w-]*$/;
/** Words that YAML reads as something else. */
const word = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function refusalOf(template: Template, { kind, name }: Declaration, newName: string): Text | undefined {
  if (newName !== name && (!plainName.test(newName) || word.test(newName))) {
    return {
      en: `${quote(newName)} is no name that works everywhere; use letters and digits, a letter first`,
      'zh-cn': `${quote(newName)} 不是处处可用的名称;请使用字母和数字,并以字母开头`,
    };
  }
  // Parameters, resources and locals share one set of names.
  const sharing = namespaces.find((kinds) => kinds.includes(kind)) ?? [kind];
  const taken = sharing.find((each) => template.symbols[each].has(newName));
  if (newName === name || taken === undefined) return undefined;
  return {
    en: `there is already a ${declarationNames[taken].en} called ${quote(newName)}`,
    'zh-cn': `已存在名为 ${quote(newName)} 的${declarationNames[taken]['zh-cn']}`,
  };
}

const namespaces: readonly (readonly Declaration['kind'][])[] = [['parameter', 'resource', 'local']];
