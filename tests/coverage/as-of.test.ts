import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { coverageAsOf, type CoverageAsOf } from '../../src/coverage/as-of.ts';
import type { Moment } from '../../src/domain/article.ts';
import type { Coverage, CoverageStore, FoundArticle } from '../../src/domain/coverage.ts';
import { Problem } from '../../src/domain/problem.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { toInstant } from '../../src/language/clock.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { article } from '../contracts/stored-articles.ts';
import { folderOf } from './folder-of.ts';

const BLOG = `Harbour master resigns: the latest
The harbour master resigned in the evening after a fire closed the harbour of Lindow.
05:43 PM GMT
Harbour master resigns over fire
The harbour master Ana Ruiz resigned over the fire, the council of Lindow said.
Photograph: Jo Bell/Reuters
02:10 PM GMT
Four hurt in harbour fire
Four people were injured in the fire at the harbour of Lindow, the fire service said.
09:00 AM GMT
Fire breaks out at harbour
A fire broke out at the harbour of Lindow on Monday morning, and two warehouses burned, the fire service said.
`;

const FILES = {
  'blog.txt': BLOG,
  'day.txt': 'Fire in Lindow\n\nA fire destroyed two warehouses in Lindow on Monday, the fire service said.\n',
  'hour.txt': 'Ferries stop\n\nThe ferries stopped after the fire in Lindow, the harbour office said on Monday.\n',
  'beside.txt': 'Fire again\n\nThe fire in Lindow was the second in ten years, the fire service told Radio North.\n',
  'sources.yaml': `sources:
  - { file: blog.txt, published: 2026-03-02, kind: live-blog, publisher: Radio North, title: "Harbour master resigns" }
  - { file: day.txt, published: 2026-03-02 }
  - { file: hour.txt, published: 2026-03-02T15:00:00Z }
`,
};

function storeOf(fill: (store: CoverageStore) => void): CoverageStore {
  const store = openCoverageStore(':memory:');
  onTestFinished(() => {
    store.close();
  });
  fill(store);
  return store;
}

function asOf(at: Moment): CoverageAsOf {
  return coverageAsOf(
    storeOf((store) => refreshCoverage(folderOf(FILES), store)),
    at,
  );
}

function sources({ query }: Coverage): string[] {
  return query.heads().map(({ source }) => source);
}

function found({ query }: Coverage, limit = 50): string[] {
  return query.search(['fire', 'ferries', 'harbour'], limit).map(({ passage }) => passage.text);
}

const NOON = '2026-03-02T12:00:00Z';
const AFTERNOON = '2026-03-02T15:00:00Z';
const NEXT_DAY = '2026-03-03T09:00:00Z';

describe('what counts', () => {
  test('is an article from the second it was published', () => {
    expect(sources(asOf('2026-03-02T14:59:59Z'))).not.toContain('hour.txt');
    expect(sources(asOf(AFTERNOON))).toContain('hour.txt');
  });

  test('is an article that gives only its day when that day is over', () => {
    expect(sources(asOf('2026-03-02T23:59:58Z'))).not.toContain('day.txt');
    expect(sources(asOf('2026-03-02T23:59:59Z'))).toContain('day.txt');
  });

  test('is never an article without a date', () => {
    const undated = { ...article('undated.txt', 'A fire.'), published: null };
    const told = coverageAsOf(
      storeOf((store) => {
        store.apply({ put: [undated, article('day.txt', 'Another fire.')], drop: [] });
      }),
      '2099-01-01T00:00:00Z',
    );
    expect(sources(told)).toEqual(['day.txt']);
    expect(found(told)).toEqual(['Another fire.']);
    expect(told.leftOut).toEqual([
      {
        source: 'undated.txt',
        why: 'undated',
        reason: 'has no date, so it may be later: give its date in sources.yaml',
      },
    ]);
  });

  test('is all that the store holds of an article, once it counts', () => {
    const store = storeOf((each) => refreshCoverage(folderOf(FILES), each));
    const told = coverageAsOf(store, NEXT_DAY);
    for (const { source } of told.query.heads()) expect(told.query.read(source)).toEqual(store.query.read(source));
    expect(told.query.heads()).toEqual(store.query.heads());
    expect(told.leftOut).toEqual([]);
    expect(told.terms).toBe(store.terms);
  });
});

