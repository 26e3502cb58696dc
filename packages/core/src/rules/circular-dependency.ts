/** Resources that need each other, so that none can be created first. */
import { cyclesOf, type Edge, type Graph } from '../model/graph.ts';
import { declarationNames } from '../model/symbols.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { defineRule, type Finding } from './rule.ts';

interface Data {
  readonly kind: 'resource' | 'condition' | 'local';
  /** The names along the way, the first again at the end. */
  readonly chain: readonly string[];
}

const LONGEST_CHAIN = 6;

export default defineRule<Data, 'template'>({
  id: 'circular-dependency',
  on: 'template',
  severity: 'error',
  rosError: { code: 'CircularDependency', message: ({ chain }) => `Circular Dependency Found: ${chain.join(' -> ')}.` },
  summary: {
    en: 'Resources, conditions or locals need each other in a circle.',
    'zh-cn': '资源、条件或局部变量之间存在循环依赖。',
  },
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
    en: ({ kind, chain }) =>
      chain.length === 2
        ? `${quote(chain[0])} needs itself`
        : `${plurals[kind]} need each other in a circle: ${arrows(chain)}`,
    'zh-cn': ({ kind, chain }) =>
      chain.length === 2
        ? `${quote(chain[0])} 依赖自身`
        : `${declarationNames[kind]['zh-cn']}循环依赖:${arrows(chain)}`,
  },
  *check(template) {
    yield* circles('resource', template.dependencies);
    if (template.symbols.condition.size > 0) yield* circles('condition', template.conditionNeeds);
    if (template.symbols.local.size > 0) yield* circles('local', template.localNeeds);
  },
});

const plurals = { resource: 'resources', condition: 'conditions', local: 'locals' } as const;

function* circles(kind: Data['kind'], graph: Graph): Iterable<Finding<Data>> {
  for (const cycle of cyclesOf(graph)) {
    const [first, ...others] = cycle;
    if (first === undefined) continue;
    // A DependsOn carries no value, so it is the cheapest edge to give up.
    const cheapest = cycle.length > 1 ? cycle.find(({ via }) => via === 'DependsOn') : undefined;
    yield {
      span: first.span,
      data: { kind, chain: [first.from, ...cycle.map(({ to }) => to)] },
      // The service reads both branches, as far as is known; where only one closes the circle, that is in doubt.
      severity: kind === 'resource' && cycle.some(({ branch }) => branch) ? 'warning' : 'error',
      related: [
        ...(first === cheapest ? [{ span: first.span, text: edgeText(first, true) }] : []),
        ...others.map((edge) => ({ span: edge.span, text: edgeText(edge, edge === cheapest) })),
      ],
    };
  }
}

function edgeText({ from, to, via }: Edge, isCheapest: boolean): Text {
  const need = {
    en: `${quote(from)} needs ${quote(to)} by ${via}`,
    'zh-cn': `${quote(from)} 通过 ${via} 依赖 ${quote(to)}`,
  };
  if (!isCheapest) return need;
  return {
    en: `${need.en}; without it the circle is open`,
    'zh-cn': `${need['zh-cn']};去掉它即可解除循环`,
  };
}

function arrows(chain: readonly string[]): string {
  const shown = chain.length <= LONGEST_CHAIN ? chain : [...chain.slice(0, LONGEST_CHAIN - 1), '…', ...chain.slice(-1)];
  return shown.join(' → ');
}
