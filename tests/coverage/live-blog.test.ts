import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import type { Stated } from '../../src/coverage/stated.ts';
import { articleOf, furnitureOf, passagesOf } from './article-of.ts';

const BODY = 'The fire service said that the fire in the harbour had been put out.';
const DAY: Stated = { published: '2026-03-02' };

function blog(...entries: readonly string[]): string {
  return ['Harbour fire: the latest', 'A fire has closed the harbour of Lindow since Monday morning.', ...entries].join(
    '\n',
  );
}

function timesOf({ entries }: Article): (string | null)[] {
  return entries.map(({ at }) => at);
}

describe('a live blog', () => {
  const article = articleOf(
    blog(
      '05:43 PM GMT',
      'Ferries stop',
      BODY,
      '04:10 PM GMT',
      'Four hurt',
      `${BODY} Four.`,
      '09:00 AM GMT',
      'Fire breaks out',
      `${BODY} Early.`,
    ),
    DAY,
  );

  test('has its lead as entry 0, then an entry for each time', () => {
    expect(article.kind).toBe('live-blog');
    expect(article.entries.map(({ headline }) => headline)).toEqual([
      'Harbour fire: the latest',
      'Ferries stop',
      'Four hurt',
      'Fire breaks out',
    ]);
    expect(timesOf(article)).toEqual([null, '2026-03-02T17:43:00Z', '2026-03-02T16:10:00Z', '2026-03-02T09:00:00Z']);
  });

  test('keeps headlines as headlines and times as furniture', () => {
    expect(passagesOf(article, 'headline')).toEqual([
      'Harbour fire: the latest',
      'Ferries stop',
      'Four hurt',
      'Fire breaks out',
    ]);
    expect(furnitureOf(article)).toEqual(['05:43 PM GMT', '04:10 PM GMT', '09:00 AM GMT']);
  });

  test('says of every passage which entry it stands in', () => {
    expect(article.passages.map(({ entry }) => entry)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });
});

test('headlines may stand above their times', () => {
  const article = articleOf(
    blog(
      'Ferries stop',
      '14.05 GMT',
      BODY,
      'Four hurt',
      '13.05 GMT',
      `${BODY} Four.`,
      'Fire breaks out',
      '9.30am GMT',
      `${BODY} Early.`,
    ),
    DAY,
  );
  expect(article.entries.map(({ headline }) => headline)).toEqual([
    'Harbour fire: the latest',
    'Ferries stop',
    'Four hurt',
    'Fire breaks out',
  ]);
  expect(timesOf(article).at(-1)).toBe('2026-03-02T09:30:00Z');
});

describe('the day', () => {
  test('is the one before below midnight where the newest comes first', () => {
    const article = articleOf(blog('01:10 UTC', BODY, '00:05 UTC', `${BODY} b`, '23:50 UTC', `${BODY} c.`), DAY);
    expect(timesOf(article).slice(1)).toEqual(['2026-03-02T01:10:00Z', '2026-03-02T00:05:00Z', '2026-03-01T23:50:00Z']);
  });

  test('is the one after past midnight where the oldest comes first', () => {
    const article = articleOf(blog('22:10 UTC', BODY, '23:05 UTC', `${BODY} b`, '00:50 UTC', `${BODY} c.`), DAY);
    expect(timesOf(article).slice(1)).toEqual(['2026-03-02T22:10:00Z', '2026-03-02T23:05:00Z', '2026-03-03T00:50:00Z']);
  });

  test('stays where an entry is a little out of order', () => {
    const article = articleOf(blog('14:10 UTC', BODY, '14:12 UTC', `${BODY} b`, '13:50 UTC', `${BODY} c.`), DAY);
    expect(
      timesOf(article)
        .slice(1)
        .map((at) => at?.slice(0, 10)),
    ).toEqual(['2026-03-02', '2026-03-02', '2026-03-02']);
  });
});

describe('the zone', () => {
  test('may be named once for all', () => {
    const article = articleOf(blog('14:10 BST', BODY, '13:10', `${BODY} b`, '12:10', `${BODY} c.`), {
      published: '2026-07-02',
    });
    expect(timesOf(article).slice(1)).toEqual(['2026-07-02T13:10:00Z', '2026-07-02T12:10:00Z', '2026-07-02T11:10:00Z']);
  });

  test('is not guessed', () => {
    expect(timesOf(articleOf(blog('14:10', BODY, '13:10', `${BODY} b`, '12:10', `${BODY} c.`), DAY))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test('"2h ago" counts back from the time of publication, and is unknown without one', () => {
  const text = blog('12 min ago', BODY, '2h ago', `${BODY} b`, '3 hours ago', `${BODY} c.`);
  expect(timesOf(articleOf(text, { published: '2026-03-02T17:00:00Z' })).slice(1)).toEqual([
    '2026-03-02T16:48:00Z',
    '2026-03-02T15:00:00Z',
    '2026-03-02T14:00:00Z',
  ]);
  expect(timesOf(articleOf(text, DAY))).toEqual([null, null, null, null]);
});

test('a timetable is none', () => {
  const article = articleOf(
    `${BODY}\n08:00 GMT\nFerry to Lindow\n09:00 GMT\nFerry to Marsh\n10:00 GMT\nFerry to Lindow\n${BODY} More.`,
  );
  expect(article.kind).toBe('article');
});

describe('stubs', () => {
  const article = articleOf(
    blog(
      '05:43 PM GMT',
      'Watch: crews at the harbour',
      'Credit: Reuters',
      '04:10 PM GMT',
      'Watch: mayor speaks',
      BODY,
      '03:10 PM GMT',
      'Ferries stop',
      `${BODY} c.`,
    ),
    DAY,
  );

  test('are entries without a word of coverage', () => {
    expect(furnitureOf(article, 'media-stub')).toEqual(['Watch: crews at the harbour']);
  });

  test('with coverage below them are headlines', () => {
    expect(passagesOf(article, 'headline')).toContain('Watch: mayor speaks');
  });
});

test('a paragraph that two entries share belongs to both', () => {
  const article = articleOf(blog('14:10 UTC', BODY, '13:12 UTC', BODY, '12:50 UTC', BODY), DAY);
  expect(passagesOf(article).filter((text) => text === BODY)).toHaveLength(3);
});

test('times may stand on the line of their entries', () => {
  const lines = [`14.05 GMT: ${BODY}`, `1:05 p.m. GMT – ${BODY} Two.`, `[12:05 GMT] ${BODY} Three.`];
  const article = articleOf(['Harbour fire: live updates', ...lines].join('\n\n'), DAY);
  expect(timesOf(article)).toEqual([null, '2026-03-02T14:05:00Z', '2026-03-02T13:05:00Z', '2026-03-02T12:05:00Z']);
  expect(passagesOf(article, 'prose')).toEqual([BODY, `${BODY} Two.`, `${BODY} Three.`]);
});

test('a list of past events with their times is none', () => {
  const lines = [
    '14:05 The fire breaks out in a store for nets.',
    '14:20 Crews reach the harbour and find the pier burning.',
    '15:10 The ferry is turned back with ninety people on board.',
  ];
  expect(articleOf(['How the harbour burned', ...lines].join('\n\n'), DAY).kind).toBe('article');
});
