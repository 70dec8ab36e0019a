import { describe, expect, test } from 'vitest';
import { wordsOfSide } from '../../src/points/file-matters.ts';
import { makePoint } from '../../src/points/make-point.ts';
import { evidenceFor, readTopic } from '../../src/brief/read-topic.ts';
import { topicOf } from '../../src/brief/topic-of.ts';
import type { Wanted } from '../../src/brief/plan-briefing.ts';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import type { Briefing } from '../../src/domain/briefing.ts';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { coverageOf } from './read-coverage.ts';

const WANTED: Wanted = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };
const TOPIC = topicOf('fire at the harbour of Lindow', []);

const TOLL = 'In the fire at the harbour of Lindow 14 people were injured on Monday.';
const OTHER = 'The fire at the harbour of Lindow left 19 people injured on Monday.';
const BOATS = 'On Monday the fire at the harbour of Lindow destroyed 40 fishing boats.';
const MORE = 'In all 55 fishing boats were destroyed by the fire at the harbour of Lindow on Monday.';
const FERRY = 'All ferries to Sandholm were cancelled after the fire at the harbour of Lindow.';

type Paper = string | { readonly text: string; readonly published: string };

/** Papers `a.txt`, `b.txt` … of 2 March 2026 where nothing else is stated. */
function coverageFor(papers: readonly Paper[]): CoverageStore {
  const files = papers.map((paper, i): [string, string, string] => {
    const { text, published } = typeof paper === 'string' ? { text: paper, published: '2026-03-02' } : paper;
    return [`${String.fromCharCode(97 + i)}.txt`, `Harbour news\n\n${text}\n`, published];
  });
  const stated = files.map(([file, , published]) => `  - file: ${file}\n    published: ${published}\n`).join('');
  return coverageOf({
    ...Object.fromEntries(files.map(([file, text]) => [file, text])),
    'sources.yaml': `sources:\n${stated}`,
  });
}

function brief(papers: readonly Paper[], wanted: Partial<Wanted> = {}): Briefing {
  const result = writeBriefing(TOPIC, { ...WANTED, ...wanted }, coverageFor(papers));
  if ('reason' in result) throw new Error('nothing found');
  return result;
}

function pointWith(words: RegExp, { points }: Briefing): Briefing['points'][number] | undefined {
  return points.find(({ text }) => words.test(text));
}

describe('a disputed figure', () => {
  test('that nobody is named for stands beside the other one', () => {
    const briefing = brief([TOLL, OTHER, FERRY]);
    const disputed = briefing.points.filter(({ text }) => /\b1[49] people/u.test(text));
    expect(disputed.length).toBeGreaterThan(0);
    for (const { text, standing } of disputed) {
      expect(standing).toBe('disputed');
      const [own, other] =
        text.includes('14 people', 0) && !/elsewhere: [^\]]*14/u.test(text) ? ['14', '19'] : ['19', '14'];
      expect(text).toMatch(new RegExp(`${own} people.* \\[elsewhere: [^\\]]*${other} people[^\\]]*\\]\\.$`, 'u'));
    }
  });

  test('stands beside the words that the other side is shown in', () => {
    const held = 'At least 18 people were injured in the fire at the harbour of Lindow on Monday, the hospital said.';
    const reading = readTopic(TOPIC, coverageFor([TOLL, OTHER, held]));
    const bare = reading.candidates.find(({ text }) => text.includes('14 people'));
    const shown = reading.ledger.disputed[0]?.stances.map(wordsOfSide).find((words) => !words.includes('14 people'));
    expect(shown).toMatch(/^At least 18 people/u);
    expect(bare === undefined ? null : makePoint(bare, evidenceFor(bare, reading))?.text).toContain(
      ` [elsewhere: ${shown ?? '?'}].`,
    );
  });

  test('is marked where its disagreement is not shown, without words that no receipt stands behind', () => {
    const briefing = brief([TOLL, OTHER, FERRY], { disagreements: 0 });
    const disputed = briefing.points.filter(({ text }) => /\b1[49] people/u.test(text));
    expect(disputed.length).toBeGreaterThan(0);
    for (const { standing, text } of disputed)
      expect([standing, text.includes('elsewhere')]).toEqual(['disputed', false]);
  });

  test('that somebody is named for stands with its holder', () => {
    const held = [TOLL, OTHER].map((text) => text.replace(/\.$/u, ', the fire service said.'));
    const briefing = brief([held[0] ?? '', (held[1] ?? '').replace('the fire service', 'the hospital'), FERRY]);
    const disputed = briefing.points.filter(({ standing }) => standing === 'disputed');
    expect(disputed.length).toBeGreaterThan(0);
    for (const { text, speaker } of disputed) {
      expect(text).not.toContain('elsewhere');
      expect(speaker).not.toBeNull();
    }
  });

  test('comes back as a disagreement with each side’s sources, holder and receipts', () => {
    const briefing = brief([TOLL, OTHER.replace(/\.$/u, ', the fire service said.'), FERRY]);
    expect(briefing.disagreements).toHaveLength(1);
    const positions = (briefing.disagreements[0]?.positions ?? []).toSorted((a, b) =>
      String(a.reportedBy).localeCompare(String(b.reportedBy)),
    );
    expect(positions.map(({ reportedBy, holder, at }) => [reportedBy, holder, at])).toEqual([
      [['a.txt'], null, '2026-03-02'],
      [['b.txt'], 'the fire service', '2026-03-02'],
    ]);
    expect(positions.map(({ citations }) => citations.map(({ quote }) => quote))).toEqual([
      [TOLL],
      [OTHER.replace(/\.$/u, ', the fire service said.')],
    ]);
    for (const source of ['a.txt', 'b.txt']) expect(briefing.sources.map((each) => each.source)).toContain(source);
  });

  test('is told on the side of more sources', () => {
    const same = 'On Monday 19 people were injured in the fire at the harbour of Lindow.';
    const briefing = brief([TOLL, OTHER, same, FERRY]);
    expect(pointWith(/^(?:(?!elsewhere).)*19 people/u, briefing)).toBeDefined();
    expect(pointWith(/^(?:(?!elsewhere).)*14 people/u, briefing)).toBeUndefined();
  });
});

