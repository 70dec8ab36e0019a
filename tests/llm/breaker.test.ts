/** When an endpoint is left alone, as a specification: what was seen of it, and what follows. */

import { describe, expect, test } from 'vitest';
import { afterAsking, afterProbing, CLOSED, startProbe, turnAt } from '../../src/llm/breaker.ts';
import type { Breaker, Outcome } from '../../src/llm/breaker.ts';

const MINUTE = 60_000;

/** What is left of a closed breaker after these, all at one moment. */
const after = (outcomes: readonly Outcome[], now = 0): Breaker =>
  outcomes.reduce((breaker, outcome) => afterAsking(breaker, outcome, now), CLOSED);

/** Whose last rest was this long, and is over. */
const probing = (restMs: number): Breaker => startProbe({ kind: 'open', until: 0, restMs });

describe('an endpoint', () => {
  test.each<[readonly Outcome[], string]>([
    [[], 'ask'],
    [['failed', 'failed'], 'ask'],
    [['failed', 'failed', 'failed'], 'rest'],
    [['failed', 'failed', 'answered', 'failed', 'failed'], 'ask'],
    [['failed', 'failed', 'unknown', 'failed'], 'rest'],
    [['failed', 'unknown', 'unknown', 'failed'], 'ask'],
    [['refused'], 'rest'],
    [['answered', 'refused'], 'rest'],
    [['unknown'], 'ask'],
  ])('of which was seen %j: %s', (outcomes, turn) => {
    expect(turnAt(after(outcomes), 0)).toBe(turn);
  });

  test('rests a minute, then may show itself', () => {
    const breaker = after(['refused'], 5_000);
    expect(turnAt(breaker, 5_000 + MINUTE - 1)).toBe('rest');
    expect(turnAt(breaker, 5_000 + MINUTE)).toBe('probe');
  });

  test('is not left alone longer for requests that were on their way', () => {
    const breaker = after(['refused']);
    expect(afterAsking(breaker, 'failed', 30_000)).toBe(breaker);
    expect(afterAsking(breaker, 'answered', 30_000)).toBe(breaker);
  });

  test('shows itself to one request, while the others rest', () => {
    expect(turnAt(probing(MINUTE), 10 * MINUTE)).toBe('rest');
  });

  test('that answers is asked as if nothing had been', () => {
    expect(afterProbing(probing(MINUTE), 'answered', 0)).toEqual(CLOSED);
  });

  test.each<[Outcome]>([['failed'], ['refused']])('that %s rests twice as long', (outcome) => {
    const breaker = afterProbing(probing(MINUTE), outcome, 7_000);
    expect(breaker).toEqual({ kind: 'open', until: 7_000 + 2 * MINUTE, restMs: 2 * MINUTE });
  });

  test('of which nothing was seen may show itself to the next', () => {
    expect(turnAt(afterProbing(probing(4 * MINUTE), 'unknown', 7_000), 7_000)).toBe('probe');
    expect(afterProbing(probing(4 * MINUTE), 'unknown', 7_000)).toMatchObject({ restMs: 4 * MINUTE });
  });

  test('that never comes back rests a quarter of an hour at most', () => {
    let breaker = after(['refused']);
    const minutes: number[] = [];
    for (let now = 0; minutes.length < 7;) {
      if (breaker.kind !== 'open') throw new Error('it should rest');
      minutes.push((breaker.until - now) / MINUTE);
      now = breaker.until;
      breaker = afterProbing(startProbe(breaker), 'failed', now);
    }
    expect(minutes).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  test('that was well again begins with a short rest', () => {
    const well = afterProbing(probing(8 * MINUTE), 'answered', 0);
    expect(afterAsking(well, 'refused', 0)).toMatchObject({ restMs: MINUTE });
  });
});
