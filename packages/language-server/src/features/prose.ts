/** What sections and the fields of declarations are for, in a phrase of our own: shown by hover and beside completions. */
import type { Text } from '@ros-lint/core';
import type { DeclarationKind } from '@ros-lint/core/model';

type Phrases = { readonly [name: string]: Text };

const say = (en: string, zh: string): Text => ({ en, 'zh-cn': zh });

export const sections: Phrases = {
  ROSTemplateFormatVersion: say('The version of the template language; there is one.', '模板语言的版本,目前只有一个。'),
  Transform: say(
    'Makes the service read the template as Terraform or Serverless.',
    '使服务按 Terraform 或 Serverless 方式解析模板。',
  ),
  Description: say('What the template is for, as text or by language.', '模板的说明,可以是字符串或按语言区分。'),
  Metadata: say(
    'Data for the console and other tools; functions are not evaluated.',
    '供控制台和其他工具使用的数据,其中的函数不会被求值。',
  ),
  Parameters: say('Values that are asked for when a stack is created.', '创建资源栈时需要输入的值。'),
  Mappings: say('Tables of fixed values, looked up by two keys.', '固定值的查找表,通过两级键查询。'),
  Conditions: say(
    'Named facts that decide whether a resource or output exists and which value holds.',
    '命名的条件,决定资源或输出是否存在以及取哪个值。',
  ),
  Rules: say('Checks of the parameters before anything is created.', '在创建任何资源之前对参数进行校验。'),
  Locals: say('Values that are worked out once and used by name.', '只计算一次并可按名称使用的值。'),
  Resources: say('What the stack creates.', '资源栈要创建的资源。'),
  Outputs: say('Values that the stack shows when it is done.', '资源栈完成后输出的值。'),
  Workspace: say('The files of a Terraform template, by path.', 'Terraform 模板的文件,以路径为键。'),
  HeatTemplateFormatVersion: say('The version key of the engine before ROS; not needed.', '旧引擎的版本键,不再需要。'),
};

export const fields: { readonly [Kind in DeclarationKind]?: Phrases } = {
  parameter: {
    Type: say('What kind of value it takes.', '参数值的类型。'),
    Default: say('The value when none is given; null asks for none.', '未输入时使用的值;null 表示没有值。'),
    AllowedValues: say('The values to choose from.', '可选值列表。'),
    AllowedPattern: say('A regular expression that the whole value must match.', '整个值必须匹配的正则表达式。'),
    MinLength: say('The least number of characters.', '最小长度。'),
    MaxLength: say('The greatest number of characters.', '最大长度。'),
    MinValue: say('The least number.', '最小值。'),
    MaxValue: say('The greatest number.', '最大值。'),
    NoEcho: say('Shows asterisks in place of the value.', '以星号代替参数值显示。'),
    Confirm: say('Asks for the value twice; only with NoEcho.', '要求输入两次,只能与 NoEcho 一起使用。'),
    Description: say('What the value is for, as text or by language.', '参数的说明,可以是字符串或按语言区分。'),
    ConstraintDescription: say('What is told when a value does not fit.', '参数值不符合约束时显示的说明。'),
    Label: say('The name that the console shows.', '控制台显示的名称。'),
    AssociationProperty: say('The component of the console that offers values.', '控制台中提供可选值的组件。'),
    AssociationPropertyMetadata: say('What the component of the console needs to know.', '控制台组件所需的信息。'),
    TextArea: say('Takes several lines of text.', '允许输入多行文本。'),
    Required: say('The console asks for a value that is not empty.', '控制台要求输入非空值。'),
    Placeholder: say('A hint in the empty field of the console.', '控制台输入框为空时的提示。'),
    ReadOnly: say('The console does not let the value be changed.', '控制台不允许修改该值。'),
  },
  resource: {
    Type: say('What is created or, as a data source, looked up.', '要创建的资源类型,或要查询的数据源类型。'),
    Properties: say('The values that the service of the resource is given.', '传给资源所属云服务的属性。'),
    DependsOn: say('Resources that must exist first.', '必须先创建的资源。'),
    Condition: say('The condition on which it exists.', '决定资源是否存在的条件。'),
    Count: say('How many of it are created.', '要创建的数量。'),
    DeletionPolicy: say(
      'Delete or Retain: what becomes of it when the stack goes.',
      'Delete 或 Retain:删除资源栈时如何处理该资源。',
    ),
    UpdatePolicy: say('How an update goes about a group of instances.', '更新实例组时采用的方式。'),
    Metadata: say('Data beside the resource; functions are evaluated.', '资源的附加数据,其中的函数会被求值。'),
    Description: say('What the resource is for.', '资源的说明。'),
    Version: say('The version of a module.', '模块的版本。'),
  },
  output: {
    Value: say('What is shown: a value or a function.', '要输出的值或函数。'),
    Description: say('What the value means, as text or by language.', '输出的说明,可以是字符串或按语言区分。'),
    Condition: say('The condition on which it exists.', '决定输出是否存在的条件。'),
    Label: say('The name that the console shows.', '控制台显示的名称。'),
    NoEcho: say('Hides the value.', '隐藏输出值。'),
    Export: say(
      'A name for other stacks; the documentation does not know it.',
      '供其他资源栈使用的名称;文档中没有说明。',
    ),
  },
  local: {
    Type: say(
      'Macro is pasted, Eval is worked out once, a data source is asked.',
      'Macro 直接替换,Eval 只计算一次,数据源则进行查询。',
    ),
    Value: say('What the name stands for.', '该名称代表的值。'),
    Properties: say('What the data source is asked for.', '数据源的查询条件。'),
  },
  rule: {
    RuleCondition: say('When the rule holds; always when missing.', '规则生效的条件,省略时始终生效。'),
    Assertions: say('What must be true, each with a description.', '必须成立的断言,每项可带说明。'),
  },
};

/** The words of the console for the kinds of local values. */
export const localTypes: readonly string[] = ['Macro', 'Eval'];

/** The usual order of sections (facts 11.4), which is also that in which they are offered. */
export const sectionOrder: readonly string[] = [
  'ROSTemplateFormatVersion',
  'Description',
  'Parameters',
  'Mappings',
  'Conditions',
  'Locals',
  'Rules',
  'Resources',
  'Outputs',
  'Metadata',
  'Transform',
  'Workspace',
];
