/** A member of a JSON parameter that is given as a parameter of its own. */
import { quote } from '../text/wording.ts';
import { defineRule, type FixOf } from './rule.ts';

export default defineRule<{ readonly parameter: string; readonly member: string }, 'request'>({
  id: 'misplaced-request-member',
  on: 'request',
  severity: 'warning',
  summary: {
    en: 'A member of a JSON parameter is given as a parameter of its own.',
    'zh-cn': 'JSON 参数的成员被写成了独立的参数。',
  },
  why: {
    en: 'Parameters of the type Json travel as one JSON text. The service ignores names with a dot that it does not know.',
    'zh-cn': 'Json 类型的参数应作为一个完整的 JSON 文本传递,服务会忽略不认识的带点参数名。',
  },
  bad: `https://ros.aliyuncs.com/?Action=DetectStackGroupDrift&RegionId=cn-hangzhou&StackGroupName=MyGroup
&OperationPreferences.MaxConcurrentCount=2
`,
  good: `https://ros.aliyuncs.com/?Action=DetectStackGroupDrift&RegionId=cn-hangzhou&StackGroupName=MyGroup
&OperationPreferences={"MaxConcurrentCount":2}
`,
  message: {
    en: ({ parameter, member }) => `${quote(member)} belongs into the JSON text of ${parameter}`,
    'zh-cn': ({ parameter, member }) => `${quote(member)} 应写在 ${parameter} 的 JSON 文本中`,
  },
  *check(request) {
    const members = request.problems.filter((problem) => problem.kind === 'member');
    for (const { name, parameter, member, value } of members) {
      const isAlone = members.filter((other) => other.parameter === parameter).length === 1;
      const isWritten = request.parameters.entries.some(({ key }) => key.value === parameter);
      const json = jsonOf(member, value.value);
      const fix: FixOf = {
        title: { en: 'Write it as JSON', 'zh-cn': '改写为 JSON' },
        safety: 'unsafe',
        edits: [
          { span: { start: name.start, end: name.end }, newText: parameter },
          { span: { start: value.start, end: value.end }, newText: request.form === 'cli' ? `'${json}'` : json },
        ],
      };
      yield {
        span: name,
        data: { parameter, member },
        fixes: isAlone && !isWritten && !member.includes('.') ? [fix] : [],
      };
    }
  },
});

function jsonOf(member: string, value: string): string {
  const plain = /^(?:-?\d{1,15}|true|false)$/.test(value) ? (JSON.parse(value) as unknown) : value;
  return JSON.stringify({ [member]: plain });
}
