/** How long the gate takes for what a model wrote of one briefing, in process, on the shipped coverage. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfiguration } from '../../src/app/load-configuration.ts';
import { writeWordedBriefing } from '../../src/brief/write-briefing.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { commissionOf, writing, written, type Given } from '../writer/scripted-writing.ts';

const ROOT = join(import.meta.dirname, '../..');
const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };
/** The first briefings pay for the compiler. */
const WARM_UP = 1;
const ROUNDS = 3;
const POINTS = 12;
/** Another for each round, so that no sentence is one that was judged before. */
const OPENERS = ['Meanwhile', 'Also', 'Still', 'Then'];

/** As a model would: words turned round, each piece cited once, every third with a wrong id, so that the gate looks through all. */
function points(evidence: readonly Given[], round: number): readonly object[] {
  return evidence.slice(round, round + POINTS).map(({ id, text }, i) => {
    const words = text.replace(/^(.{20,80}?), (.{20,200})\.$/su, '$2, $1.').replace(/\bsaid\b/u, 'stated');
    return written(`${OPENERS[round] ?? 'And'}, ${words}`, [i % 3 === 0 ? (evidence.at(-1)?.id ?? id) : id]);
  });
}

test('the gate on what a model wrote', { timeout: 600_000 }, async () => {
  const { topics } = loadConfiguration(ROOT);
  const store = openCoverageStore(':memory:');
  const took: number[] = [];
  let sentences = 0;
  let kept = 0;
  try {
    refreshCoverage(join(ROOT, 'seeds'), store);
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      for (const topic of topics) {
        let replied = 0;
        const model = writing(({ material }) => {
          replied = performance.now();
          return { points: points(material.evidence, round) };
        });
        const { commission, log } = commissionOf(model);
        await writeWordedBriefing(topic, { wanted: WANTED, commission }, store);
        if (round < WARM_UP || replied === 0) continue;
        took.push(performance.now() - replied);
        sentences += log[0]?.written ?? 0;
        kept += log[0]?.kept ?? 0;
      }
    }
  } finally {
    store.close();
  }
  const sorted = took.toSorted((a, b) => a - b);
  expect(kept).toBeGreaterThan(0);
  process.stdout.write(`${sentences} sentences in ${took.length} briefings, ${kept} of them kept\n`);
  process.stdout.write(`gate for a briefing: p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms\n`);
});

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1);
}
