/** Shows what a rule judges and why: the one at the cursor, or one that is chosen from all. */
import * as vscode from 'vscode';
import type { Command, Setting } from './index.ts';

const SCHEME = 'ros-lint';

interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
}

let pages: vscode.Disposable | undefined;

export const explainRule: Command = async (setting, [asked]) => {
  const rule = typeof asked === 'string' ? asked : await choose(setting);
  if (rule === undefined) return;
  if (pages === undefined) {
    pages = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => pageOf(setting, path.replace(/^\/|\.md$/g, '')),
    });
    setting.context.subscriptions.push(pages);
  }
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  const shown = await Promise.resolve(vscode.commands.executeCommand('markdown.showPreview', uri)).then(
    () => true,
    () => false,
  );
  // Without the extension for Markdown the page is shown as it is written.
  if (!shown) await vscode.window.showTextDocument(uri, { preview: true });
};

async function pageOf({ client }: Setting, rule: string): Promise<string> {
  const explanation = await client.sendRequest<{ markdown: string } | null>('ros-lint/explain', { rule });
  return explanation?.markdown ?? vscode.l10n.t('There is no rule {0}.', rule);
}

async function choose({ client }: Setting): Promise<string | undefined> {
  const rules = await client.sendRequest<Listed[]>('ros-lint/rules');
  const here = rulesAtCursor();
  const item = ({ id, severity, summary }: Listed) => ({ label: id, description: severity, detail: summary });
  const first = rules.filter(({ id }) => here.includes(id)).map(item);
  const others = rules.filter(({ id }) => !here.includes(id)).map(item);
  const line = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const chosen = await vscode.window.showQuickPick(first.length > 0 ? [...first, line, ...others] : others, {
    placeHolder: vscode.l10n.t('Which rule?'),
    matchOnDetail: true,
  });
  return chosen?.label;
}

function rulesAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'ros-lint' && range.intersection(editor.selection) !== undefined)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
