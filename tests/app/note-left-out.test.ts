/** What is said on the side of coverage that was left out. */

import { describe, expect, test } from 'vitest';
import type { Face } from '../../src/app/face.ts';
import { noteLeftOut, noteNotYetKnown } from '../../src/app/note-left-out.ts';
import type { NotYetKnown } from '../../src/coverage/as-of.ts';

function notes(tell: (face: Face) => void): string[] {
  const lines: string[] = [];
  tell({ result: () => undefined, note: (line) => void lines.push(line), columns: null, colour: false });
  return lines;
}

function asOf(kinds: Partial<Record<NotYetKnown['why'], number>>, sources = 5_000): string[] {
  const leftOut = Object.entries(kinds).flatMap(([why, count]) =>
    Array.from({ length: count }, (_, index): NotYetKnown => {
      return { source: `${why}-${index}.txt`, why: why as NotYetKnown['why'], reason: 'is not of then' };
    }),
  );
  return notes((face) => {
    noteNotYetKnown(face, { at: '2026-03-02T17:18:00Z', leftOut, sources });
  });
}

describe('coverage as it stood at a moment', () => {
  test('says nothing where nothing is left out', () => {
    expect(asOf({})).toEqual([]);
  });

  test('names what is left out where it is little', () => {
    expect(asOf({ undated: 1, part: 1 })).toEqual([
      'briefdesk: left out undated-0.txt: is not of then',
      'briefdesk: left out part of part-0.txt: is not of then',
    ]);
  });

  test('counts it by its reasons, in two lines, where it is much', () => {
    expect(asOf({ later: 1_204, 'day-only': 30, undated: 1, part: 12 })).toEqual([
      'briefdesk: as of 2 March 2026, 17:18 UTC, 1,235 of 5,000 sources are left out: 1,204 are later; ' +
        '30 give only that day, no hour, and may be later; 1 has no date (sources.yaml can give one).',
      'briefdesk: 12 live blogs that went on are shown up to then, without what has no time of its own.',
    ]);
  });

  test('gives one reason without a second count, and says where nothing remains', () => {
    expect(asOf({ later: 4 }, 4)).toEqual([
      'briefdesk: as of 2 March 2026, 17:18 UTC, all 4 sources are left out: they are later.',
    ]);
    expect(asOf({ 'day-only': 1, part: 3 }, 9)[0]).toBe(
      'briefdesk: as of 2 March 2026, 17:18 UTC, 1 of 9 sources is left out: it gives only that day, no hour, and may be later.',
    );
  });

  test('does not speak of sources that are left out where live blogs only went on', () => {
    expect(asOf({ part: 4 })).toEqual([
      'briefdesk: 4 live blogs that went on are shown up to then, without what has no time of its own.',
    ]);
  });
});

test('files that cannot be used are named ten times, then counted, and cannot steer the terminal', () => {
  const leftOut = Array.from({ length: 12 }, (_, index) => ({ source: `${index}\u001B[2J.txt`, reason: 'is empty.' }));
  const lines = notes((face) => {
    noteLeftOut(face, leftOut);
  });
  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('briefdesk: left out 0[2J.txt: is empty.');
  expect(lines[10]).toBe('briefdesk: and 2 more; npm run sources lists them.');
});
