/** How long briefings take from 100,000 articles, a million passages, and how long it takes to bring these up to date. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import type { CoverageStore, FoundArticle } from '../../src/domain/coverage.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { SCHEMA_VERSION } from '../../src/store/schema.ts';
import { generatedNews, newsArticle, storyOf } from './generated-news.ts';

const ARTICLES = 100_000;
const AT_ONCE = 2000;
/** The file is made once and kept between runs; another world or other tables are another file. */
const FILE = join(tmpdir(), `briefdesk-large-store-${ARTICLES}-${SCHEMA_VERSION}.db`);
const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };
/** Each topic counts by the middle one of so many rounds: a busy machine is not what is measured. */
const ROUNDS = 3;
const FRESH = 50;
const STORIES = [0, 25, 333, 1201, 4004, 5, 77, 6100];

/** What an editor writes of a standing topic, in the commonest words there are. */
const STANDING: readonly Topic[] = [
  {
    slug: 'rail-strike',
    title: 'Rail strike',
    aliases: ['railway strike', 'train strike'],
    about:
      'The strike of railway workers in the country, its scale, its length, its reasons and what it costs people and companies.',
    questions: [
      'What led to the strike, or came just before it?',
      'How many workers and trains are affected, according to the union?',
      'How many people were killed and injured?',
      'What does the government say about the strike?',
      'Which cities and other regions were hit?',
    ],
  },
  {
    slug: 'energy-prices',
    title: 'Energy prices',
    aliases: ['oil price', 'fuel price', 'cost of power'],
    about: 'What oil, fuel and power cost people, companies and the state, who decided it and what comes next.',
    questions: ['How much do prices rise?', 'What does the minister say?', 'Which countries are hit?', 'What is next?'],
  },
];

const TYPED = [
  ...STORIES.map((story) => `${storyOf(story).event} in ${storyOf(story).place}`),
  ...[10, 900].map((story) => storyOf(story).persons[0] ?? ''),
  ...['harbour fires', 'train crash', 'government budget', 'measles outbreak', 'police strike'],
  ...['fuel shortage hospital', 'border talks', 'wheat embargo price'],
];
const TOPICS = [...STANDING, ...TYPED.map((typed) => topicOf(typed, []))];

test('briefings from 100,000 articles', { timeout: 1_200_000 }, () => {
  if (!existsSync(FILE)) build();
  const began = performance.now();
  const store = openCoverageStore(FILE);
  try {
    expect(store.query.heads()).toHaveLength(ARTICLES);
    const points = briefed(TOPICS[2], store);
    const started = performance.now() - began;
    print(`opened, and the first briefing of ${points} points: ${started.toFixed(0)} ms`);
    expect(started).toBeLessThan(5000);

    const inARow = timed(() => TOPICS.map((topic) => briefed(topic, store)));
    print(`${TOPICS.length} topics one after the other, met for the first time: ${inARow.ms.toFixed(0)} ms`);
    expect(inARow.ms).toBeLessThan(5000);
    expect(Math.min(...inARow.result)).toBeGreaterThan(0);

    const took = TOPICS.map((topic) => ({ topic, ms: middle(() => briefed(topic, store)) }));
    for (const { topic, ms } of took) print(`${ms.toFixed(0).padStart(6)} ms  ${topic.title}`);
    const sorted = took.map(({ ms }) => ms).toSorted((a, b) => a - b);
    print(`p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, max ${at(sorted, 1)} ms`);
    expect(Number(at(sorted, 0.95))).toBeLessThanOrEqual(300);

    bringUpToDate(store);
    print(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  } finally {
    store.close();
  }
});

/** Another connection writes, as the one that fetches does. */
function bringUpToDate(reader: CoverageStore): void {
  const writer = openCoverageStore(FILE);
  try {
    const put = Array.from({ length: FRESH }, (_, i) => newsArticle(ARTICLES + i, i * 7));
    const drop = put.map(({ source }) => source);
    const [added, briefing, dropped] = [
      timed(() => {
        writer.apply({ put, drop: [] });
      }),
      timed(() => briefed(TOPICS[2], reader)),
      timed(() => {
        writer.apply({ put: [], drop });
      }),
    ];
    expect(reader.query.heads()).toHaveLength(ARTICLES);
    print(`${FRESH} articles added: ${added.ms.toFixed(0)} ms, dropped: ${dropped.ms.toFixed(0)} ms`);
    print(`the first briefing after them: ${briefing.ms.toFixed(0)} ms`);
    expect(Math.max(added.ms, dropped.ms)).toBeLessThan(1000);
  } finally {
    writer.close();
  }
}

function build(): void {
  const part = `${FILE}.part`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  const store = openCoverageStore(part);
  const { ms } = timed(() => {
    const articles = generatedNews(ARTICLES);
    for (let from = 0; from < ARTICLES; from += AT_ONCE) store.apply({ put: some(articles), drop: [] });
  });
  print(`${ARTICLES} articles, ${store.terms.passages()} passages written in ${(ms / 1000).toFixed(0)} s`);
  store.close();
  renameSync(part, FILE);
}

/** The next ones; taking them with "take" would end the rest. */
function* some(articles: Iterator<FoundArticle>): Generator<FoundArticle> {
  for (let i = 0; i < AT_ONCE; i++) {
    const next = articles.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** How many points there are. */
function briefed(topic: Topic | undefined, store: CoverageStore): number {
  return topic === undefined ? 0 : writeBriefing(topic, WANTED, store).points.length;
}

function timed<Result>(act: () => Result): { readonly ms: number; readonly result: Result } {
  const began = performance.now();
  const result = act();
  return { ms: performance.now() - began, result };
}

function middle(act: () => unknown): number {
  const took = Array.from({ length: ROUNDS }, () => timed(act).ms).sort((a, b) => a - b);
  return took[Math.floor(ROUNDS / 2)] ?? NaN;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
