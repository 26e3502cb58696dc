/** The entry for editors that run in a browser. */
import type { ExtensionContext } from 'vscode';
import { activate as activateWith } from './activate.ts';
import { start } from './web-client.ts';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  end = activateWith(context, start);
}

export const deactivate = (): Promise<void> | undefined => end?.();
