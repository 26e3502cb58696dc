/** Resources that need each other, so that none can be created first. */
import { cyclesOf, type Edge } from '../model/graph.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  /** The names along the way, the first again at the end. */
  readonly chain: readonly string[];
}

const LONGEST_CHAIN = 6;

export default defineRule<Data, 'template'>({
  id: 'circular-dependency',
  on: 'template',
  severity: 'error',
  rosError: { code: 'CircularDependency', message: ({ chain }) => `Circular Dependency Found: ${chain.join(' -> ')}.` },
  summary: { en: 'Resources need each other in a circle.', 'zh-cn': '资源之间存在循环依赖。' },
  why: {
    en: 'ROS creates a resource after those it needs; in a circle none can be the first. DependsOn, Ref, Fn::GetAtt and Fn::Sub all count.',
    'zh-cn':
      'ROS 在创建资源前会先创建其依赖;循环中没有资源可以最先创建。DependsOn、Ref、Fn::GetAtt 和 Fn::Sub 都算作依赖。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    DependsOn: Vpc
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Description:
        Fn::GetAtt: [Group, SecurityGroupId]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: Vpc
  Vpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ chain }) =>
      chain.length === 2
        ? `${quote(chain[0])} needs itself`
        : `resources need each other in a circle: ${arrows(chain)}`,
    'zh-cn': ({ chain }) => (chain.length === 2 ? `${quote(chain[0])} 依赖自身` : `资源循环依赖:${arrows(chain)}`),
  },
  *check(template) {
    for (const cycle of cyclesOf(template.dependencies)) {
      const [first, ...others] = cycle;
      if (first === undefined) continue;
      yield {
        span: first.span,
        data: { chain: [first.from, ...cycle.map(({ to }) => to)] },
        // The service reads both branches, as far as is known; where only one closes the circle, that is in doubt.
        severity: cycle.some(({ branch }) => branch) ? 'warning' : 'error',
        related: others.map((edge) => ({ span: edge.span, text: edgeText(edge) })),
      };
    }
  },
});

function edgeText({ from, to, via }: Edge) {
  return {
    en: `${quote(from)} needs ${quote(to)} by ${via}`,
    'zh-cn': `${quote(from)} 通过 ${via} 依赖 ${quote(to)}`,
  };
}

function arrows(chain: readonly string[]): string {
  const shown = chain.length <= LONGEST_CHAIN ? chain : [...chain.slice(0, LONGEST_CHAIN - 1), '…', ...chain.slice(-1)];
  return shown.join(' → ');
}
