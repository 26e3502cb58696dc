/** Where in a template something stands, and which names can be seen from there (facts 8.1). */
import type { Context, UseKind } from '../functions/function.ts';
import type { DeclarationKind } from './symbols.ts';

/** `pasted` is a local of type Macro, whose text appears where it is used; `local` one that is evaluated on its own. */
export type Place =
  | 'property'
  | 'metadata'
  | 'dependsOn'
  | 'deletionPolicy'
  | 'count'
  | 'output'
  | 'condition'
  | 'rule'
  | 'local'
  | 'pasted';

/** The kinds of names that a use can mean at a place. Pseudo parameters are no symbols and can be seen wherever parameters can. */
export function visibleKinds(use: UseKind, place: Place): readonly DeclarationKind[] {
  switch (use) {
    case 'condition':
      return ['condition'];
    case 'mapping':
      return ['mapping'];
    case 'dependsOn':
      return ['resource'];
    case 'attribute':
      return place === 'local' || place === 'pasted' ? ['resource', 'local'] : ['resource'];
    case 'sub':
      return seenBySub[place];
    case 'ref':
      return seenByRef[place];
  }
}

const seenByRef: { readonly [P in Place]: readonly DeclarationKind[] } = {
  property: ['parameter', 'resource', 'local'],
  output: ['parameter', 'resource', 'local'],
  pasted: ['parameter', 'resource', 'local'],
  metadata: ['parameter', 'resource'],
  dependsOn: ['parameter', 'resource'],
  deletionPolicy: ['parameter'],
  count: ['parameter', 'local'],
  condition: ['parameter', 'local'],
  local: ['parameter', 'local'],
  rule: ['parameter'],
};

/** The same without locals, which Fn::Sub does not know. */
const seenBySub = Object.fromEntries(
  Object.entries(seenByRef).map(([place, kinds]) => [place, kinds.filter((kind) => kind !== 'local')]),
) as unknown as typeof seenByRef;

/** The table of functions that the service uses at a place; nothing where functions of every table may stand. */
export function contextOf(place: Place): Context | undefined {
  switch (place) {
    case 'condition':
    case 'rule':
    case 'count':
      return place;
    case 'local':
    case 'pasted':
      return undefined;
    default:
      return 'value';
  }
}
