/** What a reader makes of a text: requests as names and values with their places, whatever form they are written in. */
import type { Document } from '../../syntax/document.ts';
import type { Entry, MapNode, Node, Parent, ScalarNode } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import type { Written } from './written.ts';

/**
 * How a request is written. `url`, `body`, `cli`, `curl` and `http` carry each value as text, as it goes over the wire; `json` and `yaml`
 * have values with types; `sdk` is the object of an SDK, with its spelling of the names.
 */
export type Form = 'url' | 'body' | 'cli' | 'curl' | 'http' | 'json' | 'yaml' | 'sdk';

export interface Reading extends Span {
  readonly form: Form;
  /** The name of the operation when the form says it outside the parameters, such as the word behind `aliyun ros`. */
  readonly operation: Written | undefined;
  /** The parameters in the order of the text, names as they are written. */
  readonly parameters: readonly Parameter[];
  /** True when the form itself supplies the common parameters: signed by a tool, or left out on the page. */
  readonly signsItself: boolean;
  /** The host that the request goes to, where the form says it. */
  readonly host?: string | undefined;
  /** The text as data, in the forms that are data. */
  readonly document?: Document;
  /** True when a part of it could not be read, so that what seems to be missing may stand there. */
  readonly damaged?: true;
  /** Parameters that the tool takes from elsewhere when they are missing, such as the region of a profile. */
  readonly supplied: readonly string[];
}

/** A name with its value: a text in the forms of the wire, a tree in the others. */
export type Parameter =
  | { readonly name: Written; readonly value: Written }
  | { readonly name: Written; readonly node: Node; readonly key: ScalarNode };

export interface Reader {
  readonly form: Form;
  /** The requests in a text; none when it is written in another form. `document` is the text as data, when somebody has read it already. */
  read(text: string, document?: Document): readonly Reading[];
}

/** A scalar that stands for a written text. */
export function scalarOf(written: Written, parent: Parent): ScalarNode {
  const { value, start, end } = written;
  return { kind: 'scalar', value, raw: value, style: 'plain', start, end, parent };
}

/** The name of a key, and where it stands without its quotes. */
export function nameOf({ key }: Entry): Written {
  const quotes = key.style === 'single' || key.style === 'double' ? 1 : 0;
  return { value: key.raw, start: key.start + quotes, end: key.end - quotes };
}

/** The parameters of a map. */
export function parametersOf(map: MapNode): Parameter[] {
  return map.entries.map((entry) => ({ name: nameOf(entry), node: entry.value, key: entry.key }));
}
