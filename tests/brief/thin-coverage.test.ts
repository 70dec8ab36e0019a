/** A topic that the coverage hardly has: nothing is told rather than something else. */

import { expect, test } from 'vitest';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from './harbour-fire.ts';
import { coverageOf } from './read-coverage.ts';

const VOLCANO: Topic = {
  slug: 'island-volcano',
  title: 'Island volcano',
  aliases: ['eruption'],
  about: 'The eruption of the volcano, the villages it threatens, and the ferries that take people away.',
  questions: ['When did the eruption begin?', 'How many villages were evacuated?', 'What do geologists expect?'],
};
const WANTED = { words: 180, wordsPerSource: 150, disagreements: 1, variants: false };

test('what only shares a word of its description is not told of it', () => {
  const coverage = coverageOf(HARBOUR_COVERAGE);
  expect(writeBriefing(VOLCANO, WANTED, coverage)).toMatchObject({ points: [], reason: 'no-coverage' });
  expect(writeBriefing(HARBOUR_FIRE, WANTED, coverage).points.length).toBeGreaterThan(3);
});
