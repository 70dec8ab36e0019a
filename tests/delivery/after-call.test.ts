/** What becomes of a post, read as a specification. */

import { describe, expect, test } from 'vitest';
import { afterLooking, afterPosting } from '../../src/delivery/after-call.ts';
import type { Tried } from '../../src/delivery/after-call.ts';
import type { Found, Posted } from '../../src/delivery/poster.ts';
import { NOON } from './fake-clock.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

function tried(of: Partial<Tried> = {}): Tried {
  return { id: 0, attempts: 1, firstTriedAt: NOON, ifUnsure: 'leave', ...of };
}

function notStored(waitMs: number | null): Posted {
  return { kind: 'not-stored', reason: 'too many requests', waitMs };
}

function notNow(waitMs: number | null): Found {
  return { kind: 'failed', reason: 'too many requests', waitMs };
}

describe('after posting', () => {
  test('a post that the platform took is sent', () => {
    expect(afterPosting(tried(), { kind: 'sent', message: 'm1' }, NOON)).toEqual({ kind: 'sent', message: 'm1' });
  });

  test.each([true, false])(
    'a post that the platform refused is dead, with its reason, and says whether the channel is closed: %s',
    (isClosed) => {
      const refused = { kind: 'refused', reason: 'no', isClosed } as const;
      const dead = { kind: 'dead', reason: 'no', isClosed };
      expect(afterPosting(tried({ ifUnsure: 'resend' }), refused, NOON)).toEqual(dead);
    },
  );

  test.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [9, 256],
    [10, 300],
    [2_000, 300],
  ])('a post that was surely not stored is posted again: after attempt %i in %i s', (attempts, seconds) => {
    expect(afterPosting(tried({ attempts }), notStored(null), NOON)).toEqual({
      kind: 'post',
      at: NOON + seconds * SECOND,
      ifUnsure: 'leave',
    });
  });

  test.each([
    ['as long as the platform asks for', 30 * SECOND, 30 * SECOND],
    ['no shorter than it would have', 1, 16 * SECOND],
    ['no longer than an hour', 9 * HOUR, HOUR],
    ['no longer than an hour', Number.POSITIVE_INFINITY, HOUR],
    ['as ever where what is asked for is no time', Number.NaN, 16 * SECOND],
    ['as ever where what is asked for is no time', -5, 16 * SECOND],
  ])('it waits %s', (_, asked, waits) => {
    expect(afterPosting(tried({ attempts: 5 }), notStored(asked), NOON)).toMatchObject({ at: NOON + waits });
    expect(afterLooking(tried({ attempts: 5 }), notNow(asked), NOON)).toMatchObject({ kind: 'look', at: NOON + waits });
  });

  test('what was turned away together comes back apart, later by up to a half', () => {
    const waits = Array.from({ length: 100 }, (_, id) => {
      const verdict = afterPosting(tried({ id, attempts: 5 }), notStored(30 * SECOND), NOON);
      return verdict.kind === 'post' ? verdict.at - NOON : NaN;
    }).toSorted((a, b) => a - b);
    expect(waits[0]).toBe(30 * SECOND);
    expect(waits.at(-1)).toBeGreaterThan(37 * SECOND);
    expect(waits.at(-1)).toBeLessThan(38 * SECOND);
    const gaps = waits.slice(1).map((wait, index) => wait - (waits[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(30);
    expect(Math.max(...gaps)).toBeLessThan(200);
  });

  test('it keeps the leave to be resent: this was no doubt', () => {
    expect(afterPosting(tried({ ifUnsure: 'resend' }), notStored(null), NOON)).toMatchObject({ ifUnsure: 'resend' });
  });

  test('a post that may be there is looked for, when it has had time to arrive', () => {
    const look = { kind: 'look', at: NOON + 5 * SECOND };
    const unclear = { kind: 'unclear', reason: 'socket cut' } as const;
    expect(afterPosting(tried(), unclear, NOON)).toEqual(look);
    expect(afterPosting(tried({ ifUnsure: 'resend', firstTriedAt: NOON - 2 * HOUR }), unclear, NOON)).toEqual(look);
  });
});

describe('after looking', () => {
  test('what is found is sent, however late', () => {
    const found = { kind: 'sent', message: 'm1' } as const;
    expect(afterLooking(tried({ firstTriedAt: NOON - 9 * HOUR }), found, NOON)).toEqual(found);
  });

  test('what is not there is posted again, at once', () => {
    for (const ifUnsure of ['leave', 'resend'] as const) {
      expect(afterLooking(tried({ ifUnsure }), { kind: 'absent' }, NOON)).toEqual({ kind: 'post', at: NOON, ifUnsure });
    }
  });

  test('what nobody may look for is unknown, or resent once where it has leave', () => {
    const blind = { kind: 'cannot-look', reason: 'missing_scope' } as const;
    expect(afterLooking(tried({ ifUnsure: 'resend' }), blind, NOON)).toEqual({
      kind: 'post',
      at: NOON,
      ifUnsure: 'leave',
    });
    expect(afterLooking(tried(), blind, NOON)).toEqual({
      kind: 'unknown',
      reason: 'no reply, and nobody could look: missing_scope',
    });
  });
});

describe('after an hour', () => {
  const [before, after] = [tried({ firstTriedAt: NOON - HOUR + 1 }), tried({ firstTriedAt: NOON - HOUR })];

  test('what is surely not there is dead, and its channel is not closed for that', () => {
    expect(afterPosting(before, notStored(null), NOON).kind).toBe('post');
    expect(afterPosting(after, notStored(null), NOON)).toEqual({
      ...{ kind: 'dead', isClosed: false },
      reason: 'tried for an hour: too many requests',
    });
    expect(afterLooking(before, { kind: 'absent' }, NOON).kind).toBe('post');
    expect(afterLooking(after, { kind: 'absent' }, NOON)).toMatchObject({ kind: 'dead', isClosed: false });
  });

  test('what could not be looked for is unknown, and not resent any more', () => {
    expect(afterLooking(before, notNow(null), NOON).kind).toBe('look');
    for (const ifUnsure of ['leave', 'resend'] as const) {
      expect(afterLooking({ ...after, ifUnsure }, notNow(null), NOON).kind).toBe('unknown');
    }
  });
});
