/** What the client is told when it is made. */
import { workspace } from 'vscode';
import type { LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { languages } from './ours.ts';
import type { Synchrony } from './synchronise.ts';

export function clientOptions({ middleware }: Synchrony): LanguageClientOptions {
  const settings = () => workspace.getConfiguration('ros-lint');
  return {
    documentSelector: languages.map((language) => ({ language })),
    diagnosticCollectionName: 'ros-lint',
    outputChannelName: 'ros-lint',
    // Asked for at each start, so that a folder that is trusted meanwhile is trusted by the next server.
    initializationOptions: () =>
      plain({
        rules: settings().get('rules'),
        language: settings().get('language'),
        trusted: workspace.isTrusted,
        files: true,
      }),
    middleware,
  };
}

/** Objects of the editor's settings cannot be sent to a worker as they are. */
const plain = (value: object): object => JSON.parse(JSON.stringify(value));

/**
 * Findings are pushed: they come once a version, for every open document and not only for visible ones, and at one place where those
 * that another extension shows already can be left out. A client that pulls asks for the whole workspace every two seconds besides.
 */
export const withoutPull: StaticFeature = {
  fillClientCapabilities(capabilities) {
    delete capabilities.textDocument?.diagnostic;
    delete capabilities.workspace?.diagnostics;
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
