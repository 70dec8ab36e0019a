/** How long finding stories takes among invented articles of 300 words: from texts, and from features that were kept. */

import { expect, test } from 'vitest';
import { groupFeatures, type StoryMaterial } from '../../src/coverage/stories/group-stories.ts';
import { featuresOf } from '../../src/coverage/stories/story-features.ts';

const VOCABULARY = 40_000;
const WORDS = 300;
/** Articles about one event. */
const TOLD_BY = 5;
/** Shares of an article's words that are its event's names, and words that its accounts share. */
const NAMES = 0.08;
const OWN_WORDS = 0.25;

/** 3,000 articles are a few days of many sources; 20,000 a month of them. */
test.each([3_000, 20_000])('groups %i articles', { timeout: 600_000 }, (count) => {
  const articles = inventedArticles(count);
  const began = process.cpuUsage();
  const features = articles.map(featuresOf);
  const read = process.cpuUsage(began);
  const stories = groupFeatures(features);
  const done = process.cpuUsage(began);
  const [readMs, allMs] = [read, done].map(({ user, system }) => Math.round((user + system) / 1000));
  console.log(
    `${count} articles: features ${readMs} ms, then ${stories.length} stories ${(allMs ?? 0) - (readMs ?? 0)} ms`,
  );
  expect(stories.flatMap(({ sources }) => sources)).toHaveLength(count);
});

function inventedArticles(count: number): readonly StoryMaterial[] {
  const random = randomFrom(7);
  const common = (): string => wordOf(Math.floor(VOCABULARY * random() ** 4));
  return Array.from({ length: count }, (_, at) => {
    const event = Math.floor(at / TOLD_BY);
    const words = Array.from({ length: WORDS }, () => {
      const kind = random();
      const own = Math.floor(random() * 8);
      if (kind < NAMES) return nameOf(event, own);
      return kind < NAMES + OWN_WORDS ? wordOf((event * 97 + own * 1009) % VOCABULARY) : common();
    });
    const published = new Date(Date.UTC(2026, 2, 1 + (event % 30))).toISOString().slice(0, 10);
    return {
      source: `${at}.txt`,
      title: words.slice(0, 8).join(' '),
      text: words.join(' '),
      published,
      publisher: null,
    };
  });
}

function nameOf(event: number, own: number): string {
  const name = wordOf(VOCABULARY + event * 8 + own);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** Another word for every number, in syllables. */
function wordOf(number: number): string {
  const syllables: string[] = [];
  for (let rest = number + 70; rest > 0; rest = Math.floor(rest / 70)) {
    syllables.push(`${'bdfghklmnprstv'.charAt(rest % 14)}${'aeiou'.charAt(Math.floor(rest / 14) % 5)}`);
  }
  return `${syllables.join('')}n`;
}

/** The same numbers every time, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
