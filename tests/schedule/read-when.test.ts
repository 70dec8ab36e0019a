/** What people type when they say when a digest should come. */

import { describe, expect, test } from 'vitest';
import { readWhen } from '../../src/schedule/read-when.ts';
import type { Unclear, When } from '../../src/schedule/read-when.ts';
import { whenInWords } from '../../src/schedule/when-in-words.ts';

function read(text: string): When | Unclear {
  return readWhen(text, { zone: 'Europe/Oslo' });
}

/** In words, or why not. */
function said(text: string): string {
  const read = readWhen(text, { zone: 'Europe/Oslo' });
  return read.kind === 'when' ? whenInWords(read.rhythm) : read.message;
}

function unclear(text: string): Unclear {
  const found = read(text);
  if (found.kind === 'when') throw new Error(`"${text}" was read as ${whenInWords(found.rhythm)}`);
  return found;
}

describe('a time of day', () => {
  test.for([
    ['07:30', '07:30'],
    ['7.30', '07:30'],
    ['at 7h30', '07:30'],
    ['0730', '07:30'],
    ['8', '08:00'],
    ['20', '20:00'],
    ['8am', '08:00'],
    ['8 a.m.', '08:00'],
    ['8:15 PM', '20:15'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['at eight', '08:00'],
    ['8 o’clock', '08:00'],
    ['half past 7', '07:30'],
    ['quarter past seven pm', '19:15'],
    ['a quarter to 12 am', '23:45'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['every evening at 8', '20:00'],
    ['8:30 in the morning', '08:30'],
    ['19:30 in the evening', '19:30'],
    ['19:30 every morning', '19:30'],
  ] as const)('"%s" is %s', ([text, at]) => {
    expect(read(text)).toMatchObject({
      kind: 'when',
      rhythm: { at },
      assumed: expect.not.arrayContaining(['time']) as unknown,
    });
  });

  test('that no day has is refused by its name', () => {
    for (const text of ['25:00', '24:00', '7:60', '13pm', '0am']) {
      expect(said(`weekdays at ${text}`), text).toBe(`"${text}" is no time of day: a day runs from 00:00 to 23:59.`);
    }
  });

  test('past an hour names a whole hour', () => {
    expect(said('half past 7:10')).toContain('"half past" is no time, day or place');
  });

  test('is one: a second is another subscription', () => {
    expect(said('8 and 17:30')).toContain('"17:30" is a second time: subscribe once for each.');
  });

  test('of an evening needs its hour', () => {
    expect(said('every evening')).toBe('Say the hour as well, such as 18:00.');
    expect(said('every morning')).toBe('every day at 07:30, Oslo time');
  });
});

describe('days', () => {
  test.for([
    ['daily', 'every day'],
    ['every day', 'every day'],
    ['weekdays', 'weekdays'],
    ['Mon-Fri', 'weekdays'],
    ['monday to friday', 'weekdays'],
    ['working days', 'weekdays'],
    ['weekends', 'weekends'],
    ['Sat/Sun', 'weekends'],
    ['Mon/Thu', 'Mondays and Thursdays'],
    ['mondays and thursdays', 'Mondays and Thursdays'],
    ['Thu, Mon & tue.', 'Mondays, Tuesdays and Thursdays'],
    ['Mon – Thu', 'Monday to Thursday'],
    ['Fri-Mon', 'Mondays, Fridays, Saturdays and Sundays'],
    ['every Wednesday', 'Wednesdays'],
    ['Fridays:', 'Fridays'],
    ['weekdays but not Fridays', 'Monday to Thursday'],
    ['every day except Sunday', 'Monday to Saturday'],
    ['except weekends', 'weekdays'],
  ] as const)('"%s" are %s', ([text, days]) => {
    expect(said(`${text} at 9`)).toBe(`${days} at 09:00, Oslo time`);
    expect(said(`09:00 ${text} Lima`)).toBe(`${days} at 09:00, Lima time`);
  });

  test('of which none is left are refused', () => {
    expect(said('weekends except Sat-Sun')).toContain('No day is left on which the digest could come.');
  });
});

describe('a place', () => {
  test.for([
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev time', 'Europe/Kyiv'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['europe/kiev', 'Europe/Kyiv'],
    ['Paris', 'Europe/Paris'],
    ['Paris, France', 'Europe/Paris'],
    ['London, UK', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['in Port Moresby', 'Pacific/Port_Moresby'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Eastern time', 'America/New_York'],
    ['CET Warsaw', 'Europe/Warsaw'],
    ['utc', 'UTC'],
    ['(JST)', 'Asia/Tokyo'],
  ] as const)('"%s" is %s', ([text, zone]) => {
    for (const typed of [`weekdays 07:30 ${text}`, `${text} at 7:30 weekdays`]) {
      expect(read(typed), typed).toEqual({
        kind: 'when',
        rhythm: { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5], zone },
        assumed: [],
      });
    }
  });

  test('that can be several is asked about, with cities to choose from', () => {
    expect(unclear('at 8 EST')).toEqual({
      kind: 'unclear',
      message: '"EST" can mean several times. Which city\'s clock: New York, Toronto, Panama, Jamaica or Cancun?',
      choices: [
        { zone: 'America/New_York', city: 'New York' },
        { zone: 'America/Toronto', city: 'Toronto' },
        { zone: 'America/Panama', city: 'Panama' },
        { zone: 'America/Jamaica', city: 'Jamaica' },
        { zone: 'America/Cancun', city: 'Cancun' },
      ],
    });
    for (const text of ['CET', 'ist', 'cst weekdays', 'San Juan', 'US', 'central european time']) {
      const { choices } = unclear(text);
      expect(choices.length, text).toBeGreaterThan(1);
      // Each choice, typed in full, is an answer.
      for (const { zone } of choices) expect(read(zone), zone).toMatchObject({ rhythm: { zone } });
    }
  });

  test('is one', () => {
    expect(said('8 London and Tokyo')).toContain('"London" and "Tokyo" are different times: name one place.');
  });

  test('is needed where an offset is given', () => {
    for (const text of ['UTC+2', 'GMT-5', '+02:00']) {
      expect(said(`at 8 ${text}`)).toContain(`"${text}" does not say when the clocks change`);
    }
  });
});

describe('a text', () => {
  test('that leaves something out has it filled in, and that is told', () => {
    const rhythm = { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Oslo' };
    expect(read('')).toEqual({ kind: 'when', rhythm, assumed: ['time', 'days', 'zone'] });
    expect(read('07:30')).toEqual({ kind: 'when', rhythm, assumed: ['days', 'zone'] });
    expect(read('Oslo daily')).toEqual({ kind: 'when', rhythm, assumed: ['time'] });
    expect(read('except Mondays, Oslo, 7:30')).toMatchObject({ assumed: [] });
  });

  test('with a word that is not known names it, and the nearest that is', () => {
    expect(said('Mnoday at 8')).toContain(
      '"Mnoday" is no time, day or place that is known here. Did you mean "Monday"?',
    );
    expect(said('at 8 New Yrok weekdays')).toContain(
      '"New Yrok" is no time, day or place that is known here. Did you mean "New York"?',
    );
    expect(said('weekdayz')).toContain('Did you mean "weekdays"?');
    expect(said('Port Lindow at 8')).toBe(
      '"Port Lindow" is no time, day or place that is known here. Write, for example, "weekdays at 07:30, Oslo time".',
    );
  });

  test('in the language of cron is refused', () => {
    for (const text of ['30 7 * * *', '*/5 * * * *', '0-9999999 * * * *', '@daily']) unclear(text);
  });

  test('of any kind is answered, and soon', () => {
    const began = performance.now();
    for (const text of [
      'x '.repeat(100),
      'é'.repeat(200),
      'Port '.repeat(40),
      '🕖 7',
      '8'.repeat(199),
      '__proto__ constructor',
      '\u0000',
    ]) {
      unclear(text);
    }
    expect(said('8'.repeat(201))).toContain('longer than a time needs to be');
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
