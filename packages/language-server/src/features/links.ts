/** What can be opened from a text: templates that lie in files, the pages of rules that are silenced. */
import type { Span } from '@ros-lint/core';
import { rules, ruleUrl } from '@ros-lint/core';
import { contentSpan, resolve, suppressionsOf, valueIn, withNested } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';

export interface Link {
  readonly span: Span;
  readonly target: string;
}

/** `hasFile` tells whether a file is there; where nobody can tell, no link to a file is made. */
export function linksOf(snapshot: Snapshot, hasFile: ((uri: string) => boolean) | undefined): readonly Link[] {
  const { text, analysis, template, uri } = snapshot;
  const links: Link[] = [];
  const known = new Set(rules.map(({ id }) => id));
  for (const { rule, span } of suppressionsOf(text, analysis.document)) {
    if (rule !== undefined && known.has(rule)) links.push({ span, target: ruleUrl(rule) });
  }
  for (const each of template === undefined ? [] : withNested(template)) {
    for (const { body } of each.symbols.resource.values()) {
      const properties = body && valueIn(body, 'Properties');
      if (properties?.kind !== 'map') continue;
      for (const { key, value } of properties.entries) {
        const node = resolve(value);
        if (!key.raw.endsWith('TemplateURL') || node.kind !== 'scalar' || typeof node.value !== 'string') continue;
        const target = targetOf(node.value, uri);
        if (target === undefined) continue;
        if (/^https?:/.test(target) || hasFile?.(target)) links.push({ span: contentSpan(node), target });
      }
    }
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

/** A web address as it is, a path beside the document; nothing for what the service fetches by its own means. */
function targetOf(value: string, base: string): string | undefined {
  if (/^https?:\/\//.test(value)) return value;
  if (/^[a-z][\w+.-]*:/i.test(value) || value.trim() === '') return undefined;
  try {
    return new URL(value, base).href;
  } catch {
    return undefined;
  }
}
