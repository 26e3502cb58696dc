/**
 * Which documents are worth the server's attention, told by a cheap look at their text. The look is generous: the server knows better
 * what is a template, and says nothing about anything else.
 */
import * as vscode from 'vscode';

/** Languages whose documents may be templates, requests or policies. */
export const languages = [
  'yaml',
  'json',
  'jsonc',
  'shellscript',
  'http',
  'ros-template-yaml',
  'ros-template-json',
] as const;

/** Copies of documents that other views make: the original is served already. */
const copies = ['git', 'gitfs', 'output', 'vscode', 'vscode-userdata', 'vscode-settings', 'comment', 'ros-lint'];

/** No template is larger, and texts of this size are not for people. */
const LONGEST = 2 * 1024 * 1024;

const template = /ROSTemplateFormatVersion|\b(?:ALIYUN|DATASOURCE)::/;
const command = /\baliyun\s+ros\b|\bros(?:[-.][\w-]+)*\.aliyuncs\.com/;
const operation =
  /\bAction\b["']?\s*[:=]\s*["']?[A-Z]\w*(?:Stack|Template|ChangeSet|Resource|Diagnos|AITask|Chat|Tag|Service|Summar|Feature|Region|Protection)/;
const policy = /["'\s]Update:[*"'A-Z]/;
const modeline = /(?:#|\/\/)\s*ros-lint:\s*(?:template|request|policy)/;
const off = /^\s*(?:#|\/\/)\s*ros-lint:\s*off\s*$/m;

/** True for the configuration of a project, which the server judges as well. */
export const isConfig = ({ path }: vscode.Uri): boolean => /\/ros-lint\.config\.(?:json|ya?ml)$/.test(path);

/** True when a text, or a line of it, may be one of ours. */
export function looksLikeOurs(text: string): boolean {
  return [template, command, operation, policy, modeline].some((sign) => sign.test(text));
}

/** True when a text says that it wants to be left alone. */
export function isOff(text: string): boolean {
  return text.includes('ros-lint:') && off.test(text);
}

export interface Ours {
  has(document: vscode.TextDocument): boolean;
  /** Told about each document that turns out to be one of ours. */
  readonly onFound: vscode.Event<vscode.TextDocument>;
}

/** Watches the open documents. A document that was one of ours stays it until it is closed, however broken it becomes. */
export function watchDocuments(subscriptions: vscode.Disposable[]): Ours {
  const found = new Set<string>();
  const emitter = new vscode.EventEmitter<vscode.TextDocument>();
  const isCandidate = ({ languageId, uri }: vscode.TextDocument) =>
    languages.some((each) => each === languageId) && !copies.includes(uri.scheme);

  function look(document: vscode.TextDocument): void {
    if (found.has(document.uri.toString()) || !isCandidate(document)) return;
    if (isConfig(document.uri)) return add(document);
    const text = document.getText().slice(0, LONGEST);
    if (isOff(text)) return;
    if (document.languageId.startsWith('ros-template-') || looksLikeOurs(text)) add(document);
  }

  function add(document: vscode.TextDocument): void {
    found.add(document.uri.toString());
    emitter.fire(document);
  }

  /** While one types, only the touched lines are looked at. */
  function lookAtChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || found.has(document.uri.toString()) || !isCandidate(document)) return;
    const touched = contentChanges.map(
      ({ range, text }) => `${document.lineAt(lastOf(document, range.start)).text}\n${text}`,
    );
    if (touched.some(looksLikeOurs) && !isOff(document.getText())) add(document);
  }

  subscriptions.push(
    emitter,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(lookAtChange),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      found.delete(uri.toString());
    }),
  );
  for (const document of vscode.workspace.textDocuments) look(document);
  return { has: ({ uri }) => found.has(uri.toString()), onFound: emitter.event };
}

/** A change may have shortened the document. */
const lastOf = ({ lineCount }: vscode.TextDocument, { line }: vscode.Position): number => Math.min(line, lineCount - 1);
