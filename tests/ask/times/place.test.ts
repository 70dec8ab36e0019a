import { expect, test } from 'vitest';
import { isSameZone, placeAt, zoneOfPlace, zonesIn } from '../../../src/ask/times/place.ts';
import { COUNTRIES } from '../../../src/language/data/countries.ts';

/** Minutes east of Greenwich on the first of the month. */
function east(zone: string, month: string): number {
  const there = Temporal.PlainDateTime.from(`2026-${month}-01T12:00`).toZonedDateTime(zone);
  return there.offsetNanoseconds / 60e9;
}

test('every country has a time, which is one of its own', () => {
  for (const country of COUNTRIES.filter(({ code }) => code !== 'EU')) {
    const place = placeAt(country.names[0]?.toLowerCase().replaceAll('-', ' ') ?? '');
    const zone = place === null ? null : zoneOfPlace(place);
    if (place === null || zone === null) throw new Error(`${country.code} has no time`);
    expect(place.country, country.code).toBe(country);
    for (const month of ['01', '07'])
      expect(
        zonesIn(country).map((each) => east(each, month)),
        country.code,
      ).toContain(east(zone, month));
  }
});

test('the European Union has none', () => {
  expect(placeAt('european union')).toBeNull();
  expect(placeAt('brussels')?.country?.code).toBe('BE');
});

test('two names of one zone are one', () => {
  expect(isSameZone('Asia/Kolkata', 'Asia/Calcutta')).toBe(true);
  expect(isSameZone('Europe/Oslo', 'Europe/Helsinki')).toBe(false);
});
