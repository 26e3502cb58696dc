/** Headers that say what parameters say elsewhere: the newer signature moves the operation and the version of the API there. */
import type { Parameter } from './reading.ts';
import { slice, type Written } from './written.ts';

/** The value of a header, written as `name: value`, or nothing when it is another one. */
export function headerValue(header: Written, name: string): Written | undefined {
  const match = new RegExp(`^${name}:\\s*(\\S+)\\s*$`, 'i').exec(header.value);
  if (match?.[1] === undefined) return undefined;
  const from = header.value.lastIndexOf(match[1]);
  return slice(header, from, from + match[1].length);
}

/** The operation in `x-acs-action: CreateStack`. */
export function actionIn(header: Written): Written | undefined {
  return headerValue(header, 'x-acs-action');
}

/** The version in `x-acs-version: 2019-09-10`, as a parameter. */
export function versionIn(header: Written): Parameter[] {
  const value = headerValue(header, 'x-acs-version');
  return value === undefined
    ? []
    : [{ name: { ...slice(header, 0, 'x-acs-version'.length), value: 'Version' }, value }];
}
