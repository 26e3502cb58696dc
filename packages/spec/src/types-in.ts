/** The names of resource types that a text mentions, found without parsing it: what a door loads before it lints. */
export function typesIn(text: string): string[] {
  return [...new Set(text.match(/\b[A-Za-z]\w*(?:::[\w-]+)+/g) ?? [])];
}
