/** The page that shows the graph: nothing from the network, and only scripts and styles that carry its nonce. */
import * as vscode from 'vscode';

export function graphPage(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = globalThis.crypto.randomUUID().replaceAll('-', '');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const say = {
    cycle: vscode.l10n.t('Cycle'),
    empty: vscode.l10n.t('The template declares no resources.'),
    stale: vscode.l10n.t('The text cannot be read at the moment; this is the last picture of it.'),
    save: vscode.l10n.t('Save as SVG'),
    fit: vscode.l10n.t('Fit'),
  };
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${file('graph.css')}">
<style nonce="${nonce}" id="colours"></style>
<title>ros-lint</title>
</head>
<body data-empty="${say.empty}" data-cycle="${say.cycle}">
<header><button id="fit">${say.fit}</button><button id="save">${say.save}</button><span id="cycles" role="status"></span><span id="stale" hidden>${say.stale}</span></header>
<main id="canvas"></main>
<script nonce="${nonce}" src="${file('graph.js')}"></script>
</body>
</html>`;
}
