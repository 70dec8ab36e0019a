/** What is pushed comes out from the highest down. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxQueue } from '../../../src/coverage/stories/max-queue.ts';

test('a queue gives what it holds from the highest down, and then nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, then) => {
      const queue = maxQueue<number>((a, b) => a > b);
      for (const value of first) queue.push(value);
      const top = queue.pop();
      expect(top).toBe(first.toSorted((a, b) => b - a)[0]);
      for (const value of then) queue.push(value);
      const left = [...first.toSorted((a, b) => b - a).slice(1), ...then].sort((a, b) => b - a);
      expect(left.map(() => queue.pop())).toEqual(left);
      expect(queue.pop()).toBeUndefined();
    }),
  );
});
