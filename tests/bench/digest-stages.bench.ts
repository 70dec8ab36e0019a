/** Prints the editions of a coverage that grows in five stages, a live blog cut by the times of its entries first, then the articles beside it. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateTopics } from '../../src/app/validate-topics.ts';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import { editionMessage } from '../../src/chat/edition-message.ts';
import { renderMessage } from '../../src/chat/terminal/render-message.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { writeEdition } from '../../src/digest/write-edition.ts';
import type { Moment } from '../../src/domain/article.ts';
import type { DeliveredClaim, Edition } from '../../src/domain/edition.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const ROOT = join(import.meta.dirname, '../..');
const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };
const BLOG = '002_9418eaae533a5aac.txt';
const OTHERS = [
  '000_e4dce03f21c6c70b.txt',
  '001_d9bb819380e31bd8.txt',
  '003_8ae3a1aae92a0510.txt',
  '004_2a32f1e9b0d88beb.txt',
];
/** The blog until then, its own clock; null for the whole of it. */
const STAGES: readonly { readonly until: string | null; readonly to: Moment; readonly others: boolean }[] = [
  { until: '10:30', to: '2025-07-04T09:30:00Z', others: false },
  { until: '12:30', to: '2025-07-04T11:30:00Z', others: false },
  { until: '14:45', to: '2025-07-04T13:45:00Z', others: false },
  { until: null, to: '2025-07-04T18:30:00Z', others: false },
  { until: null, to: '2025-07-05T06:30:00Z', others: true },
];

const { topics } = validateTopics(readFileSync(join(ROOT, 'config/topics.yaml'), 'utf8'));

test('editions of a coverage that grows', { timeout: 600_000 }, () => {
  for (const own of [topics.slice(0, 5), topics.slice(5, 10), topics.slice(10)]) {
    const delivered: DeliveredClaim[] = [];
    let from: Moment | null = null;
    for (const stage of STAGES) {
      const folder = mkdtempSync(join(tmpdir(), 'briefdesk-stages-'));
      const store = openCoverageStore(':memory:');
      try {
        writeStage(folder, stage);
        refreshCoverage(folder, store);
        const began = performance.now();
        const briefings = own.map((topic) => ({ topic, briefing: writeBriefing(topic, WANTED, store) }));
        const briefed = performance.now();
        const window = { from, to: stage.to, minutesLate: 0 };
        const asked = { topics: briefings, delivered, window, coverage: store, isRead: () => true };
        const written = writeEdition(asked);
        const took = `briefed in ${Math.round(briefed - began)} ms, written in ${Math.round(performance.now() - briefed)} ms`;
        print(`\n======== until ${stage.to}: ${took}, ${delivered.length} rows before\n`);
        print(shown(written.edition, (source) => store.query.read(source)));
        delivered.push(...written.delivered);
        const again = writeEdition({ ...asked, delivered, window: { from: stage.to, to: stage.to, minutesLate: 0 } });
        expect(again.edition.sections).toEqual([]);
        from = stage.to;
      } finally {
        store.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
});

function writeStage(folder: string, { until, others }: (typeof STAGES)[number]): void {
  const blog = readFileSync(join(SEEDS, BLOG), 'utf8');
  writeFileSync(join(folder, BLOG), until === null ? blog : cut(blog, until));
  if (others) for (const name of OTHERS) cpSync(join(SEEDS, name), join(folder, name));
  const stated = readFileSync(join(SEEDS, 'sources.yaml'), 'utf8');
  if (others) writeFileSync(join(folder, 'sources.yaml'), stated);
  else
    writeFileSync(
      join(folder, 'sources.yaml'),
      `sources:\n  - file: ${BLOG}\n    published: 2025-07-04\n    kind: live-blog\n`,
    );
}

const STAMP = /^(\d\d):(\d\d) ([AP])M BST$/u;

/** Its title, and the entries made until then; its lead was written last. */
function cut(blog: string, until: string): string {
  const lines = blog.split('\n');
  let kept = false;
  const entries = lines.filter((line) => {
    const [, hour, minute, half] = STAMP.exec(line.trim()) ?? [];
    if (hour !== undefined)
      kept = `${String((Number(hour) % 12) + (half === 'P' ? 12 : 0)).padStart(2, '0')}:${minute}` <= until;
    return kept;
  });
  return [lines[0], '', ...entries].join('\n');
}

function shown(edition: Edition, articleOf: Parameters<typeof editionMessage>[1]): string {
  const now = Temporal.Instant.from(edition.window.to);
  const view = { evidence: false, now, knownAsOf: null, zone: 'Europe/London', allDisputes: '/disputes', numbers: [] };
  return renderMessage(editionMessage({ edition, title: 'Morning', amiss: [], brief: '/brief' }, articleOf, view), {
    width: 110,
    colour: true,
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
