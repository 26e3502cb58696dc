/** Places in double quotes: each unit of a value is found where its spelling stands. */
import { parse } from '@ros-lint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scalarMap } from '../../packages/core/src/syntax/source-map.ts';

test('each unit stands where JSON spells it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const text = JSON.stringify([value]);
      const { root } = parse('', text);
      const scalar = root?.kind === 'seq' ? root.items[0] : undefined;
      if (scalar?.kind !== 'scalar') throw new Error('not read');
      const place = scalarMap(text, scalar);
      for (let index = 0; index < value.length; index += 1) {
        const { start, end } = place(index, index + 1);
        expect(JSON.parse(`"${text.slice(start, end)}"`)).toBe(value.charAt(index));
      }
      expect(place(0, value.length)).toEqual({ start: 2, end: text.length - 2 });
    }),
  );
});
