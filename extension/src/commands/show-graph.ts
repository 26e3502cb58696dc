/** The dependency graph beside the text: drawn by the server, redrawn while one types, each half leading to the other. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import { graphPage } from '../graph-page.ts';
import type { Command, Setting } from './index.ts';

/** The answer of the server. */
interface Graph {
  readonly svg: string;
  readonly style: string;
  readonly file: string;
  readonly cycles: readonly (readonly string[])[];
  readonly resources: readonly { readonly name: string; readonly range: Range; readonly whole: Range }[];
  readonly needs: readonly { readonly from: string; readonly to: string; readonly range: Range }[];
}

/** What the page says. */
type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'resource'; readonly name: string }
  | { readonly kind: 'need'; readonly from: string; readonly to: string }
  | { readonly kind: 'export' };

/** Long enough that quick typing does not redraw at every key. */
const PAUSE = 250;

const panels = new Map<string, vscode.WebviewPanel>();

export const showGraph: Command = async (setting, [asked]) => {
  const uri = asked instanceof vscode.Uri ? asked : vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return;
  const open = panels.get(uri.toString());
  if (open !== undefined) open.reveal(undefined, true);
  else openPanel(setting, uri);
};

function openPanel({ client, context }: Setting, uri: vscode.Uri): void {
  const media = vscode.Uri.joinPath(context.extensionUri, 'media');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const panel = vscode.window.createWebviewPanel(
    'ros-lint.graph',
    vscode.l10n.t('Graph of {0}', name),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [media], retainContextWhenHidden: true },
  );
  panels.set(uri.toString(), panel);
  let graph: Graph | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function draw(): Promise<void> {
    const drawn = await client.sendRequest<Graph | null>('ros-lint/graph', { uri: uri.toString() }).catch(() => null);
    // While the text cannot be read, the last picture stays.
    if (drawn !== null) graph = drawn;
    const { svg = '', style = '', cycles = [] } = graph ?? {};
    await panel.webview.postMessage({ kind: 'draw', svg, style, cycles, isStale: drawn === null });
  }

  async function hear(said: Said): Promise<void> {
    if (said.kind === 'ready') return draw();
    if (said.kind === 'export') return save(uri, graph?.file);
    const place =
      said.kind === 'resource'
        ? graph?.resources.find((resource) => resource.name === said.name)
        : graph?.needs.find(({ from, to }) => from === said.from && to === said.to);
    if (place !== undefined) await reveal(uri, client.protocol2CodeConverter.asRange(place.range));
  }

  const listeners = [
    panel.webview.onDidReceiveMessage(hear),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== uri.toString()) return;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), PAUSE);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (textEditor.document.uri.toString() !== uri.toString() || selection === undefined) return;
      const here = graph?.resources.find(({ whole }) =>
        client.protocol2CodeConverter.asRange(whole).contains(selection.active),
      );
      void panel.webview.postMessage({ kind: 'choose', name: here?.name ?? null });
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
    panels.delete(uri.toString());
  });
  panel.webview.html = graphPage(panel.webview, media);
}

async function reveal(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function save(uri: vscode.Uri, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const defaultUri =
    uri.scheme === 'untitled' ? undefined : uri.with({ path: uri.path.replace(/(\.[^./]*)?$/, '.svg') });
  const target = await vscode.window.showSaveDialog({
    filters: { SVG: ['svg'] },
    ...(defaultUri !== undefined && { defaultUri }),
  });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(file));
}
