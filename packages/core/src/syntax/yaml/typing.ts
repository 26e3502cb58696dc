/**
 * The type of a plain scalar as PyYAML's SafeLoader resolves it (YAML 1.1), but for timestamps, which ROS keeps as text.
 * Differs on purpose from every YAML library: `y` is text, `017` is 15, `0o17` and `1e3` are text, `12:30` is 750.
 */
import type { Scalar, ScalarStyle } from '../node.ts';

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...['yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word): [string, Scalar] => [word, true]),
  ...['no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word): [string, Scalar] => [word, false]),
  ...['~', 'null', 'Null', 'NULL', ''].map((word): [string, Scalar] => [word, null]),
]);

const integer = /^[-+]?(?:0b[01_]+|0[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*(?::[0-5]?[0-9])*)$/;
const float =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The value of a plain scalar with this content. */
export function typePlain(content: string): Scalar {
  const first = content.charCodeAt(0);
  // Digits, signs and the dot start numbers; few letters start words; all else is text.
  if ((first >= 48 && first <= 57) || first === 45 || first === 43 || first === 46) return typeNumber(content);
  if (content.length > 5) return content;
  const word = words.get(content);
  return word === undefined ? content : word;
}

/** The value a scalar has under an explicit standard tag such as `!!int`; nothing when the content does not fit. `!` alone changes nothing. */
export function typeAs(tag: string, content: string, style: ScalarStyle): Scalar | undefined {
  const value = typePlain(content);
  switch (tag) {
    case '!':
      return style === 'plain' ? value : content;
    case '!!null':
      return null;
    case '!!bool':
      return typeof value === 'boolean' ? value : undefined;
    case '!!int':
      return typeof value === 'number' ? Math.trunc(value) : undefined;
    case '!!float':
      return typeof value === 'number' ? value : Number.isNaN(Number(content)) ? undefined : Number(content);
    default:
      return content;
  }
}

function typeNumber(content: string): Scalar {
  if (float.test(content)) return floatValue(content.replaceAll('_', '').toLowerCase());
  if (integer.test(content)) return integerValue(content.replaceAll('_', ''));
  return content;
}

function floatValue(text: string): number {
  const { sign, digits } = signed(text);
  if (digits === '.inf') return sign * Number.POSITIVE_INFINITY;
  if (digits === '.nan') return Number.NaN;
  return sign * (digits.includes(':') ? sexagesimal(digits) : Number(digits));
}

function integerValue(text: string): number {
  const { sign, digits } = signed(text);
  if (digits.startsWith('0b')) return sign * Number.parseInt(digits.slice(2), 2);
  if (digits.startsWith('0x')) return sign * Number.parseInt(digits.slice(2), 16);
  if (digits.startsWith('0') && digits.length > 1) return sign * Number.parseInt(digits, 8);
  const value = sign * (digits.includes(':') ? sexagesimal(digits) : Number(digits));
  // Python has no negative zero among its integers.
  return value === 0 ? 0 : value;
}

function signed(text: string): { sign: 1 | -1; digits: string } {
  if (text.startsWith('-')) return { sign: -1, digits: text.slice(1) };
  return { sign: 1, digits: text.startsWith('+') ? text.slice(1) : text };
}

function sexagesimal(digits: string): number {
  return digits.split(':').reduce((value, part) => value * 60 + Number(part), 0);
}
