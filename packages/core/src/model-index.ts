/** What a door that shows templates, such as an editor, may ask beyond the diagnostics: the tree, the model and the functions. */
export { type Analysis, analyse } from './analyse.ts';
export { isDataSource, kindOfText, mayBeOurs, mayBePolicy, mayHoldRequests } from './detect.ts';
export { type EmbeddedText, embeddedTexts } from './embedded-texts.ts';
export { fixText } from './fix.ts';
export { contentSpan } from './functions/argument.ts';
export type { Call, Context, NameUse, UseKind } from './functions/function.ts';
export { callOf, functionNamed, tags } from './functions/index.ts';
export { withNested } from './lint-template.ts';
export { type AssociationUse, associationUses } from './model/association.ts';
export type { Edge, Graph } from './model/graph.ts';
export { type InterfaceName, interfaceNames } from './model/interface.ts';
export { isNestedStack } from './model/nested-stack.ts';
export { contextOf, type Place, visibleKinds } from './model/place.ts';
export { readRequests } from './model/readers/index.ts';
export type { Reading } from './model/readers/reading.ts';
export { type PlacedCall, type Reference, walk } from './model/references.ts';
export { actionOf } from './model/request.ts';
export { metadataKey, type Suppression, suppressionsOf } from './model/suppressions.ts';
export {
  type Declaration,
  type DeclarationKind,
  declarationKinds,
  declarationNames,
  readSymbols,
  type Symbols,
  sectionOf,
} from './model/symbols.ts';
export { readTemplate, resourceNamed, type Target, type Template } from './model/template.ts';
export { pathAt } from './path.ts';
export { canBe, check } from './shape/check.ts';
export { describe } from './shape/describe.ts';
export type * from './shape/shape.ts';
export { entryOf, pathOf, resolve, textOf, valueIn } from './syntax/node.ts';
export { parse } from './syntax/parse.ts';
export { type Plain, plainOf } from './syntax/plain.ts';
export { spanInScalar, valueIndexAt } from './syntax/source-map.ts';
export { spanOf, touches } from './text/span.ts';
export { list, listZh, quote } from './text/wording.ts';
