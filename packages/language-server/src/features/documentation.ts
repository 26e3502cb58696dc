/** What a completion is about, told when somebody looks at it. */

import { functionNamed } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import {
  attributeCard,
  type Card,
  declarationCard,
  fieldCard,
  functionCard,
  operationCard,
  propertyCard,
  pseudoCard,
  requestParameterCard,
  sectionCard,
  typeCard,
} from './card.ts';
import type { Subject } from './completing/item.ts';
import { step } from './shapes.ts';

export function documentationOf(subject: Subject, snapshot: Snapshot): Card | undefined {
  const { spec, language } = snapshot;
  switch (subject.kind) {
    case 'section':
      return sectionCard(subject.name, language);
    case 'pseudo':
      return pseudoCard(subject.name, spec, language);
    case 'function': {
      const definition = functionNamed(subject.name);
      return definition && functionCard(definition, language);
    }
    case 'type': {
      const type = spec.resourceType(subject.name);
      return type && typeCard(type, language);
    }
    case 'field':
      return fieldCard(subject.of, subject.name, spec, language);
    case 'declaration': {
      const template = snapshot.namesSoFar();
      const declaration = template?.symbols[subject.of].get(subject.name);
      return template && declaration && declarationCard(declaration, template, language);
    }
    case 'attribute': {
      const type = spec.resourceType(subject.type);
      return type && attributeCard(subject.name, type, language);
    }
    case 'operation': {
      const operation = spec.operation(subject.name);
      return operation && operationCard(operation, language);
    }
    case 'requestParameter': {
      const operation = spec.operation(subject.operation);
      return operation && requestParameterCard(subject.name, operation, language);
    }
    case 'property':
      return propertyOf(subject, snapshot);
  }
}

function propertyOf({ type: name, path }: Extract<Subject, { kind: 'property' }>, { spec, language }: Snapshot) {
  const type = spec.resourceType(name);
  if (type === undefined) return undefined;
  let found = { shape: type.properties, field: undefined } as ReturnType<typeof step>;
  for (const key of path) {
    const style = { kind: 'map' as const, entries: [], style: 'block' as const, parent: undefined, start: 0, end: 0 };
    const list = { kind: 'seq' as const, items: [], style: 'block' as const, parent: undefined, start: 0, end: 0 };
    found = step(found?.shape, key, typeof key === 'number' ? list : style);
  }
  return found?.field && propertyCard(String(path.at(-1)), found.field, type, language);
}
