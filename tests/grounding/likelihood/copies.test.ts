import { expect, test } from 'vitest';
import { fragmentsIn } from '../../../src/grounding/likelihood/copies.ts';
import { aligned } from '../aligned.ts';

const LONG = Array.from(
  { length: 8 },
  () => 'nets and ropes lay drying along the whole quay while boats waited for the evening tide.',
);
const STORY = [...LONG, 'divers raised the sunken tug at dawn.', 'the mayor thanked a retired pilot for his help.'];

test('a copied stretch is one piece, and each break begins another', () => {
  expect(fragmentsIn(aligned('Divers raised the sunken tug.', ...STORY))).toBe(1 / 5);
  expect(fragmentsIn(aligned('Divers raised a retired pilot.', ...STORY))).toBe(2 / 5);
});

test('nothing is told where the evidence has capitals, or is too short to tell', () => {
  const named = STORY.map((text) => text.replace('boats', 'Port Lindow').replace('quay', 'Sandholm quay'));
  expect(fragmentsIn(aligned('Divers raised a retired pilot.', ...named))).toBe(0);
  expect(fragmentsIn(aligned('Divers raised a retired pilot.', ...STORY.slice(-2)))).toBe(0);
});
