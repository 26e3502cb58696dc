/** A property that the type of a resource does not have, at any depth. */
import type { PropertyMisfit } from '../model/properties.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { levelsAbove, objectsBelow } from './property-levels.ts';
import { type Given, nearField, propertyError, propertyName, slipBetween } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** The type, or the property in whose value it stands. */
  readonly owner: string;
  readonly near: string | undefined;
  /** Where a property of exactly this name belongs. */
  readonly place: string | undefined;
  readonly removed: boolean;
  readonly known: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-property',
  on: 'template',
  severity: 'warning',
  rosError: propertyError(({ name }) => `Unknown Property ${name}`),
  summary: {
    en: 'A resource has a property that its type does not know.',
    'zh-cn': '资源包含其类型不支持的属性。',
  },
  why: {
    en: 'ROS refuses unknown properties, or drops them without a word. A name that is nearly that of a known property is an error; any other may be newer than what this linter knows.',
    'zh-cn': 'ROS 会拒绝或忽略未知属性。与已知属性名称极为相近的视为错误,其他名称可能是新增属性,因此只是警告。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VPCName: main
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName: main
`,
  message: {
    en({ name, owner, near, place, removed, known }) {
      if (removed) return `${quote(name)} is no longer a property of ${owner}${didYouMean(near)}`;
      if (place !== undefined) return `${quote(name)} is no property of ${owner}; expected it in ${place}`;
      const few = near === undefined && known.length > 0 && known.length <= 4;
      return `${quote(name)} is no property of ${owner}${few ? `; expected one of ${list(known)}` : didYouMean(near)}`;
    },
    'zh-cn'({ name, owner, near, place, removed, known }) {
      if (removed) return `${quote(name)} 已不再是 ${owner} 的属性${didYouMeanZh(near)}`;
      if (place !== undefined) return `${quote(name)} 不是 ${owner} 的属性;应写在 ${place} 中`;
      const few = near === undefined && known.length > 0 && known.length <= 4;
      return `${quote(name)} 不是 ${owner} 的属性${few ? `;应为 ${listZh(known)} 之一` : didYouMeanZh(near)}`;
    },
  },
  *check(template) {
    const given: Given = new Map();
    for (const misfit of template.propertyMisfits) {
      const { kind, node, shape, key, type, freshness } = misfit;
      if (kind !== 'unknown-key' || key === undefined || shape.kind !== 'object') continue;
      const isTop = shape === type.properties;
      const removed = isTop && (type.removed ?? []).includes(key);
      const found = nearField(misfit, given);
      const slip = found === undefined ? undefined : slipBetween(key, found);
      // What was removed on purpose resembles other names by chance, unless it came back with another case.
      const near = removed && slip !== 0 ? undefined : found;
      const isClose = !removed && slip !== undefined && slip <= 2;
      const place = removed || isClose ? undefined : placeOf(misfit, shape);
      yield {
        span: node,
        data: {
          name: key,
          owner: isTop ? type.name : quote(node.parent && propertyName(node.parent)),
          near: place === undefined ? near : undefined,
          place,
          removed,
          known: Object.keys(shape.fields),
        },
        severity: isClose && freshness !== 'dated' ? 'error' : 'warning',
        fixes: place === undefined ? suggest(node, near) : [],
      };
    }
  },
});

/** The place of the one property of exactly this name: further out, or in a value beside it. */
function placeOf(misfit: PropertyMisfit, shape: ObjectShape): string | undefined {
  const { key = '', type } = misfit;
  const outer = levelsAbove(misfit.node, type).find((level) => Object.hasOwn(level.shape.fields, key));
  if (outer !== undefined) return outer.name === undefined ? type.name : quote(outer.name);
  const below = objectsBelow(shape).filter((level) => Object.hasOwn(level.shape.fields, key));
  const [only] = below;
  return below.length === 1 && only !== undefined ? quote(only.name) : undefined;
}
