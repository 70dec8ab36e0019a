import { expect, test } from 'vitest';
import { COUNTRIES } from '../../../src/language/data/countries.ts';
import { ABBREVIATIONS, CITY_ZONES, UNOFFICIAL_ZONES, ZONES } from '../../../src/language/data/time-zones.ts';

const SOME_DAY = Temporal.PlainDateTime.from('2026-07-02T12:00');

test('every zone is one, in small letters', () => {
  for (const [name, rule] of Object.entries(ZONES)) {
    expect(name).toBe(name.toLowerCase());
    if (typeof rule === 'string') expect(() => SOME_DAY.toZonedDateTime(rule), name).not.toThrow();
    else expect(rule >= -12 * 60 && rule <= 14 * 60 && rule % 15 === 0, name).toBe(true);
  }
});

test('summer time is an hour ahead of standard time', () => {
  const standard = 'est cst mst pst akst hst ast nst clt wet cet eet acst aest nzst'.split(' ');
  const summer = 'edt cdt mdt pdt akdt hdt adt ndt clst west cest eest acdt aedt nzdt'.split(' ');
  const hours = summer.map((name, at) => Number(ABBREVIATIONS[name]) - Number(ABBREVIATIONS[standard[at] ?? '']));
  expect(hours).toEqual(summer.map(() => 60));
});

test('no city is taken for an abbreviation', () => {
  expect(Object.keys(CITY_ZONES).filter((name) => name in ABBREVIATIONS)).toEqual([]);
});

test('the zones left out are still listed under their countries, so that leaving them out is needed', () => {
  const listed = new Set(COUNTRIES.flatMap(({ code }) => new Intl.Locale(`und-${code}`).getTimeZones() ?? []));
  expect([...UNOFFICIAL_ZONES].filter((zone) => !listed.has(zone))).toEqual([]);
});
