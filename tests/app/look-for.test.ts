/** How wide text is laid out. */

import { describe, expect, test } from 'vitest';
import { lookFor } from '../../src/app/look-for.ts';

const widthOf = (columns: number | null): number => {
  const face = { result: () => undefined, note: () => undefined, columns, colour: false };
  return lookFor(face).width;
};

describe('the width of text', () => {
  test.each([
    [80, 80],
    [240, 100],
    [5, 20],
    [null, 100],
  ])('on a terminal of %s columns is %i', (columns, width) => {
    expect(widthOf(columns)).toBe(width);
  });
});
