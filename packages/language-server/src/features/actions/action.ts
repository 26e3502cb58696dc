/** What an action offers: edits of the document with a title, or the text of a new file beside it. */
import type { Diagnostic, Edit, Span, Text } from '@ros-lint/core';
import type { Snapshot } from '../../snapshot.ts';

export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor.extract' | 'refactor.rewrite' | 'source.fixAll.ros-lint';
  readonly edits: readonly Edit[];
  /** The finding that it mends. */
  readonly finding?: Diagnostic;
  /** True for the one that is mostly meant. */
  readonly isPreferred?: true;
  /** A file that is made instead, where the client can. */
  readonly file?: { readonly uri: string; readonly text: string };
}

export interface Asked {
  readonly snapshot: Snapshot;
  readonly span: Span;
}

export const titled = (text: Text, { language }: Snapshot): string => text[language];
