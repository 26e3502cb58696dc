/** Problems of a text with the edits that mend them. */
import type { Edit } from '../text/edits.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Repair, SyntaxProblem } from './document.ts';

export function problem({ start, end }: Span, en: string, zh: string, repair?: Repair): SyntaxProblem {
  return { kind: 'syntax', span: { start, end }, message: { en, 'zh-cn': zh }, ...(repair && { repair }) };
}

/** A repair that leaves no doubt. */
export function surely(title: Text, ...edits: readonly Edit[]): Repair {
  return { title, safety: 'safe', edits };
}

/** A repair that people choose. */
export function perhaps(title: Text, ...edits: readonly Edit[]): Repair {
  return { title, safety: 'suggest', edits };
}

export function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

export function remove(start: number, end: number): Edit {
  return { span: { start, end }, newText: '' };
}

export function replace(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

/** What the titles of repairs say. */
export const titles = {
  insert: (what: string): Text => ({ en: `Insert ${what}`, 'zh-cn': `插入 ${what}` }),
  remove: (what: string): Text => ({ en: `Remove ${what}`, 'zh-cn': `删除 ${what}` }),
  change: (what: string): Text => ({ en: `Change to ${what}`, 'zh-cn': `改为 ${what}` }),
  quote: { en: 'Put it in quotes', 'zh-cn': '加引号' },
  escape: { en: 'Escape it', 'zh-cn': '转义' },
  indent: { en: 'Correct the indentation', 'zh-cn': '修正缩进' },
  blanks: { en: 'Replace by blanks', 'zh-cn': '替换为空格' },
  lineBreak: { en: 'Insert a line break', 'zh-cn': '插入换行' },
  blank: { en: 'Insert a blank', 'zh-cn': '插入空格' },
  comment: { en: 'Write it as a comment of YAML', 'zh-cn': '改为 YAML 注释' },
  removeComment: { en: 'Remove the comment', 'zh-cn': '删除注释' },
  removeCharacter: { en: 'Remove the character', 'zh-cn': '删除该字符' },
  join: { en: 'Make it one document', 'zh-cn': '合并为一个文档' },
  first: { en: 'Keep the first side', 'zh-cn': '保留第一方' },
  decode: { en: 'Write it as UTF-8', 'zh-cn': '改为 UTF-8' },
} as const;
