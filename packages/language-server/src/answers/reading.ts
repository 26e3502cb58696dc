/** Answers about what is shown beside the text: hover, hints, colours, folds, links. */
import { MarkupKind } from 'vscode-languageserver';
import { plainText } from '../client.ts';
import { toOffset, toRange } from '../convert.ts';
import { findHover } from '../features/hover.ts';
import type { Serving } from '../server.ts';

export function registerReading(serving: Serving): void {
  const { connection } = serving;

  connection.onHover(({ textDocument: { uri }, position }) =>
    serving.answer(uri, null, (snapshot) => {
      const hover = findHover(snapshot, toOffset(snapshot, position));
      return hover === undefined
        ? null
        : { contents: markup(hover.card, serving.client().markdownHover), range: toRange(snapshot, hover.span) };
    }),
  );
}

export function markup(card: string, isMarkdown: boolean) {
  return isMarkdown
    ? { kind: MarkupKind.Markdown, value: card }
    : { kind: MarkupKind.PlainText, value: plainText(card) };
}
