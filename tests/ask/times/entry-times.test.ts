import { expect, test } from 'vitest';
import { entryTimes } from '../../../src/ask/times/entry-times.ts';
import { zonesAsked } from '../../../src/ask/times/zones-asked.ts';
import { articleFrom, sentencesFrom } from '../../search/sentences-of.ts';
import { entryOf, sentenceOf } from './told-sentence.ts';

const TEXT = 'The roof of the fish market was blown into the harbour.';

function times(stamp: string | null, question = ''): string | null {
  const { sentence, article } = entryOf(TEXT, stamp);
  return entryTimes(sentence, article, zonesAsked(question));
}

test('an entry has the time that its blog prints, and UTC', () => {
  expect(times('12:53 PM BST')).toBe('entry of 12:53 BST, 11:53 UTC');
  expect(times('12:53 PM GMT')).toBe('entry of 12:53 GMT');
  expect(times('08:53 PM Oslo time')).toBe('entry of 20:53 Oslo time, 18:53 UTC');
});

test('an entry just after midnight or late in the evening is of another day in UTC', () => {
  expect(times('12:40 AM BST')).toBe('entry of 00:40 BST, 23:40 UTC the day before');
  expect(times('09:00 PM EDT')).toBe('entry of 21:00 EDT, 01:00 UTC the day after');
});

test('and the zones asked for, with the day where it is another', () => {
  expect(times('12:53 PM BST', 'Give BST, UTC and Tokyo time')).toBe('entry of 12:53 BST, 11:53 UTC, 20:53 Tokyo time');
  expect(times('05:53 PM BST', 'in Tokyo time')).toBe('entry of 17:53 BST, 16:53 UTC, 01:53 Tokyo time the day after');
});

test('a blog that writes its zone once means it in all entries', () => {
  expect(times('12:53 PM')).toBe('entry of 12:53 BST, 11:53 UTC');
});

test('each entry has its own time', () => {
  const { article } = entryOf(TEXT, '12:53 PM BST');
  const all = sentencesFrom(article).map((each) => entryTimes(each, article, []));
  expect([...new Set(all)]).toEqual([
    null,
    'entry of 12:53 BST, 11:53 UTC',
    'entry of 06:00 BST, 05:00 UTC',
    'entry of 05:10 BST, 04:10 UTC',
    'entry of 04:00 BST, 03:00 UTC',
  ]);
});

test('a blog may change its zone', () => {
  const { article } = entryOf(TEXT, '08:53 PM Oslo time');
  const all = sentencesFrom(article).map((each) => entryTimes(each, article, []));
  expect(all).toContain('entry of 20:53 Oslo time, 18:53 UTC');
  expect(all).toContain('entry of 06:00 BST, 05:00 UTC');
});

test('a page of HTML prints them as well', () => {
  const entry = (stamp: string, headline: string, text: string): string =>
    `<div><time>${stamp}</time><h2>${headline}</h2><p>${text}</p></div>`;
  const html = `<html><body><article><h1>Storm: live updates</h1><p>A storm has closed the harbour of Lindow for the day.</p>${entry('14.05 BST', 'Ferries stop', 'All the crossings had been cancelled, the company said.')}${entry('13.20', 'Pier closed', 'The pier was closed by the harbour master, Dana Reed said.')}${entry('12.53', 'Roof gone', TEXT)}</article></body></html>`;
  const article = articleFrom(html, 'live.html', { published: '2026-07-02' });
  const sentence = sentencesFrom(article).find(({ text }) => text === TEXT);
  expect(sentence && entryTimes(sentence, article, [])).toBe('entry of 12:53 BST, 11:53 UTC');
});

test('only UTC is said where the blog printed how long ago it was', () => {
  const { sentence, article } = entryOf(TEXT, '12:53 PM BST');
  const unstamped = { ...article, furniture: article.furniture.filter(({ reason }) => reason !== 'date-stamp') };
  expect(entryTimes(sentence, unstamped, [])).toBe('entry of 11:53 UTC');
});

test('what stands in no entry with a time has none', () => {
  expect(times(null)).toBeNull();
  const sentence = sentenceOf(TEXT);
  expect(entryTimes(sentence, articleFrom(`${TEXT}\n`), [])).toBeNull();
});
