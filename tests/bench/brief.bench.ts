/** How long a briefing takes from a store of 5,000 articles, in process. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { generatedArticles, TOPICS } from './generated-coverage.ts';

const ARTICLES = 5000;
/** The first briefings pay for the compiler and for the pages of the database. */
const WARM_UP = 5;
const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };

test('briefings from 5,000 articles', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const store = openCoverageStore(join(folder, 'coverage.db'));
  try {
    let bytes = 0;
    for (const [name, text] of generatedArticles(ARTICLES)) {
      bytes += text.length;
      writeFileSync(join(folder, name), text);
    }
    const reading = performance.now();
    refreshCoverage(folder, store);
    print(`${ARTICLES} articles of ${Math.round(bytes / ARTICLES)} bytes read and indexed in ${seconds(reading)} s`);

    const topics = TOPICS.map((request) => topicOf(request, []));
    let points = 0;
    const took = [...topics.slice(0, WARM_UP), ...topics].map((topic) => {
      const began = performance.now();
      points += writeBriefing(topic, WANTED, store).points.length;
      return performance.now() - began;
    });
    const measured = took.slice(WARM_UP).toSorted((a, b) => a - b);
    expect(points).toBeGreaterThan(topics.length);
    print(`p50 of ${measured.length} briefings: ${at(measured, 0.5)} ms`);
    print(`p95 of ${measured.length} briefings: ${at(measured, 0.95)} ms`);
    print(`points per briefing: ${(points / took.length).toFixed(1)}`);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
