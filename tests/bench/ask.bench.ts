/** How long an answer takes, in process: from the shipped coverage, and from a store of about 20,000 passages. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAnswer } from '../../src/ask/write-answer.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { ROOT } from '../source-files.ts';
import { configuredQuestions, questionsOnGenerated } from './asked-questions.ts';
import { generatedArticles } from './generated-coverage.ts';

const QUESTIONS = 30;
/** The first answers pay for the compiler, for word tables and for the pages of the database. */
const WARM_UP = 10;
/** A generated article has between 21 and 22 passages. */
const ARTICLES = 922;

test('answers from the shipped coverage', { timeout: 120_000 }, async () => {
  await withStore(join(ROOT, 'seeds'), async (store) => {
    const answered = await measure('questions of its topics', configuredQuestions(QUESTIONS), store);
    expect(answered).toBeGreaterThan(QUESTIONS / 2);
  });
});

test('answers from 20,000 passages', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  try {
    for (const [name, text] of generatedArticles(ARTICLES)) writeFileSync(join(folder, name), text);
    await withStore(folder, async (store) => {
      const answered = await measure('questions about it', questionsOnGenerated(QUESTIONS), store);
      expect(answered).toBeGreaterThan(QUESTIONS / 2);
      await measure('questions about something else', configuredQuestions(QUESTIONS), store);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function withStore(folder: string, job: (store: CoverageStore) => Promise<void>): Promise<void> {
  const kept = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const store = openCoverageStore(join(kept, 'coverage.db'));
  try {
    refreshCoverage(folder, store);
    await job(store);
  } finally {
    store.close();
    rmSync(kept, { recursive: true, force: true });
  }
}

/** Prints how long each took after a warm-up, and gives how many were answered. */
async function measure(what: string, questions: readonly string[], store: CoverageStore): Promise<number> {
  const desk = { coverage: store, topics: [], zone: 'UTC', embedder: null };
  const took: number[] = [];
  let answered = 0;
  for (const question of [...questions.slice(0, WARM_UP), ...questions]) {
    const began = performance.now();
    const { status } = await writeAnswer({ question, history: [], topic: null }, desk);
    took.push(performance.now() - began);
    if (took.length > WARM_UP && status !== 'not-in-coverage') answered += 1;
  }
  const measured = took.slice(WARM_UP).toSorted((a, b) => a - b);
  const from = `${questions.length} ${what}, ${store.terms.passages()} passages`;
  print(`p50 of answers to ${from}: ${at(measured, 0.5)} ms`);
  print(`p95 of answers to ${from}: ${at(measured, 0.95)} ms`);
  print(`answered of ${from}: ${answered}`);
  return answered;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
