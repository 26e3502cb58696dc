/** Everything that can be done at a place: fixes first, then ways to silence, then ways to write it otherwise. */
import type { Span } from '@ros-lint/core';
import type { Snapshot } from '../snapshot.ts';
import type { Action } from './actions/action.ts';
import { arrangeActions } from './actions/arrange.ts';
import { convertActions } from './actions/convert-format.ts';
import { createActions, extractActions } from './actions/declare.ts';
import { fixActions, fixAllAction } from './actions/fixes.ts';
import { formActions } from './actions/form.ts';
import { suppressActions } from './actions/suppress.ts';

/** `kinds` are those that the client asks for, all when it asks for none; what fixes the whole document comes only when asked for. */
export function actionsAt(snapshot: Snapshot, span: Span, kinds: readonly string[] | undefined): readonly Action[] {
  const wants = (kind: string) =>
    kinds === undefined || kinds.some((each) => kind === each || kind.startsWith(`${each}.`));
  const asked = { snapshot, span };
  const actions: Action[] = [];
  if (wants('quickfix')) actions.push(...fixActions(asked), ...createActions(asked), ...suppressActions(asked));
  if (wants('refactor.extract')) actions.push(...extractActions(asked));
  if (wants('refactor.rewrite'))
    actions.push(...formActions(asked), ...arrangeActions(asked), ...convertActions(asked));
  if (kinds?.some((each) => 'source.fixAll.ros-lint'.startsWith(each))) actions.push(...fixAllAction(asked));
  return actions;
}
