/** Edits of a text that stands inside another one, in the spelling of the text around it. */
import type { ScalarNode } from '../syntax/node.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Form } from './readers/reading.ts';

/** From an edit of the inner text to one of the outer text, or nothing where the spelling leaves doubt. */
export type Respell = (edit: Edit) => Edit | undefined;

/** What has to be known of the place where the inner text stands. */
export interface Setting {
  readonly text: string;
  readonly form: Form;
  spanWithin(scalar: ScalarNode, from: number, to: number): Span;
}

/**
 * Left out are edits in `curl` commands, where two spellings lie upon each other, in plain and folded scalars of YAML, and those over
 * several lines where the indentation of the outer text counts.
 */
export function respellingOf(scalar: ScalarNode, setting: Setting): Respell {
  const { text, form } = setting;
  let found: { readonly spell: Spelling | undefined } | undefined;
  return ({ span, newText }) => {
    // Most templates have nothing to mend.
    found ??= { spell: spellingFor(scalar, text, form) };
    const { spell } = found;
    // Half of a pair has no spelling.
    if (spell === undefined || /\p{Surrogate}/u.test(newText)) return undefined;
    const outer = setting.spanWithin(scalar, span.start, span.end);
    const spelled = spell(newText, outer);
    return spelled === undefined ? undefined : { span: outer, newText: spelled };
  };
}

/** How a new text is written at a place of the outer text, or nothing where it cannot be. */
type Spelling = (newText: string, outer: Span) => string | undefined;

function spellingFor(scalar: ScalarNode, text: string, form: Form): Spelling | undefined {
  switch (form) {
    case 'json':
    case 'yaml':
    case 'sdk':
      return quotedSpelling(scalar, text);
    case 'url':
    case 'body':
    case 'http':
      return percentSpelling(text.slice(scalar.start, scalar.end));
    case 'cli':
      return shellSpelling(text, scalar);
    case 'curl':
      return undefined;
  }
}

function quotedSpelling({ style }: ScalarNode, text: string): Spelling | undefined {
  const isOneLine = (newText: string, { start, end }: Span) => !/[\r\n]/.test(newText + text.slice(start, end));
  switch (style) {
    case 'double':
      return (newText) => JSON.stringify(newText).slice(1, -1);
    case 'single':
      return (newText, outer) => (isOneLine(newText, outer) ? newText.replaceAll("'", "''") : undefined);
    case 'literal':
      return (newText, outer) => (isOneLine(newText, outer) ? newText : undefined);
    default:
      return undefined;
  }
}

/** Where the value is not encoded, as on the pages of the API, only what has a meaning of its own is. */
function percentSpelling(written: string): Spelling {
  const reserved = written.includes('%') ? /[^\w.~-]+/g : /[%&+#\r\n]+/g;
  return (newText) => newText.replace(reserved, encodeURIComponent);
}

/** The quotes around a piece of a word decide; what a shell would expand is left out. */
function shellSpelling(text: string, { start, end }: ScalarNode): Spelling {
  const pieces = [...text.slice(start, end).matchAll(/'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    quote: match[0].charAt(0),
  }));
  return (newText, outer) => {
    const piece = pieces.find((each) => each.start < outer.start && outer.end < each.end);
    if (piece?.quote === "'") return newText.replaceAll("'", "'\\''");
    return piece?.quote === '"' ? newText.replace(/["\\$`]/g, '\\$&') : undefined;
  };
}
