/** The entry where there is a Node: on a desktop, and on the far side of a remote window. */
import type { ExtensionContext } from 'vscode';
import { activate as activateWith } from './activate.ts';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  end = activateWith(context, async (...told) => (await import('./desktop-client.ts')).start(...told));
}

export const deactivate = (): Promise<void> | undefined => end?.();
