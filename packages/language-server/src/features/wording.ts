/** The short words of hover and details, in both languages. */
import type { Language } from '@ros-lint/core';

const words = {
  required: { en: 'required', 'zh-cn': '必填' },
  optional: { en: 'optional', 'zh-cn': '可选' },
  inPlace: { en: 'updated in place', 'zh-cn': '可原地更新' },
  replaced: { en: 'cannot be changed by an update', 'zh-cn': '更新时不可修改' },
  default: { en: 'default', 'zh-cn': '默认值' },
  deprecated: { en: 'deprecated', 'zh-cn': '已弃用' },
  removed: { en: 'removed', 'zh-cn': '已移除' },
  source: { en: 'source', 'zh-cn': '来源' },
  documentation: { en: 'official page', 'zh-cn': '官方文档' },
  properties: { en: 'properties', 'zh-cn': '属性' },
  attributes: { en: 'attributes', 'zh-cn': '输出属性' },
  constraint: { en: 'checked by the service', 'zh-cn': '服务端校验' },
  fresh: { en: 'as the service has it', 'zh-cn': '与服务一致' },
  dated: { en: 'from an older or partial source', 'zh-cn': '来自较旧或不完整的来源' },
  manual: { en: 'written by hand', 'zh-cn': '人工整理' },
  parameter: { en: 'parameter', 'zh-cn': '参数' },
  pseudo: { en: 'pseudo parameter', 'zh-cn': '伪参数' },
  attribute: { en: 'attribute', 'zh-cn': '输出属性' },
  function: { en: 'function', 'zh-cn': '函数' },
  operation: { en: 'operation', 'zh-cn': '接口' },
  rule: { en: 'rule', 'zh-cn': '规则' },
  allowed: { en: 'allowed values', 'zh-cn': '可选值' },
  uses: { en: 'uses', 'zh-cn': '处引用' },
  resourceType: { en: 'resource type', 'zh-cn': '资源类型' },
} as const;

export type Word = keyof typeof words;

export function word(name: Word, language: Language): string {
  return words[name][language];
}
