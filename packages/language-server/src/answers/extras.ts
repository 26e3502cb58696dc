/** Answers that the protocol has no words for; they are what the commands of our own extension ask. */
import { rules } from '@ros-lint/core';
import { tags } from '@ros-lint/core/model';
import type { Range } from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import { convertFormat } from '../features/actions/convert-format.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { explainRule } from '../features/explanation.ts';
import { type Drawing, drawGraph } from '../features/graph.ts';
import type { Serving } from '../server.ts';
import { type Snapshot, takeSnapshot } from '../snapshot.ts';

interface Named {
  readonly uri: string;
}

interface Unopened extends Named {
  readonly text: string;
  /** Its name says so, whatever is in it. */
  readonly isTemplate?: boolean;
}

export function registerExtras(serving: Serving): void {
  const { connection, documents, language } = serving;

  connection.onRequest('ros-lint/graph', ({ uri }: Named) =>
    serving.answer(uri, null, (snapshot) => {
      const drawing = drawGraph(snapshot);
      return drawing === undefined ? null : withRanges(snapshot, drawing);
    }),
  );

  connection.onRequest('ros-lint/convert', ({ uri }: Named) =>
    serving.answer(uri, null, (snapshot) => convertFormat(snapshot) ?? null),
  );

  /** Judges a text that is not open, such as each file of a folder. */
  connection.onRequest('ros-lint/check', async ({ uri, text, isTemplate }: Unopened) => {
    documents.note();
    await serving.prepare(uri, text);
    const kind = isTemplate ? 'template' : undefined;
    const snapshot = takeSnapshot({ uri, version: 0, text, kind }, () => serving.judgingOf(uri));
    const diagnostics = diagnosticsOf(snapshot, { ...serving.client(), relatedInformation: true });
    return { kind: snapshot.analysis.kind, diagnostics };
  });

  connection.onRequest('ros-lint/rules', () =>
    rules.map(({ id, severity, summary }) => ({ id, severity, summary: summary[language()] })),
  );

  connection.onRequest(
    'ros-lint/explain',
    ({ rule }: { readonly rule: string }) => explainRule(rule, language()) ?? null,
  );

  connection.onRequest('ros-lint/tags', () => [...tags.keys()]);
}

function withRanges(snapshot: Snapshot, { svg, style, file, resources, needs, cycles }: Drawing): GraphAnswer {
  return {
    svg,
    style,
    file,
    resources: resources.map(({ name, span, whole }) => ({
      name,
      range: toRange(snapshot, span),
      whole: toRange(snapshot, whole),
    })),
    needs: needs.map(({ from, to, span }) => ({ from, to, range: toRange(snapshot, span) })),
    cycles,
  };
}

/** The answer to `ros-lint/graph`. */
interface GraphAnswer extends Pick<Drawing, 'svg' | 'style' | 'file' | 'cycles'> {
  readonly resources: readonly { readonly name: string; readonly range: Range; readonly whole: Range }[];
  readonly needs: readonly { readonly from: string; readonly to: string; readonly range: Range }[];
}
