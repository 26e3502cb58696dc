/** Everything that can be done at a place: fixes first, then ways to silence, then ways to write it otherwise. */
import type { Span } from '@ros-lint/core';
import type { Snapshot } from '../snapshot.ts';
import type { Action, Asked } from './actions/action.ts';
import { arrangeActions } from './actions/arrange.ts';
import { convertActions } from './actions/convert-format.ts';
import { createActions, extractActions } from './actions/declare.ts';
import { fixActions, fixAllAction } from './actions/fixes.ts';
import { formActions } from './actions/form.ts';
import { suppressActions } from './actions/suppress.ts';

/** `kinds` are those that the client asks for, all when it asks for none; what fixes the whole document comes only when asked for. */
export function actionsAt(snapshot: Snapshot, span: Span, kinds: readonly string[] | undefined): readonly Action[] {
  const wants = wantedIn(kinds);
  const asked = { snapshot, span };
  const isWhole = snapshot.around === undefined;
  const actions: Action[] = [];
  if (wants('quickfix')) actions.push(...fixActions(asked), ...createActions(asked));
  if (isWhole) actions.push(...aroundActions(asked, kinds));
  if (wants('refactor.extract')) actions.push(...extractActions(asked));
  if (wants('refactor.rewrite')) actions.push(...formActions(asked), ...arrangeActions(asked));
  if (wants('refactor.rewrite') && isWhole) actions.push(...convertActions(asked));
  return actions;
}

/** What concerns the text of the file itself, also where a document of its own stands at that place. */
export function aroundActions(asked: Asked, kinds: readonly string[] | undefined): readonly Action[] {
  const actions: Action[] = [];
  if (wantedIn(kinds)('quickfix')) actions.push(...suppressActions(asked));
  if (kinds?.some((each) => 'source.fixAll.ros-lint'.startsWith(each))) actions.push(...fixAllAction(asked));
  return actions;
}

const wantedIn = (kinds: readonly string[] | undefined) => (kind: string) =>
  kinds === undefined || kinds.some((each) => kind === each || kind.startsWith(`${each}.`));
