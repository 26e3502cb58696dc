/** The YAML extension takes the short tags of ROS for mistakes until its settings name them: this offers to write them there, once. */
import * as vscode from 'vscode';
import type { Setting } from './commands/index.ts';

const ASKED = 'customTags.asked';

let isAsking = false;

export async function offerTags({ client, context, ours }: Setting): Promise<void> {
  if (
    isAsking ||
    context.globalState.get(ASKED) === true ||
    vscode.extensions.getExtension('redhat.vscode-yaml') === undefined
  )
    return;
  const isTagged = vscode.workspace.textDocuments.some(
    (document) => ours.has(document) && document.languageId === 'yaml' && /\s![A-Z]\w+\s/.test(document.getText()),
  );
  if (!isTagged) return;
  isAsking = true;
  const tags = await client.sendRequest<string[]>('ros-lint/tags');
  const settings = vscode.workspace.getConfiguration('yaml');
  const present = settings.get<string[]>('customTags') ?? [];
  const missing = tags
    .flatMap((tag) => [tag, `${tag} sequence`, `${tag} mapping`])
    .filter((tag) => !present.includes(tag));
  if (missing.length > 0) {
    const write = vscode.l10n.t('Add Tags');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The YAML extension does not know the short functions of ROS, such as !Ref. Add them to its setting yaml.customTags?',
      ),
      write,
      vscode.l10n.t('Not Now'),
    );
    if (chosen === write) {
      const target =
        vscode.workspace.workspaceFolders === undefined
          ? vscode.ConfigurationTarget.Global
          : vscode.ConfigurationTarget.Workspace;
      await settings.update('customTags', [...present, ...missing], target);
    }
  }
  await context.globalState.update(ASKED, true);
  isAsking = false;
}
