/** What a text with requests spells out although nobody should read it: keys of an account, and values that the template hides. */
import { entryOf, type ScalarNode, valueIn } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import type { Request } from './request.ts';
import { declaredParameters, userParameters } from './user-parameters.ts';

/** The written values of the parameters that the template of the request marks with NoEcho. */
export function hiddenValues(request: Request): readonly { readonly name: string; readonly value: ScalarNode }[] {
  const given = userParameters(request);
  const declared = given.length === 0 ? undefined : declaredParameters(request.template);
  if (declared === undefined) return [];
  return given.flatMap(({ name, value }) => {
    const body = declared.get(name);
    const noEcho = body && valueIn(body, 'NoEcho');
    const isHidden = noEcho?.kind === 'scalar' && String(noEcho.value).toLowerCase() === 'true';
    if (!isHidden || value?.kind !== 'scalar' || value.raw === '' || request.isOpaque(value)) return [];
    return /^\*+$/.test(value.raw) ? [] : [{ name, value }];
  });
}

/** Where a request spells out values that its template hides, and credentials among its parameters. */
export function secretsOf(request: Request): Span[] {
  const common = commonSecrets.flatMap((name) => request.common.get(name)?.span ?? []);
  const own = commonSecrets.flatMap((name) => entryOf(request.parameters, name)?.value ?? []);
  const hidden = hiddenValues(request).map(({ value }) => value);
  return [...common, ...own, ...hidden].map(({ start, end }) => ({ start, end }));
}

const commonSecrets = ['AccessKeyId', 'AccessKeySecret', 'SecurityToken', 'Signature'];

/** Names before keys, in options of commands, headers, parameters and data. */
const keyNames =
  /(?:access-?key-?(?:id|secret)|security-?token|sts-?token|\bsignature|\bauthorization)["']?(?:\s*[:=]\s*|\s+)["']?/gi;

/** Where a text spells out keys, in whatever form it is written; a value that stands for something else is one too, which does no harm. */
export function keysIn(text: string): Span[] {
  return [...text.matchAll(keyNames)].flatMap((match) => {
    const start = match.index + match[0].length;
    // The header holds several words.
    const value = /authorization/i.test(match[0]) ? /^[^\r\n"']+/ : /^[^\s&"',;]+/;
    const length = value.exec(text.slice(start, start + 4096))?.[0].length ?? 0;
    return length === 0 ? [] : [{ start, end: start + length }];
  });
}
