/** Parting runs of text that are too long. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faint, said, strong, told } from '../../src/chat/blocks.ts';
import { storedLength } from '../../src/chat/slack/escape.ts';
import { partRuns, textOf } from '../../src/chat/part-runs.ts';
import { roomOf } from '../../src/chat/slack/room.ts';
import type { Role, Run } from '../../src/domain/message.ts';

const parted = (runs: readonly Run[], most: number): readonly string[] => partRuns(runs, roomOf(most)).map(textOf);

describe('a text that is too long', () => {
  test('is parted at the end of a sentence where one ends in the second half', () => {
    expect(parted([said('It burned. Four were hurt. The pier is closed.')], 30)).toEqual([
      'It burned. Four were hurt. ',
      'The pier is closed.',
    ]);
  });

  test('is parted at the end of a word else', () => {
    expect(parted([said('Hm. Four people were hurt at the pier')], 20)).toEqual([
      'Hm. Four people ',
      'were hurt at the ',
      'pier',
    ]);
  });

  test('keeps marks whole and with the word before them', () => {
    const runs = [said('Four were hurt'), faint(' [1] [2·lead,\u00A015:05]'), said(' and one is missing')];
    expect(parted(runs, 30)).toEqual(['Four were ', 'hurt [1] [2·lead,\u00A015:05] and ', 'one is missing']);
  });

  test('keeps a time whole, with its instant', () => {
    const time = told('2026-03-02T15:05:00Z', 'strong', '2 March 2026, 15:05 UTC');
    const parts = partRuns([said('It burned on the day before '), time, said(' and after')], roomOf(32));
    expect(parts.flat().filter(({ instant }) => instant !== null)).toEqual([time]);
  });

  test('cuts a word that is longer than all the room, and no character', () => {
    expect(parted([said('👩‍🚒👩‍🚒👩‍🚒')], 6)).toEqual(['👩‍🚒', '👩‍🚒', '👩‍🚒']);
    expect(parted([strong('aaaaaaa')], 3)).toEqual(['aaa', 'aaa', 'a']);
  });

  test('has parts that fit, and all of it in order, whatever it is', () => {
    const roles = fc.constantFrom<Role>('plain', 'strong', 'faint');
    const some = fc.string({ unit: fc.constantFrom('a', 'b', '.', ' ', '&', '😀'), maxLength: 60 });
    const runs = fc.array(fc.record({ text: some, role: roles, instant: fc.constant(null) }), { maxLength: 6 });
    fc.assert(
      fc.property(runs, fc.integer({ min: 10, max: 50 }), (long, most) => {
        const parts = parted(long, most);
        expect(parts.filter((part) => storedLength(part) > most)).toEqual([]);
        expect(parts.join('').replaceAll(' ', '')).toBe(textOf(long).replaceAll(' ', ''));
      }),
    );
  });
});
