/** A stored template, or a version of one, that does not exist. */
import { givenText } from '../model/request-values.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly id: string; readonly version: string | undefined }, 'request'>({
  id: 'missing-stored-template',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'TemplateNotFound',
    // The misspelling is the service's own.
    message: ({ id, version }) =>
      version === undefined
        ? `The Tempalte (${id}) could not be found.`
        : `The Template ${id} with version ${version} could not be found.`,
  },
  summary: { en: 'The request names a stored template that does not exist.', 'zh-cn': '请求引用的模板不存在。' },
  why: {
    en: 'The service answers TemplateNotFound. Which templates there are is taken from the snapshot of the account.',
    'zh-cn': '服务会返回 TemplateNotFound。是否存在以账号快照为准。',
  },
  setting: { state: '{"templates":[{"TemplateId":"5ecd1e10-b0e9-4389-a565-e4c15efc0001","Versions":["v1"]}]}' },
  bad: 'https://ros.aliyuncs.com/?Action=DeleteTemplate&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0002\n',
  good: 'https://ros.aliyuncs.com/?Action=DeleteTemplate&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0001\n',
  message: {
    en: ({ id, version }) =>
      `no ${version === undefined ? 'template' : `version ${version} of the template`} ${quote(id)} exists`,
    'zh-cn': ({ id, version }) => `模板 ${quote(id)} ${version === undefined ? '' : `的版本 ${version} `}不存在`,
  },
  *check(request) {
    const templates = request.account?.templates;
    const given = templates && givenText(request, 'TemplateId');
    // Shared templates go by an ARN and lie in other accounts.
    if (templates === undefined || given === undefined || given.text.startsWith('acs:')) return;
    const found = templates.find(({ id }) => id === given.text);
    if (found === undefined) yield { span: given.node, data: { id: given.text, version: undefined } };
    const version = givenText(request, 'TemplateVersion');
    if (version === undefined || found?.versions === undefined || found.versions.includes(version.text)) return;
    yield { span: version.node, data: { id: given.text, version: version.text } };
  },
});
