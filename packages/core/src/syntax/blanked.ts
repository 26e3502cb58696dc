/** Takes stretches out of a text without moving what is left. */

/** A text of which stretches become blanks; line breaks stay. */
export class Blanked {
  readonly #text: string;
  readonly #parts: string[] = [];
  #copied = 0;

  constructor(text: string) {
    this.#text = text;
  }

  blank(start: number, end: number): void {
    if (start < this.#copied) return;
    this.#parts.push(this.#text.slice(this.#copied, start), this.#text.slice(start, end).replace(/[^\r\n]/g, ' '));
    this.#copied = end;
  }

  text(): string {
    return this.#copied === 0 ? this.#text : this.#parts.join('') + this.#text.slice(this.#copied);
  }
}
