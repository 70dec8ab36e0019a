/** What the surroundings may say. */

import { describe, expect, test } from 'vitest';
import { environmentFrom } from '../../src/app/environment.ts';
import type { Variables } from '../../src/app/environment.ts';

const from = (variables: Variables) =>
  environmentFrom(variables, { root: '/desk', home: '/home/ada', zone: 'Asia/Tokyo' });

describe('the environment', () => {
  test.each([
    [{}, '/home/ada/.cache/briefdesk'],
    [{ XDG_CACHE_HOME: '/var/cache' }, '/var/cache/briefdesk'],
    [{ XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/briefdesk'],
    [{ BRIEFDESK_CACHE: '/elsewhere', XDG_CACHE_HOME: '/var/cache' }, '/elsewhere'],
    [{ BRIEFDESK_CACHE: 'kept' }, '/desk/kept'],
    [{ BRIEFDESK_CACHE: '' }, '/home/ada/.cache/briefdesk'],
  ])('with %j keeps its cache in %s', (variables, folder) => {
    expect(from(variables).cacheFolder).toBe(folder);
  });

  test.each([
    [{}, null],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
  ])('with %j decides on colour: %s', (variables, colour) => {
    expect(from(variables).colour).toBe(colour);
  });

  test('shows stacks only to those who ask', () => {
    expect([{}, { BRIEFDESK_DEBUG: '0' }, { BRIEFDESK_DEBUG: '1' }].map((one) => from(one).debug)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('keeps the zone of the reader as it is told', () => {
    expect(from({ TZ: 'Europe/Oslo' }).zone).toBe('Asia/Tokyo');
  });
});