describe('a live blog that went on', () => {
  const told = (): CoverageAsOf => asOf(AFTERNOON);

  test('shows the entries made by then, in their places', () => {
    const { entries, passages } = told().query.read('blog.txt');
    expect(entries.map(({ index, at }) => [index, at])).toEqual([
      [0, null],
      [1, null],
      [2, '2026-03-02T14:10:00Z'],
      [3, '2026-03-02T09:00:00Z'],
    ]);
    expect(entries.map(({ headline }) => headline)).toEqual([
      null,
      null,
      'Four hurt in harbour fire',
      'Fire breaks out at harbour',
    ]);
    expect(passages.map(({ entry }) => entry)).toEqual([2, 2, 3, 3]);
  });

  test('is called by its newest headline and dated by its newest entry', () => {
    const head = told()
      .query.heads()
      .find(({ source }) => source === 'blog.txt');
    expect(head).toMatchObject({ title: 'Four hurt in harbour fire', published: '2026-03-02T14:10:00Z' });
    expect(told().query.read('blog.txt')).toMatchObject(head ?? {});
  });

  test('is blank elsewhere, and every offset and line stays', () => {
    const { text, passages } = told().query.read('blog.txt');
    expect(text).not.toMatch(/resign|Ruiz|Bell/);
    expect(text).toHaveLength(BLOG.length);
    expect(text.split('\n')).toHaveLength(BLOG.split('\n').length);
    for (const passage of passages) {
      expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      expect(BLOG.slice(passage.start, passage.end)).toBe(passage.text);
    }
  });

  test('hides its lead until its day is over, however late it is', () => {
    const evening = asOf('2026-03-02T20:00:00Z');
    expect(evening.query.read('blog.txt').passages.map(({ entry }) => entry)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(found(evening)).not.toContain(
      'The harbour master resigned in the evening after a fire closed the harbour of Lindow.',
    );
    expect(asOf(NEXT_DAY).query.read('blog.txt').title).toBe('Harbour master resigns');
  });

  test('has a neutral name where no entry seen has a headline', () => {
    const bare = FILES['blog.txt'].replace('Fire breaks out at harbour\n', '');
    const store = storeOf((each) => refreshCoverage(folderOf({ ...FILES, 'blog.txt': bare }), each));
    expect(coverageAsOf(store, NOON).query.read('blog.txt').title).toBe('Live updates, Radio North');
  });

  test('is not there before its first entry', () => {
    expect(sources(asOf('2026-03-02T08:59:59Z'))).toEqual([]);
    expect(found(asOf('2026-03-02T08:59:59Z'))).toEqual([]);
  });
});

describe('search', () => {
  test('finds only what was known', () => {
    expect(found(asOf(NOON))).toEqual(['Fire breaks out at harbour', expect.stringMatching(/^A fire broke out/)]);
    expect(
      asOf(NOON)
        .query.search(['fire'], 9)
        .map(({ entry }) => entry?.at),
    ).toEqual(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z']);
    const { query } = asOf(NOON);
    for (const { head } of query.search(['fire'], 9)) expect(query.heads()).toContain(head);
  });

  test('gives as many hits as were asked for where there are enough, and the best of them', () => {
    const store = storeOf((each) => {
      each.apply({ put: Array.from({ length: 60 }, (_, i) => manyFires(i)), drop: [] });
    });
    const told = coverageAsOf(store, NOON);
    const all = told.query.search(['fire'], 1000);
    expect(all.map(({ passage }) => passage.source)).toHaveLength(6);
    for (const limit of [0, 1, 3, 5, 6, 7]) expect(told.query.search(['fire'], limit)).toEqual(all.slice(0, limit));
  });
});

/** Every tenth is of the day before; the more fires, the better the hit. */
function manyFires(i: number): FoundArticle {
  const text = `${'Fire, fire. '.repeat(1 + (i % 7))}${'The harbour was calm. '.repeat(i % 5)}`;
  return {
    ...article(`${String(i).padStart(2, '0')}.txt`, text),
    published: i % 10 === 0 ? '2026-03-01' : '2026-03-04',
  };
}

describe('what was left out', () => {
  test('is told source by source, with the reason', () => {
    expect(asOf(AFTERNOON).leftOut).toEqual([
      {
        source: 'beside.txt',
        why: 'day-only',
        reason: 'is dated only by the sources beside it, 2026-03-02, so it may be later than 15:00 UTC',
      },
      {
        source: 'blog.txt',
        why: 'part',
        reason: 'went on after 2026-03-02 15:00 UTC: an entry is left out, and what has no time, such as its headline',
      },
      {
        source: 'day.txt',
        why: 'day-only',
        reason: 'gives only its day, 2026-03-02, so it may be later than 15:00 UTC',
      },
    ]);
    expect(asOf('2026-03-01T08:00:00Z').leftOut).toEqual([
      { source: 'beside.txt', why: 'later', reason: 'is of 2026-03-02, which is later than 2026-03-01 08:00 UTC' },
      { source: 'blog.txt', why: 'later', reason: 'has no entry from before 2026-03-01 08:00 UTC' },
      { source: 'day.txt', why: 'later', reason: 'is of 2026-03-02, which is later than 2026-03-01 08:00 UTC' },
      {
        source: 'hour.txt',
        why: 'later',
        reason: 'was published at 2026-03-02 15:00 UTC, which is later than 2026-03-01 08:00 UTC',
      },
    ]);
    expect(asOf('2026-03-02T20:00:00Z').leftOut[1]?.reason).toBe(
      'gives no time for its headline and lead, which may be later than 2026-03-02 20:00 UTC',
    );
  });

  test('cannot be read, and the reader is told why', () => {
    const read = () => asOf(NOON).query.read('hour.txt');
    expect(read).toThrow(Problem);
    expect(read).toThrow(
      'Nothing of hour.txt was known at the time asked about: it was published at 2026-03-02 15:00 UTC',
    );
    expect(() => asOf(NOON).query.read('nowhere.txt')).toThrow('no source named nowhere.txt');
  });
});

const HOUR = 3_600_000;
const START = Date.parse('2026-03-01T00:00:00Z');
const hour = fc.integer({ min: 0, max: 96 });
const instant = hour.map((hours) => toInstant(START + hours * HOUR));
const moment = fc.oneof(
  instant,
  instant.map((at) => at.slice(0, 10)),
  fc.constant(null),
);

const anyArticle = fc.record({ published: moment, times: fc.array(fc.option(instant), { maxLength: 5 }) });

/** Every passage names the moment from which it counts, in milliseconds: "fire 1772323200000". */
function articleWith(i: number, published: Moment | null, times: readonly (Moment | null)[]): FoundArticle {
  const whole = Math.max(...[published, ...times].map((at) => countsFrom(at) ?? -Infinity));
  const from = times.length === 0 ? [null] : times;
  const texts = from.map((at) => `fire ${countsFrom(at) ?? (whole === -Infinity ? 'never' : whole)}`);
  const plain = article(`${i}.txt`, ...texts);
  const title = `title ${whole === -Infinity ? 'never' : whole}`;
  if (times.length === 0) return { ...plain, published, title };
  return {
    ...plain,
    ...{ published, title, kind: 'live-blog' },
    entries: times.map((at, index) => ({ index, headline: texts[index] ?? null, at, comment: false })),
    passages: plain.passages.map((passage, entry) => ({ ...passage, entry })),
  };
}

function countsFrom(at: Moment | null): number | null {
  if (at === null) return null;
  return Date.parse(at.length === 10 ? `${at}T23:59:59Z` : at);
}

test('nothing that is seen is later than the moment asked about, and nothing known by then is missing', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 6 }), instant, fc.integer({ min: 1, max: 9 }), (all, at, limit) => {
      const put = all.map(({ published, times }, i) => articleWith(i, published, times));
      const store = openCoverageStore(':memory:');
      try {
        store.apply({ put, drop: [] });
        const told = coverageAsOf(store, at);
        const now = Date.parse(at);
        const read = told.query.heads().map(({ source }) => told.query.read(source));
        const hits = told.query.search(['fire'], 1000);
        const shown = JSON.stringify([told.query.heads(), read, hits]);
        for (const [, from] of shown.matchAll(/(?:fire|title) (\d+|never)/g)) {
          expect(from).not.toBe('never');
          expect(Number(from)).toBeLessThanOrEqual(now);
        }
        for (const head of [...told.query.heads(), ...read]) {
          for (const seen of [head.published, ...head.entries.map((entry) => entry.at)])
            expect(countsFrom(seen) ?? 0).toBeLessThanOrEqual(now);
        }
        const due = put
          .flatMap(({ passages }) => passages.map(({ text }) => text))
          .filter((text) => Number(text.slice('fire '.length)) <= now);
        expect(hits.map(({ passage }) => passage.text).toSorted()).toEqual(due.toSorted());
        expect(read.flatMap(({ passages }) => passages.map(({ text }) => text)).toSorted()).toEqual(due.toSorted());
        expect(told.query.search(['fire'], limit)).toEqual(hits.slice(0, limit));
      } finally {
        store.close();
      }
    }),
  );
});
