import { expect, test } from 'vitest';
import { earlyReportsIn, type EarlyReports } from '../../src/claims/early-reports.ts';
import type { Sentence } from '../../src/search/sentence.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';

const EARLY = 'The storm over Lindow has lasted more than six hours. Boats sank.\n\nThe port is shut.\n';
const LATE = 'The storm over Lindow lasted nine hours. Boats sank.\n';

interface Read {
  readonly early: EarlyReports;
  readonly sentences: readonly Sentence[];
}

function read(...texts: readonly string[]): Read {
  const sentences = texts.flatMap((text, i) => sentencesFrom(articleFrom(text, `${String(i)}.txt`)));
  return { early: earlyReportsIn(sentences), sentences };
}

/** The texts for which a question is answered with yes. */
function textsThat({ sentences }: Read, ask: (sentence: Sentence) => boolean): readonly string[] {
  return sentences.filter(ask).map(({ text }) => text);
}

test('a report that tells of the event as going on is early, in all its sentences', () => {
  const told = read(EARLY, LATE, LATE);
  expect(textsThat(told, (each) => told.early.has(each))).toEqual([
    'The storm over Lindow has lasted more than six hours.',
    'Boats sank.',
    'The port is shut.',
  ]);
});

test('and tells of it only in the passages that say so', () => {
  const told = read(EARLY, LATE, LATE);
  expect(textsThat(told, (each) => told.early.tells(each))).toEqual([
    'The storm over Lindow has lasted more than six hours.',
    'Boats sank.',
  ]);
});

test('nobody is early where most say that it goes on', () => {
  const told = read(EARLY, EARLY, LATE);
  expect(textsThat(told, (each) => told.early.has(each))).toEqual([]);
  expect(textsThat(told, (each) => told.early.tells(each))).toEqual([]);
});

test('comment and the entries of a live blog are not early', () => {
  const opinion = `Opinion: the storm\n\nI wrote my letters to the port. I was right.\n\nThe storm over Lindow has lasted more than six hours, and I blame the port.\n`;
  const live = `Storm: the latest from Lindow
A storm has closed the harbour.
05:43 PM GMT
Storm
The storm over Lindow has lasted more than six hours.
02:10 PM GMT
Port shut
The port of Lindow was closed, the mayor said.
09:00 AM GMT
Storm comes
A storm came over the harbour of Lindow, the fire service said.
`;
  for (const text of [opinion, live]) {
    const told = read(text, LATE, LATE);
    expect(told.sentences.some((each) => each.text.includes('has lasted'))).toBe(true);
    expect(textsThat(told, (each) => told.early.has(each))).toEqual([]);
  }
});
