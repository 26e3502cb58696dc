/** `Fn::FormatTime`: the current time as text. */
import { oneOf, string, tuple } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { itemOf, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::FormatTime',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'format | [format, timeZone?]',
  summary: { en: 'The current time as text', 'zh-cn': '按格式输出当前时间' },
  doc: {
    en: 'Writes the current time in a format with the signs of strftime, such as `%Y-%m-%d %H:%M:%S`. The time zone is a name of the tz database, such as `Asia/Shanghai`; without one the time is UTC.',
    'zh-cn':
      '按 strftime 格式(如 `%Y-%m-%d %H:%M:%S`)输出当前时间。时区为 tz 数据库中的名称,如 `Asia/Shanghai`;不写则为 UTC。',
  },
  contexts: everywhere,
  argument: oneOf(string(), tuple([string(), string()], 1)),
  *misuse(argument) {
    const zone = literalText(itemOf(argument, 1));
    const name = zone?.value as string | undefined;
    if (zone === undefined || name === undefined || !(notInDatabase.test(name) || inventedZones.has(name))) return;
    yield {
      span: zone,
      text: {
        en: `${quote(name)} is not in the tz database; expected such as Asia/Shanghai`,
        'zh-cn': `${quote(name)} 不在 tz 数据库中;应为 Asia/Shanghai 这样的名称`,
      },
    };
  },
  returns: () => string(),
});

/** Offsets such as `UTC+8`, and signs that no name holds. */
const notInDatabase = /^(?:UTC|GMT)[+-](?!0$)|[^A-Za-z0-9_+/-]/;

/** Names that people expect to exist. */
const inventedZones: ReadonlySet<string> = new Set([
  'Asia/Beijing',
  'Asia/Shenzhen',
  'Asia/Hangzhou',
  'China',
  'CST',
  'BJT',
]);
