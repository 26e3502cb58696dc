/** Whether a text can be decoded: Base64 with its padding, and UTF-8 inside. */

/** What is wrong with the text, or nothing. */
export function base64Fault(text: string): 'not-base64' | 'not-utf8' | undefined {
  const digits = text.replace(/\s+/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return 'not-base64';
  const bytes = Uint8Array.from(atob(digits), (unit) => unit.charCodeAt(0));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return 'not-utf8';
  }
}
