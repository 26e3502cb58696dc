/** Arithmetic expressions with placeholders, held against what the service can work out. */
import type { Text } from '../../text/language.ts';
import { quote } from '../../text/wording.ts';

export interface Fault {
  /** Where in the expression, half open. */
  readonly from: number;
  readonly to: number;
  readonly text: Text;
}

/** The first fault of an expression. `values` is the number of values behind it, missing when that is unknown. */
export function calculationFault(expression: string, values: number | undefined): Fault | undefined {
  const foreign = /[^\p{Nd}.{}()+\-*/%\s]+/u.exec(expression);
  if (foreign !== null) {
    return faultAt(foreign.index, foreign[0], {
      en: `${quote(foreign[0])} cannot stand here; expected numbers, + - * / %, ( ) or {0}`,
      'zh-cn': `表达式中不能出现 ${quote(foreign[0])};应为数字、+ - * / %、( ) 或 {0}`,
    });
  }
  const power = expression.indexOf('**');
  if (power !== -1) {
    return faultAt(power, '**', {
      en: '"**" cannot stand in an expression; powers are not supported',
      'zh-cn': '表达式中不能出现 "**";不支持乘方',
    });
  }
  return placeholderFault(expression, values) ?? formulaFault(expression);
}

const faultAt = (from: number, piece: string, text: Text): Fault => ({ from, to: from + piece.length, text });

/** A brace that opens, with what it holds as far as it is closed, or one that closes what is not open. */
const brace = /\{[^{}]*\}?|\}/g;

function placeholderFault(expression: string, values: number | undefined): Fault | undefined {
  for (const { 0: piece, index } of expression.matchAll(brace)) {
    // Empty braces count by themselves in Python; nobody says whether the service lets them.
    if (piece === '{}') continue;
    const number = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (number === undefined) {
      return faultAt(index, piece, {
        en: `${quote(piece)} is not a placeholder; expected {0}, {1}, …`,
        'zh-cn': `${quote(piece)} 不是占位符;应为 {0}、{1} 等`,
      });
    }
    if (values !== undefined && Number(number) >= values) {
      return faultAt(index, piece, {
        en: `${quote(piece)} has no value; the list behind the expression has ${values}`,
        'zh-cn': `${quote(piece)} 没有对应的值;表达式后的列表共有 ${values} 项`,
      });
    }
  }
  return undefined;
}

interface Token {
  readonly kind: 'number' | 'placeholder' | 'operator' | 'open' | 'close';
  readonly text: string;
  readonly from: number;
}

/** Parentheses deeper than this are left in doubt. */
const DEEPEST = 50;

/** The first place where the tokens make no formula, or where one divides by a zero that is written out. */
function formulaFault(expression: string): Fault | undefined {
  // Values are put in as text, so what touches a placeholder becomes one number with it.
  if (/[\p{Nd}.}]\{|\}[\p{Nd}.{]/u.test(expression)) return undefined;
  const tokens = tokensOf(expression);
  let next = 0;
  let depth = 0;
  let fault: Fault | undefined;
  let isUnsure = false;

  const fail = (): undefined => {
    const token = tokens[next];
    const piece = token?.text ?? expression;
    fault ??= faultAt(token?.from ?? 0, piece, {
      en: token ? `${quote(piece)} is out of place in the expression` : `${quote(piece)} is not a complete expression`,
      'zh-cn': token ? `表达式中的 ${quote(piece)} 位置不正确` : `${quote(piece)} 不是完整的表达式`,
    });
    return undefined;
  };
  const stopped = () => fault !== undefined || isUnsure;
  const takes = (operators: string) => {
    const token = tokens[next];
    return token?.kind === 'operator' && operators.includes(` ${token.text} `) ? token : undefined;
  };

  function sum(): number | undefined {
    let left = product();
    for (let sign = takes(' + - '); sign !== undefined && !stopped(); sign = takes(' + - ')) {
      next += 1;
      const right = product();
      left = known(left, right, (a, b) => (sign?.text === '+' ? a + b : a - b));
    }
    return left;
  }

  function product(): number | undefined {
    let left = operand();
    for (let sign = takes(' * / // % '); sign !== undefined && !stopped(); sign = takes(' * / // % ')) {
      next += 1;
      const from = tokens[next]?.from ?? 0;
      const right = operand();
      if (sign.text === '*') {
        left = known(left, right, (a, b) => a * b);
        continue;
      }
      if (right === 0 && !stopped()) {
        const piece = expression.slice(from, tokens[next]?.from).trimEnd();
        fault = faultAt(from, piece, {
          en: `${quote(piece)} is zero and nothing can be divided by it`,
          'zh-cn': `除数 ${quote(piece)} 为零`,
        });
      }
      left = sign.text === '/' ? known(left, right, (a, b) => (a % b === 0 ? a / b : undefined)) : undefined;
    }
    return left;
  }

  function operand(): number | undefined {
    let isNegative = false;
    for (let sign = takes(' + - '); sign !== undefined; sign = takes(' + - ')) {
      if (sign.text === '-') isNegative = !isNegative;
      next += 1;
    }
    const value = atom();
    return isNegative && value !== undefined ? -value : value;
  }

  function atom(): number | undefined {
    const token = tokens[next];
    if (token?.kind === 'number') {
      next += 1;
      return safe(Number(token.text));
    }
    if (token?.kind === 'placeholder') {
      next += 1;
      return undefined;
    }
    if (token?.kind !== 'open') return fail();
    if (depth === DEEPEST) {
      isUnsure = true;
      return undefined;
    }
    next += 1;
    depth += 1;
    const value = sum();
    depth -= 1;
    if (stopped()) return undefined;
    const closing = tokens[next]?.kind;
    if (closing === 'close') next += 1;
    else if (closing === 'placeholder') isUnsure = true;
    else fail();
    return value;
  }

  sum();
  // A placeholder behind an operand may bring its own minus.
  const rest = tokens[next];
  if (!stopped() && rest !== undefined && rest.kind !== 'placeholder') fail();
  return isUnsure ? undefined : fault;
}

/** Works out two values where both are known and exact. */
function known(
  a: number | undefined,
  b: number | undefined,
  work: (a: number, b: number) => number | undefined,
): number | undefined {
  return a === undefined || b === undefined ? undefined : safe(work(a, b));
}

/** Larger numbers are exact in Python and not here. */
function safe(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

const token = /(?<number>[\p{Nd}]+\.?[\p{Nd}]*|\.[\p{Nd}]+)|(?<placeholder>\{[^}]*\})|(?<operator>\/\/|[-+*/%])|\S/gu;

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, index, groups } of expression.matchAll(token)) {
    const kind =
      groups?.number !== undefined
        ? 'number'
        : groups?.placeholder !== undefined
          ? 'placeholder'
          : groups?.operator !== undefined
            ? 'operator'
            : text === '('
              ? 'open'
              : 'close';
    tokens.push({ kind, text, from: index });
  }
  return tokens;
}
