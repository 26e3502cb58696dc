/** The specification of a person on this computer: what is shipped, and what they had the service tell. */
import type { Spec } from '@ros-lint/core';
import { associationProperties } from './association-properties.ts';
import { loadFromFolder, readFolder } from './data-folder.ts';
import { joinSpec } from './join-spec.ts';
import { describeData } from './meta.ts';
import { fresherTypes, type Refreshed, readRefreshed, refreshedFile } from './refreshed-types.ts';
import { resourceTypes } from './resource-types.ts';

export interface OpenSpec {
  readonly spec: Spec;
  /** The answers of the service, or why there are none although there is a file; the door tells. */
  readonly refreshed: Refreshed | undefined;
}

/** The environment says where the cache folder is. */
export function openSpec(env: { readonly [name: string]: string | undefined }): OpenSpec {
  const read = readFolder();
  const refreshed = readRefreshed(refreshedFile(env));
  const fresher = refreshed?.kind === 'types' ? fresherTypes(refreshed.types, describeData(read).date) : undefined;
  const spec = joinSpec(resourceTypes(read, fresher), associationProperties(read), loadFromFolder());
  return { spec, refreshed };
}
