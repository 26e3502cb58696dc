/** The little XML that reports need: elements with attributes and text, where nothing from a template can break out. */

/** Markup that is safe to put inside another element. */
export type Xml = string & { readonly xml: unique symbol };

type Attributes = { readonly [name: string]: string | number };

export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>` as Xml;
  return `${open}>${children.join('')}</${name}>` as Xml;
}

export const text = (content: string): Xml => escaped(content) as Xml;

/** A whole document, a line for each of the elements on top. */
export function xmlDocument(root: string, attributes: Attributes, children: readonly Xml[]): string {
  const lines = children.map((child) => `\n  ${child}`).join('') as Xml;
  const end = children.length === 0 ? [] : [lines, '\n' as Xml];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, attributes, end)}\n`;
}

/** Characters that XML 1.0 has no way to write are shown as what they are not. */
function escaped(content: string): string {
  return content
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be replaced.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
