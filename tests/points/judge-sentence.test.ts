import { describe, expect, test } from 'vitest';
import { readsAlone } from '../../src/points/judge-sentence.ts';
import { articleFrom, eachAsSentence, sentencesFrom } from '../search/sentences-of.ts';

function scoreOf(text: string): number {
  const [sentence] = eachAsSentence([text]);
  return sentence === undefined ? NaN : readsAlone(sentence, text);
}

const PLAIN = 'A fire destroyed two warehouses at Port Lindow on Monday, the fire service said.';

test('plain reporting reads alone', () => {
  expect(scoreOf(PLAIN)).toBeGreaterThanOrEqual(1);
});

describe('less than half of that is worth a sentence', () => {
  test.each([
    ['whose subject stands in the one before', 'It destroyed two warehouses at Port Lindow on Monday.'],
    ['that answers the one before', 'But that was before the fire at Port Lindow had begun.'],
    ['about "the latter"', 'Ole Brandt and Ana Ruiz met, and the latter closed the pier.'],
    ['in the first person', 'When we came to Port Lindow the fire had destroyed my boat.'],
    ['that leaves a quotation open', 'The mayor said “the fire destroyed two warehouses at Port Lindow.'],
    [
      'that is all quotation and names nobody',
      'In Lindow: “a fire destroyed two warehouses and closed the pier for weeks.”',
    ],
    ['that is short and counts nothing', 'The fire was large.'],
  ])('%s', (_, text) => {
    expect(scoreOf(text)).toBeLessThan(scoreOf(PLAIN) / 2);
  });
});

describe('nothing at all is worth', () => {
  test.each([
    ['a question', 'Who set the fire that destroyed two warehouses at Port Lindow?'],
    ['a fragment', 'Two warehouses burned.'],
    ['what is no text', '— — — — — — — —'],
    ['a sentence longer than a reader can hold', `The fire ${'burned and '.repeat(40)}went out.`],
  ])('%s', (_, text) => {
    expect(scoreOf(text)).toBe(0);
  });
});

test('an address to the reader and an outcry count less than the same in plain words', () => {
  expect(scoreOf('You can see the fire at Port Lindow from the hills above the town.')).toBeLessThan(1);
  expect(scoreOf('The fire at Port Lindow was seen from the hills above the town!')).toBeLessThan(1);
});

test('a headline and comment count less than the same sentence as reporting', () => {
  const paper = articleFrom(
    `Opinion: the port\n\nI warned of this. I wrote my letters to the port. ${PLAIN}\n\n${PLAIN}`,
  );
  const comment = sentencesFrom(paper).find(({ text }) => text === PLAIN);
  expect(comment?.passage.role).toBe('comment');
  const headline = sentencesFrom(articleFrom('Fire destroys two warehouses at Port Lindow\n\nThe port is closed.'))[0];
  expect(headline?.passage.role).toBe('headline');
  if (comment === undefined || headline === undefined) return;
  expect(readsAlone(comment, comment.text)).toBeLessThan(0.3);
  expect(readsAlone(headline, headline.text)).toBeLessThan(0.3);
});

test('a sentence whose "she" can be resolved counts more than one whose "it" cannot', () => {
  expect(scoreOf('She said that the fire had destroyed two warehouses at Port Lindow.')).toBeGreaterThan(
    scoreOf('It is said that the fire had destroyed two warehouses at Port Lindow.'),
  );
});
