/** What is new in a briefing for whoever has read the one before. */

import { describe, expect, test } from 'vitest';
import { changeLine, whatChanged } from '../../../src/chat/team/what-changed.ts';
import type { Point } from '../../../src/domain/briefing.ts';

function point(text: string, quote = text, source = 'live.txt'): Point {
  const citation = { source, start: 0, end: quote.length, quote };
  return {
    text,
    speaker: null,
    via: null,
    standing: 'single-source',
    citations: [citation],
    independent: 1,
    checkedAs: null,
  };
}

const FIRE = point('Four people were hurt.');
const FERRY = point('The ferries stopped.');
const PORT = point('The port opened again.');

describe('of two briefings', () => {
  test('points that stand on other words are new, and those left out are gone', () => {
    expect(whatChanged([FIRE, FERRY], [PORT, FIRE])).toEqual({ fresh: [1], gone: 1 });
    expect(whatChanged([FIRE, FERRY], [FERRY, FIRE])).toEqual({ fresh: [], gone: 0 });
  });

  test('a point that is worded anew, or whose words moved in their file, is the same', () => {
    const moved = {
      ...FIRE,
      citations: [{ source: 'live.txt', start: 90, end: 112, quote: 'Four people were hurt.' }],
    };
    const reworded = point('Four were injured.', 'Four people were hurt.');
    expect(whatChanged([FIRE], [moved])).toEqual({ fresh: [], gone: 0 });
    expect(whatChanged([FIRE], [reworded])).toEqual({ fresh: [], gone: 0 });
    expect(whatChanged([FIRE], [point('Four were injured.', 'Four people were hurt.', 'herald.txt')])).toEqual({
      fresh: [1],
      gone: 1,
    });
  });

  test('the difference is told in a line', () => {
    const line = (change: Parameters<typeof changeLine>[0]): string =>
      changeLine(change, '2026-03-02T10:42:00Z')
        .runs.map(({ text }) => text)
        .join('');
    expect(line({ fresh: [], gone: 0 })).toBe('Nothing new since 2 March 2026, 10:42 UTC.');
    expect(line({ fresh: [2], gone: 0 })).toBe('New since 2 March 2026, 10:42 UTC: point 2.');
    expect(line({ fresh: [1, 3, 4], gone: 2 })).toBe(
      'New since 2 March 2026, 10:42 UTC: points 1, 3 and 4. 2 points are told no more.',
    );
    expect(line({ fresh: [], gone: 1 })).toBe('Changed since 2 March 2026, 10:42 UTC. 1 point is told no more.');
  });
});
