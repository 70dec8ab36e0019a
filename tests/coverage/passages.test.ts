import { expect, test } from 'vitest';
import { articleOf, passagesOf } from './article-of.ts';

const SENTENCE = 'The council of Lindow met on Monday to talk about the harbour wall and its rising cost. ';

test('a paragraph is a passage with the same id each time', () => {
  const { passages } = articleOf(`${SENTENCE}\n\n${SENTENCE}It voted.`, {}, 'b.txt');
  expect(passages.map(({ id }) => id)).toEqual(['b.txt:0-87', 'b.txt:90-187']);
});

test('a very long paragraph is cut between sentences', () => {
  const article = articleOf(SENTENCE.repeat(40).trim());
  expect(article.passages.length).toBeGreaterThan(4);
  for (const { text } of article.passages) {
    expect(text.length).toBeLessThanOrEqual(700);
    expect(text).toMatch(/^The council.*cost\.$/su);
  }
});

test('a sentence without an end is cut between words', () => {
  const passages = passagesOf(articleOf('word '.repeat(2000)));
  expect(passages.join(' ')).toBe('word '.repeat(2000).trim());
  expect(Math.max(...passages.map(({ length }) => length))).toBeLessThanOrEqual(3000);
});

test.each(['Mr. ', 'a. ', '![a](', 'Łódź 🔥 '])('100,000 characters of %j are read', (piece) => {
  const { passages } = articleOf(piece.repeat(100_000 / piece.length));
  expect(passages.length).toBeGreaterThan(10);
});

test('a list whose line breaks were lost is cut at its bullets', () => {
  expect(passagesOf(articleOf('* Four people were hurt * The pier is closed * Ferries stopped'))).toEqual([
    '* Four people were hurt',
    '* The pier is closed',
    '* Ferries stopped',
  ]);
});

test('a text broken at a fixed width is read in paragraphs, with its line ends as spaces', () => {
  const lines = [
    'The council of Lindow met on Monday to talk about the harbour wall and its',
    'rising cost, which has doubled since the spring. Members were split over the',
    'question of who should pay for it, and the vote was put off until the end of',
    'the month.',
    '',
    'The mayor said that the wall could not wait for another winter, since the sea',
    'had come over the old one three times in a year, and that she would ask the',
    'government for help. A spokesman for the ministry said that it would look at',
    'the plan when it had arrived, which had not happened by Monday night, and that',
    'other harbours had asked for money too.',
  ];
  const file = lines.join('\n');
  const { passages } = articleOf(file);
  expect(passages.map(({ text }) => text)).toEqual([lines.slice(0, 4).join(' '), lines.slice(5).join(' ')]);
  expect(file.slice(passages[0]?.start, passages[0]?.end)).toBe(lines.slice(0, 4).join('\n'));
});
