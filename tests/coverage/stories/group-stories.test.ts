/** Articles about one event stand together; events of one kind, and matters of their own, stand apart. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupFeatures, groupStories, type StoryMaterial } from '../../../src/coverage/stories/group-stories.ts';
import { featuresOf } from '../../../src/coverage/stories/story-features.ts';
import {
  ALL,
  article,
  EVENTS,
  FERRY_AT_LINDOW,
  FERRY_AT_VARNE,
  FIRE,
  OF_THEIR_OWN,
  TRIAL_OF_HOLM,
  TRIAL_OF_QUIST,
} from './invented-stories.ts';

describe('stories', () => {
  test('are one an event: look-alikes apart, other words together, a live blog with its articles', () => {
    expect(grouped(ALL)).toEqual(sourcesOf(EVENTS));
  });

  test.each([
    ['two ferries aground', [FERRY_AT_LINDOW, FERRY_AT_VARNE]],
    ['two trials for fraud', [TRIAL_OF_HOLM, TRIAL_OF_QUIST]],
    ['a fire and two matters of their own', [FIRE, ...OF_THEIR_OWN.map((one) => [one])]],
  ])('are found among few articles too: %s', (_, events) => {
    expect(grouped(events.flat())).toEqual(sourcesOf(events));
  });

  test('of one article are that article, and of none there are none', () => {
    expect(groupStories(OF_THEIR_OWN.slice(0, 1))).toEqual([
      { title: 'Bees return to the roofs of Tolm', sources: ['bees.txt'] },
    ]);
    expect(groupStories([])).toEqual([]);
  });

  test('hold an article without a word to go by on its own', () => {
    const [first] = FIRE;
    const empty = [article('a.txt', '', ''), article('b.txt', '', '')];
    expect(grouped([...empty, ...(first === undefined ? [] : [first])])).toEqual([
      ['a.txt'],
      ['b.txt'],
      ['fire-1.txt'],
    ]);
  });

  test('hold copies of one text together', () => {
    const copies = OF_THEIR_OWN.flatMap((one) => [one, { ...one, source: `copy-${one.source}` }]);
    expect(grouped(copies)).toEqual([
      ['bees.txt', 'copy-bees.txt'],
      ['copy-rates.txt', 'rates.txt'],
    ]);
  });

  test('do not depend on the order of the articles', () => {
    const inOrder = groupStories(ALL);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL], { minLength: ALL.length }), (shuffled) => {
        expect(groupStories(shuffled)).toEqual(inOrder);
      }),
      { numRuns: 50 },
    );
  });

  test('hold every article once, whatever the articles', () => {
    fc.assert(
      fc.property(fc.subarray([...ALL]), (some) => {
        expect(
          groupStories(some)
            .flatMap(({ sources }) => sources)
            .sort(),
        ).toEqual(some.map(({ source }) => source).sort());
      }),
      { numRuns: 50 },
    );
  });

  test('are the same from features that were kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify(ALL.map(featuresOf))) as ReturnType<typeof featuresOf>[];
    expect(groupFeatures(kept)).toEqual(groupStories(ALL));
  });
});

describe('time', () => {
  const told = (published: string | null): readonly StoryMaterial[] =>
    FERRY_AT_VARNE.slice(0, 2).map((one, at) => ({ ...one, published: at === 0 ? '2026-03-02' : published }));

  test('a few days, or a date that is not known, parts no story', () => {
    expect(groupStories(told('2026-03-08T10:00:00Z'))).toHaveLength(1);
    expect(groupStories(told(null))).toHaveLength(1);
  });

  test('months between two articles part them', () => {
    expect(groupStories(told('2026-06-02'))).toHaveLength(2);
    expect(groupStories(told('2025-12-02'))).toHaveLength(2);
  });
});

describe('what is told of a story', () => {
  test('its sources come newest first, those without a date last', () => {
    const days = [null, '2026-03-02', '2026-03-03T08:00:00Z'];
    const dated = FERRY_AT_LINDOW.map((one, at) => ({ ...one, published: days[at] ?? null }));
    expect(groupStories(dated)[0]?.sources).toEqual(['lindow-3.txt', 'lindow-2.txt', 'lindow-1.txt']);
  });

  test('stories of more sources come first, of equals the newer', () => {
    const [bees, rates] = OF_THEIR_OWN.map((one, at) => ({
      ...one,
      published: at === 0 ? '2026-03-01' : '2026-03-02',
    }));
    if (bees === undefined || rates === undefined) throw new Error('there are two');
    expect(groupStories([bees, rates, ...TRIAL_OF_HOLM]).map(({ sources }) => sources.length)).toEqual([2, 1, 1]);
    expect(groupStories([bees, rates]).map(({ sources }) => sources[0])).toEqual(['rates.txt', 'bees.txt']);
  });

  test('its title is the headline nearest to all of it, not one that tells other things too', () => {
    const edge = article(
      'a.txt',
      'The coast in brief',
      'Bakers strike in Tolm. Wind over the headlands, rain by Friday. Dana Reed of the Aurelia, stuck off Port Lindow on a sandbank, waits for a tug. Herring prices fall.',
    );
    expect(grouped([edge, ...FERRY_AT_LINDOW])).toHaveLength(1);
    expect(FERRY_AT_LINDOW.map(({ title }) => title)).toContain(groupStories([edge, ...FERRY_AT_LINDOW])[0]?.title);
  });
});

test('the name that a page puts behind its headline is no part of the story', () => {
  const paper = 'Lindow Herald';
  const pages = OF_THEIR_OWN.map((one) => ({ ...one, title: `${one.title} | ${paper}`, publisher: paper }));
  expect(groupStories(pages).map(({ title }) => title)).toEqual(OF_THEIR_OWN.map(({ title }) => title));
});

test('a name is the same however it is romanised', () => {
  const wins = article('1.txt', 'Wrestler Qasim Yusuf takes gold', 'In the final Qasim Yusuf threw his rival twice.');
  const feted = article('2.txt', 'Village dances all night', 'Neighbours of Kasim Yousouf drank to his medal.');
  expect(groupStories([wins, feted])).toHaveLength(1);
});

/** The sources of each story, each list and the lists in order. */
function grouped(articles: readonly StoryMaterial[]): readonly (readonly string[])[] {
  return ordered(groupStories(articles).map(({ sources }) => sources));
}

function sourcesOf(events: readonly (readonly StoryMaterial[])[]): readonly (readonly string[])[] {
  return ordered(events.map((articles) => articles.map(({ source }) => source)));
}

function ordered(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.map((list) => list.toSorted()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
