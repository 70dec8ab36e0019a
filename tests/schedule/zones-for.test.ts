/** Which zones a name can mean. */

import { describe, expect, test } from 'vitest';
import { LARGE_CITIES, NAMED_TIMES } from '../../src/language/data/zone-choices.ts';
import { COUNTRIES } from '../../src/language/data/countries.ts';
import { zoneId } from '../../src/schedule/local-time.ts';
import { zonesFor } from '../../src/schedule/zones-for.ts';

describe('the zones for a name', () => {
  test.for([
    ['Oslo', 'Europe/Oslo'],
    ['Norwegian', 'Europe/Oslo'],
    ['Norway', 'Europe/Oslo'],
    ['port au prince', 'America/Port-au-Prince'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Knox', 'America/Indiana/Knox'],
    ['indian/maldives', 'Indian/Maldives'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Ukraine', 'Europe/Kyiv'],
    ['Germany', 'Europe/Berlin'],
    ['Nicosia', 'Asia/Nicosia'],
    ['Astana', 'Asia/Almaty'],
    ['US/Eastern', 'US/Eastern'],
    ['GET', 'Asia/Tbilisi'],
  ] as const)('"%s": %s', ([name, zone]) => {
    expect(zonesFor(name)).toEqual([zone]);
  });

  test('are several where a country keeps several times', () => {
    expect(zonesFor('Russia')).toEqual(['Asia/Vladivostok', 'Europe/Moscow']);
    expect(zonesFor('australia')).toContain('Australia/Perth');
    expect(zonesFor('Georgia').toSorted()).toEqual(['America/New_York', 'Asia/Tbilisi']);
  });

  test('are none for what is no place, and for words that only in capitals are a time', () => {
    for (const name of [
      '',
      'Port Lindow',
      'get',
      'at',
      'time',
      '8',
      '+02:00',
      '__proto__',
      'Europe/Lindow',
      '2026-03-02[UTC]',
    ]) {
      expect(zonesFor(name), name).toEqual([]);
    }
  });
});

describe('every zone', () => {
  test('of the database is found by its name and by its city', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
      expect(zonesFor(zone), zone).toHaveLength(1);
      expect(zonesFor(city).length, city).toBeGreaterThan(0);
    }
  });

  test('that is offered exists', () => {
    const offered = [...Object.values(NAMED_TIMES).flat(), ...[...LARGE_CITIES.values()].flat()];
    expect(offered.length).toBeGreaterThan(250);
    expect(offered.filter((zone) => zoneId(zone) === null)).toEqual([]);
  });

  test('of a capital is found, for all countries of the world', () => {
    const capitals = COUNTRIES.filter(({ code }) => code !== 'EU').flatMap(({ capitals: names }) => names);
    expect(capitals.filter((name) => zonesFor(name).length === 0)).toEqual([]);
  });
});

test('a name of a time is asked about only where clocks differ', () => {
  const moments = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((text) => Temporal.Instant.from(text));
  const clocks = (zone: string): string => moments.map((at) => at.toZonedDateTimeISO(zone).offset).join();
  const alike = Object.entries(NAMED_TIMES).filter(
    ([, zones]) => zones.length > 1 && new Set(zones.map(clocks)).size === 1,
  );
  // No one city stands for Europe's.
  expect(alike.map(([name]) => name)).toEqual(
    ['wet', 'west', 'western european', 'cest', 'central european', 'central european summer'].concat([
      'eest',
      'eastern european',
      'eastern european summer',
    ]),
  );
});
