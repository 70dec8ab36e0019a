import { describe, expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import type { Wanted } from '../../src/brief/plan-briefing.ts';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import type { Briefing, NothingFound } from '../../src/domain/briefing.ts';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { overlaps } from '../../src/domain/span.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { wordCount } from '../../src/language/words.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from './harbour-fire.ts';
import { coverageOf } from './read-coverage.ts';

const BUDGET: Wanted = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };

function brief(topic: Topic, coverage: CoverageStore, words = BUDGET.words): Briefing {
  const result = writeBriefing(topic, { ...BUDGET, words }, coverage);
  if ('reason' in result) throw new Error(`nothing found for ${topic.slug}`);
  return result;
}

function briefHarbour(files = HARBOUR_COVERAGE): Briefing {
  return brief(HARBOUR_FIRE, coverageOf(files));
}

function nothingFor(request: string): NothingFound {
  const result = writeBriefing(topicOf(request, []), BUDGET, coverageOf(HARBOUR_COVERAGE));
  if (!('reason' in result)) throw new Error(`found something for ${request}`);
  return result;
}

function citationsOf({ points }: Briefing): Briefing['points'][number]['citations'] {
  return points.flatMap(({ citations }) => citations);
}

/** The harbour fire as asked for in several ways: what holds must hold for each. */
const REQUESTS: readonly Topic[] = [
  HARBOUR_FIRE,
  ...['fire', 'ferries to Sandholm', 'fire service', 'Port Lindow', 'warehouses'].map((request) =>
    topicOf(request, []),
  ),
];

describe.each(REQUESTS)('a briefing on $title', (topic) => {
  test('names as speaker only whom its point names', () => {
    const { points } = brief(topic, coverageOf(HARBOUR_COVERAGE));
    expect(points.filter(({ text, speaker }) => speaker !== null && !text.includes(speaker))).toEqual([]);
  });

  test('cites what stands in the file, whatever its line ends, marks and markup', () => {
    const coverage = coverageOf(HARBOUR_COVERAGE);
    const cited = citationsOf(brief(topic, coverage));
    expect(cited.length).toBeGreaterThan(0);
    for (const { source, start, end, quote } of cited) {
      expect(HARBOUR_COVERAGE[source]?.slice(start, end)).toBe(quote);
      expect(quote.trim()).toBe(quote);
    }
  });

  test('never cites furniture, and so no story of another year', () => {
    const coverage = coverageOf(HARBOUR_COVERAGE);
    const briefing = brief(topic, coverage, 1000);
    for (const citation of citationsOf(briefing)) {
      const { furniture } = coverage.query.read(citation.source);
      expect(furniture.filter((each) => overlaps(each, citation))).toEqual([]);
    }
    expect(JSON.stringify(briefing.points)).not.toMatch(/Oster|newsletter|Jo Bell|Share this/);
  });

  test('stays within its words', () => {
    const coverage = coverageOf(HARBOUR_COVERAGE);
    for (const words of [20, 45, 180]) {
      const result = writeBriefing(topic, { ...BUDGET, words }, coverage);
      expect(result.points.reduce((sum, { text }) => sum + wordCount(text), 0)).toBeLessThanOrEqual(words);
    }
  });

  test('is the same, byte for byte, from a store built anew', () => {
    const [one, other] = [0, 1].map(() => JSON.stringify(brief(topic, coverageOf(HARBOUR_COVERAGE))));
    expect(other).toBe(one);
  });

  test('marks comment as such', () => {
    const coverage = coverageOf(HARBOUR_COVERAGE);
    for (const { standing, citations } of brief(topic, coverage, 1000).points)
      expect(standing === 'comment').toBe(citations[0]?.source === 'column.txt');
  });
});

