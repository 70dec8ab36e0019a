/** Whose claim it is. */

import { expect, test } from 'vitest';
import { losesSpeaker } from '../../../src/grounding/checks/check-attribution.ts';
import { aligned } from '../aligned.ts';

const CLAIMED = 'Norwegian trawlers cut the cable, Sweden’s energy minister Dana Reed said.';

test.each([
  'Dana Reed blamed Norwegian trawlers that cut the cable.',
  'Norwegian trawlers reportedly cut the cable.',
  'Norwegian trawlers cut the cable, the minister said.',
])('a sentence that names the speaker, or says that somebody says so, stands: %s', (sentence) => {
  expect(losesSpeaker(aligned(sentence, CLAIMED))).toBeNull();
});

test('a claim told as settled falls, with the speaker it leaves out', () => {
  expect(losesSpeaker(aligned('Norwegian trawlers cut the cable.', CLAIMED))).toBe(
    'Sweden’s energy minister Dana Reed',
  );
});

test('of two who say so one is enough', () => {
  const other = 'Norwegian trawlers cut the cable, the coast guard said.';
  expect(losesSpeaker(aligned('Dana Reed had trawlers: Norwegian ones cut the cable.', CLAIMED, other))).toBeNull();
});

test('what another sentence tells as known needs no speaker', () => {
  const known = 'Norwegian trawlers cut the cable.';
  expect(losesSpeaker(aligned('Norwegian trawlers cut the cable.', CLAIMED, known))).toBeNull();
});

test('in a whole article a speaker may be left out', () => {
  const article = Array.from({ length: 12 }, (_, i) => `Paragraph ${i} is about the weather in Lindow.`).join(' ');
  expect(losesSpeaker(aligned('Norwegian trawlers cut the cable.', CLAIMED, article))).toBeNull();
});
