/** A text that was read: its tree, and what was wrong with it as a text. A value: same text, same document. */
import type { Edit } from '../text/edits.ts';
import type { Text } from '../text/language.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { MapNode, Node, ScalarNode } from './node.ts';

export interface Document {
  /** The name the door gave it; only shown. */
  readonly uri: string;
  readonly text: string;
  readonly language: 'json' | 'yaml';
  /** Found on first use. */
  readonly lines: Lines;
  /** Missing when nothing could be read. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** True when parts of the text are missing from the tree, so that names may exist that it does not show. */
  readonly damaged: boolean;
  /** These parts, in order; the maps and lists they lie in are marked too. */
  readonly holes: readonly Span[];
  /** In the order of the text; found on first use. */
  readonly comments: readonly Comment[];
}

/** What is wrong with the text itself. */
export type Problem = SyntaxProblem | Misreading | DuplicateKey;

/** The service could not read the text. */
export interface SyntaxProblem {
  readonly kind: 'syntax';
  readonly span: Span;
  /** What is wrong and what is expected, in the message grammar of the rules. */
  readonly message: Text;
  /** The edits that mend it, when that is mechanical. */
  readonly repair?: Repair;
}

/** The service reads the text, but something else than what people see; the tree holds what they see. */
export interface Misreading extends Omit<SyntaxProblem, 'kind'> {
  readonly kind: 'misread';
}

export interface Repair {
  readonly title: Text;
  /** `safe` where nothing else can be meant; `suggest` where a person has to look. */
  readonly safety: 'safe' | 'suggest';
  readonly edits: readonly Edit[];
}

/** A key that its map already has; the service keeps the last one and drops the others silently. */
export interface DuplicateKey {
  readonly kind: 'duplicate-key';
  readonly key: ScalarNode;
  readonly first: ScalarNode;
  readonly map: MapNode;
}

/** A comment with its mark; `# text` in YAML. */
export interface Comment extends Span {
  readonly text: string;
}

/** True when a part of the text that is missing from the tree mentions a name, and may declare or use it. */
export function isHidden({ text, holes }: Document, name: string): boolean {
  return holes.some(({ start, end }) => {
    const at = text.indexOf(name, start);
    return at !== -1 && at + name.length <= end;
  });
}
