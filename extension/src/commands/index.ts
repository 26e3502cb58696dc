/** The commands by name, and what each of them is told. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CommandName } from '../activate.ts';
import type { Ours } from '../ours.ts';
import { checkWorkspace } from './check-workspace.ts';
import { convert } from './convert.ts';
import { explainRule } from './explain-rule.ts';
import { fixAll } from './fix-all.ts';
import { restart } from './restart.ts';
import { showGraph } from './show-graph.ts';

export interface Setting {
  readonly client: BaseLanguageClient;
  readonly context: ExtensionContext;
  readonly ours: Ours;
}

export type Command = (setting: Setting, args: readonly unknown[]) => Promise<unknown>;

export const commands: { readonly [name in CommandName]: Command } = {
  checkWorkspace,
  convert,
  explainRule,
  fixAll,
  restart,
  showGraph,
};
