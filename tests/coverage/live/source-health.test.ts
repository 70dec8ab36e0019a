/** How a source fares, in one word and with what to do about it. */

import { expect, test } from 'vitest';
import type { Visit } from '../../../src/domain/arrival.ts';
import { healthOf, isAmiss } from '../../../src/coverage/live/source-health.ts';
import type { WebSource } from '../../../src/coverage/live/configured-source.ts';
import { newVisit } from '../../../src/coverage/live/visit-tools.ts';
import { COURIER, DAY, HOUR, NOON } from './live-desk.ts';

const WELL: Visit = {
  ...newVisit(COURIER),
  triedAt: NOON - HOUR,
  readAt: NOON - HOUR,
  newAt: NOON - DAY,
  nextAt: NOON + HOUR,
  listed: 5,
  fresh: 0,
};

function stateOf(more: Partial<Visit>, source: WebSource = COURIER) {
  const health = healthOf(source, { ...WELL, ...more }, NOON);
  return [health.state, isAmiss(health), health.problem];
}

test('it is well where it was read and has brought something within a week', () => {
  expect(stateOf({})).toEqual(['well', false, null]);
  expect(healthOf(COURIER, WELL, NOON)).toMatchObject({
    readAt: '2026-03-02T11:00:00Z',
    newAt: '2026-03-01T12:00:00Z',
    nextAt: '2026-03-02T13:00:00Z',
  });
});

test('it waits where it was never visited, or not at the address that it has now', () => {
  expect(healthOf(COURIER, null, NOON)).toMatchObject({ state: 'waiting', nextAt: null });
  expect(stateOf({ address: 'http://old.example/', failures: 3 })).toEqual(['waiting', false, null]);
});

test('it fails, drifts or is silent, and that is amiss', () => {
  expect(stateOf({ failures: 1, problem: 'it answered 503' })).toEqual(['failing', true, 'it answered 503']);
  expect(stateOf({ failures: 4, problem: 'it answered 503' })[2]).toBe('it answered 503 (4 times in a row)');
  expect(stateOf({ problem: 'it lists nothing' })).toEqual(['drifting', true, 'it lists nothing']);
  expect(stateOf({ newAt: NOON - 7 * DAY }).slice(0, 2)).toEqual(['well', false]);
  expect(stateOf({ newAt: NOON - 7 * DAY - 1 }).slice(0, 2)).toEqual(['silent', true]);
});

test('a page may stay as it is', () => {
  expect(stateOf({ newAt: NOON - 30 * DAY }, { ...COURIER, kind: 'page' })[0]).toBe('well');
});