describe('the briefing on the harbour fire', () => {
  test('opens with a figure and who gives it', () => {
    const [lead] = briefHarbour().points;
    expect(lead?.text).toMatch(/\b(?:four|two|six)\b/iu);
    expect(lead?.speaker).toMatch(/fire service/u);
    expect(lead?.text).toContain(lead?.speaker ?? '?');
  });

  test('cites together the sources that make the same claim, and not the one that counts otherwise', () => {
    const hurt = briefHarbour().points.find(({ text }) => /four people/iu.test(text));
    const sources = hurt?.citations.map(({ source }) => source) ?? [];
    expect(hurt?.standing).toBe('agreed');
    expect(sources).toEqual(expect.arrayContaining(['courier.txt', 'tribune.txt']));
    expect(sources).not.toContain('echo.md');
    expect(sources).not.toContain('column.txt');
  });

  test('lists its sources in the order of their first citation', () => {
    const briefing = briefHarbour();
    expect(briefing.sources.map(({ source }) => source)).toEqual([
      ...new Set(citationsOf(briefing).map(({ source }) => source)),
    ]);
  });

  test('names the question that nothing answers, and none that a point answers', () => {
    const { unanswered } = briefHarbour();
    expect(unanswered).toContain('Which insurer pays for the lost cargo of copper?');
    expect(unanswered).not.toContain('How many people were injured in the fire?');
    expect(unanswered).not.toContain('What happened at the harbour, and when?');
  });

  test('tells the time of the newest entry it cites of a live blog, and of the newest it read', () => {
    const live = coverageOf({
      'live.txt': HARBOUR_COVERAGE['live.txt'] ?? '',
      'sources.yaml': HARBOUR_COVERAGE['sources.yaml'] ?? '',
    });
    const asOf = '2026-03-02T17:43:00Z';
    const hurt = brief(topicOf('people injured', []), live);
    expect(hurt.points.map(({ text }) => text)).toEqual([
      'Four people were injured in the fire at the harbour of Lindow, the fire service said.',
    ]);
    expect(hurt.newestCited).toBe('2026-03-02T14:10:00Z');
    expect(brief(HARBOUR_FIRE, live)).toMatchObject({ asOf, newestCited: asOf });
  });

  test('tells nothing twice', () => {
    const texts = briefHarbour().points.map(({ text }) => new Set(text.toLowerCase().match(/\p{L}+/gu)));
    texts.forEach((words, i) => {
      for (const other of texts.slice(i + 1)) {
        const same = words.intersection(other).size / words.union(other).size;
        expect(same).toBeLessThan(0.6);
      }
    });
  });
});

describe('comment', () => {
  const COLUMN_ONLY = { 'column.txt': HARBOUR_COVERAGE['column.txt'] ?? '' };
  const EVEN = {
    ...COLUMN_ONLY,
    'courier.txt': HARBOUR_COVERAGE['courier.txt'] ?? '',
  };

  test('makes no point beside reporting of the same', () => {
    expect(citationsOf(briefHarbour(EVEN)).map(({ source }) => source)).not.toContain('column.txt');
  });

  test('is shown, where it is all there is, as comment only', () => {
    const result = writeBriefing(HARBOUR_FIRE, BUDGET, coverageOf(COLUMN_ONLY));
    for (const { standing } of result.points) expect(standing).toBe('comment');
  });
});

describe('offsets hold in a file', () => {
  const line = 'Four people were injured in the fire at the harbour of Lindow, the fire service said.';
  const text = `Harbour fire in Lindow\n\n${line}\n\nTwo ferries were stopped by the fire at the harbour, Ana Ruiz said.\n`;

  test.each([
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
    ['with zero-width characters', text.replaceAll('fire', 'fi\u200bre').replaceAll(' the', ' \u200dthe')],
    ['with all three', `\ufeff\u200b${text}`.replaceAll('\n', '\u200b\r\n')],
    ['with diacritics in two forms', text.replaceAll('Ruiz', 'Ru\u0301iz').replaceAll('Lindow', 'Líndow')],
  ])('%s', (_, file) => {
    const cited = citationsOf(briefHarbour({ 'a.txt': file }));
    expect(cited.length).toBeGreaterThan(0);
    for (const { start, end, quote } of cited) expect(file.slice(start, end)).toBe(quote);
  });

  test('that is a page: the receipt is a slice of its markup, the point is not', () => {
    const page = `<html><body><p>Four people were <b>injured</b> in the fire at the harbour of Berg &amp; Sons, the fire service said.</p></body></html>`;
    const [point] = briefHarbour({ 'a.html': page }).points;
    expect(point?.text).toBe(
      'Four people were injured in the fire at the harbour of Berg & Sons, the fire service said.',
    );
    expect(point?.citations[0]?.quote).toBe(page.slice(page.indexOf('Four'), page.indexOf('</p>')));
  });
});

describe('finding nothing is a result', () => {
  test('with no passages where none came near', () => {
    expect(nothingFor('zeppelins')).toEqual({ topic: 'zeppelins', points: [], reason: 'no-coverage', nearest: [] });
  });

  test('with the nearest passages, where these cannot stand in a briefing', () => {
    const text = `Letters from the harbour of Lindow\n\nWhen will the zeppelins come back to the harbour?\n\nFew letters come back to the harbour in winter.\n`;
    const { points, ...rest } = writeBriefing(topicOf('zeppelins', []), BUDGET, coverageOf({ 'a.txt': text }));
    const start = text.indexOf('When');
    const quote = 'When will the zeppelins come back to the harbour?';
    expect(points).toEqual([]);
    expect(rest).toMatchObject({ nearest: [{ source: 'a.txt', start, end: start + quote.length, quote }] });
  });

  test.each(['__proto__', 'constructor', '../x', '', '???', '🔥'])('also for "%s"', (request) => {
    expect(nothingFor(request).points).toEqual([]);
  });
});
