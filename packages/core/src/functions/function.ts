/** What an intrinsic function is: the whole truth on one of them, told once. Everything else derives from it. */
import type { Shape } from '../shape/shape.ts';
import type { MapNode, Node, ScalarNode, SeqNode } from '../syntax/node.ts';
import type { TagReading } from '../syntax/tags.ts';
import type { Edit } from '../text/edits.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/**
 * The tables of the service that say which functions exist where (facts 6.2). `value`: properties, metadata, outputs, locals;
 * `condition`: inside a condition, `conditionRoot`: as the whole of it; `rule`: rule conditions and assertions; `count`: counts.
 */
export type Context = 'value' | 'condition' | 'conditionRoot' | 'rule' | 'count';

export interface FunctionDefinition {
  /** The key of the long form: `Ref` or `Fn::…`. */
  readonly name: string;
  /** How the short form is read; its tag is the name without `Fn::`, behind an exclamation mark. */
  readonly tag: Omit<TagReading, 'key'>;
  /** What it does, in a phrase. */
  readonly summary: Text;
  /** A paragraph for hover and docs. */
  readonly doc: Text;
  /** The arguments as a person writes them, such as `[delimiter, list]`. */
  readonly signature: string;
  readonly contexts: readonly Context[];
  /** True when no page of the service describes it, so that nothing should offer it. */
  readonly undocumented?: true;
  /** True when it cannot be used beside modules. */
  readonly notWithModules?: true;
  /** True where the texts of the argument may hold placeholders that are meant to stay. */
  readonly keepsPlaceholders?: true;
  /** What the argument must be. Raw-literal positions are `literal` shapes. */
  readonly argument: Shape;
  /**
   * What is wrong with a literal argument beyond its shape. Where the shape finds fault with the same place, or with a part of it,
   * only the misuse is told, since it says more. `text` is the text of the document.
   */
  readonly misuse?: (argument: Node, types: Types, text: string) => Iterable<Misuse>;
  /** What the argument names, in the order of the text. */
  readonly references?: (argument: Node, names: Names) => Iterable<NameUse>;
  /** The parts of the argument of which only some take effect. */
  readonly branches?: (argument: Node) => readonly Node[];
  /** The text with its placeholders, for a function that fills them in and whose text is written out. */
  readonly placeholders?: (argument: Node) => PlaceholderText | undefined;
  /** The list that it puts together, when that is written out. */
  readonly joins?: (argument: Node) => SeqNode | undefined;
  /** The index and the collection of a function that takes one item, when a miss has no default to fall back on. */
  readonly takes?: (argument: Node) => { readonly index: Node; readonly collection: Node } | undefined;
  /** The answer of a comparison that cannot change. */
  readonly constant?: (argument: Node) => boolean | undefined;
  /** The shape of the result; `any` when it cannot be known. */
  readonly returns: (argument: Node, types: Types) => Shape;
}

/** A text in which names are replaced. */
export interface PlaceholderText {
  readonly text: ScalarNode;
  /** Names that the call itself defines. */
  readonly variables: MapNode | undefined;
  /** The placeholders, in the order of the text. */
  readonly tokens: () => readonly Placeholder[];
}

/** One placeholder of a text. */
export interface Placeholder {
  /** What stands between the braces, without blanks around it. */
  readonly content: string;
  /** The place of the content in the value of the scalar. */
  readonly from: number;
  readonly to: number;
  /** False when it can be no name: empty, a number, a shell expansion. */
  readonly isName: boolean;
}

/** What a function may ask about the names of its template. */
export interface Names {
  readonly text: string;
  isResource(name: string): boolean;
}

/** What a function may ask about the values around it. */
export interface Types {
  /** The shape of the value of a node, functions included. */
  typeOf(node: Node): Shape;
  /** The shape of what a name stands for, or of an attribute of it. */
  typeOfName(name: string, attribute?: string): Shape;
  /** The shape of what a literal path into a mapping leads to. */
  typeOfMapping(path: readonly string[]): Shape;
}

/** A call that cannot do what it was written for. */
export interface Misuse {
  /** The smallest thing that is wrong. A node is a span. */
  readonly span: Span;
  /** What is wrong with it and what is expected, in the grammar of messages. */
  readonly text: Text;
  /** An error when missing: the service refuses it. */
  readonly severity?: 'error' | 'warning';
  readonly fix?: MisuseFix;
}

/** Edits that put a misuse right; `safety` is that of the fixes of rules. */
export interface MisuseFix {
  readonly title: Text;
  readonly safety: 'safe' | 'unsafe' | 'suggest';
  readonly edits: readonly Edit[];
}

/** A place that names something. */
export interface NameUse {
  readonly kind: UseKind;
  readonly name: string;
  /** The name itself, without quotes or what surrounds it. */
  readonly span: Span;
  /** The scalar that the name stands in. */
  readonly node: ScalarNode;
  /** The attribute asked of the resource, when it is written out. */
  readonly attribute?: { readonly name: string; readonly span: Span } | undefined;
  /** The keys behind a mapping's name; nothing for one that is not written out. */
  readonly keys?: readonly (ScalarNode | undefined)[] | undefined;
}

/**
 * `ref` and `sub` yield a value (locals cannot be used in `sub`), `attribute` asks a resource, `dependsOn` orders after one,
 * `condition` asks a condition, `mapping` looks one up.
 */
export type UseKind = 'ref' | 'sub' | 'attribute' | 'dependsOn' | 'condition' | 'mapping';

/** A map that the service evaluates. */
export interface Call {
  readonly name: string;
  readonly key: ScalarNode;
  readonly argument: Node;
  /** Missing for a name that no function has. */
  readonly definition: FunctionDefinition | undefined;
  readonly node: MapNode;
}

/** Checks a definition; there are no defaults. */
export function defineFunction(definition: FunctionDefinition): FunctionDefinition {
  return definition;
}

/** Contexts of the functions that exist everywhere but as the whole of a condition. */
export const everywhere: readonly Context[] = ['value', 'condition', 'rule', 'count'];

/** Contexts of the functions that exist in values only. */
export const inValues: readonly Context[] = ['value'];

/** Contexts of the functions that compare and combine conditions. */
export const inConditions: readonly Context[] = ['condition', 'conditionRoot', 'rule'];
