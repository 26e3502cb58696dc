/** JSON that travels inside a text, as far as its validity is certain. */

/** Holds what the text means; `broken` when no reader of JSON would take it; nothing when readers differ. */
export type JsonText = { readonly value: unknown } | 'broken' | undefined;

/** Reads a text as JSON. Python also takes NaN and Infinity, jq also `nan`; an empty text is left in doubt. */
export function jsonText(text: string): JsonText {
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return /nan|infinity/i.test(text) ? undefined : 'broken';
  }
}