describe('disagreements', () => {
  const DIFFERENT = [`${TOLL} ${BOATS}`, `${OTHER} ${MORE}`];

  test('are as many as wanted, and the rest are counted', () => {
    const all = brief(DIFFERENT);
    expect([all.disagreements.length, all.furtherDisagreements]).toEqual([2, 0]);
    const one = brief(DIFFERENT, { disagreements: 1 });
    expect(one.disagreements).toEqual(all.disagreements.slice(0, 1));
    expect(one.furtherDisagreements).toBe(1);
    const none = brief(DIFFERENT, { disagreements: 0 });
    expect([none.disagreements.length, none.furtherDisagreements]).toEqual([0, 2]);
  });

  test('that a point takes a side in come before those that none does', () => {
    // Room for one point only: it and the one disagreement shown are of the same matter.
    const { points, disagreements } = brief(DIFFERENT, { words: 22, disagreements: 1 });
    const shown = disagreements.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations));
    expect(points).toHaveLength(1);
    expect(shown.map(({ quote }) => quote)).toContain(points[0]?.citations[0]?.quote);
  });

  test('are none where sources agree', () => {
    const briefing = brief([TOLL, OTHER.replace('19', '14')]);
    expect([briefing.disagreements, briefing.furtherDisagreements]).toEqual([[], 0]);
  });
});

describe('a toll that a later report replaces', () => {
  const papers = [
    { text: TOLL, published: '2026-03-02' },
    { text: OTHER.replace(' on Monday', ''), published: '2026-03-03' },
  ];

  test('is an update with the old words and the new', () => {
    const [update] = brief(papers).updates;
    expect(update?.earlier).toMatchObject({ at: '2026-03-02', early: false, citations: [{ source: 'a.txt' }] });
    expect(update?.later).toMatchObject({ at: '2026-03-03', citations: [{ source: 'b.txt' }] });
    expect(update?.earlier.text).toContain('14 people');
    expect(update?.later.text).toContain('19 people');
    expect(brief(papers).disagreements).toEqual([]);
  });

  test('is not preferred to it', () => {
    const [point] = brief(papers).points;
    expect(point?.text).toContain('19 people');
  });
});

describe('support', () => {
  const LONG = `${TOLL} Ana Ruiz, the harbour master, said the pier would stay closed until divers from Sandholm had checked every wall.`;
  const OWN = 'Monday’s fire at the harbour of Lindow injured 14 people.';

  test('by a copy counts once: one report stands behind both', () => {
    const toll = pointWith(/14 people/u, brief([LONG, `Breaking news from the port. ${LONG}`, FERRY]));
    expect(toll?.citations.map(({ source }) => source).toSorted()).toEqual(['a.txt', 'b.txt']);
    expect(toll).toMatchObject({ independent: 1, standing: 'single-source' });
  });

  test('by a report in its own words agrees', () => {
    const toll = pointWith(/14 people/u, brief([LONG, OWN, FERRY]));
    expect(toll).toMatchObject({ independent: 2, standing: 'agreed' });
  });
});

test('a point that was written while the event still ran is early', () => {
  const early = 'The fire at the harbour of Lindow has been burning since Monday morning.';
  const over = 'The fire at the harbour of Lindow was put out on Monday evening.';
  const briefing = brief([early, over, FERRY]);
  expect(pointWith(/has been burning/u, briefing)?.standing).toBe('early');
  expect(pointWith(/ferries/u, briefing)?.standing).toBe('single-source');
});

describe('variants', () => {
  const said = (words: string): string =>
    `Ana Ruiz, the harbour master of Lindow, said of the fire at the harbour: “${words}”`;
  const papers = [
    said('We will not open the pier before every wall of it has been checked.'),
    said('We won’t open the pier until each wall of it has been checked.'),
  ];

  test('are told only where wanted', () => {
    expect(brief(papers).variants).toEqual([]);
    const [variant] = brief(papers, { variants: true }).variants;
    expect(variant?.positions).toHaveLength(2);
  });
});
