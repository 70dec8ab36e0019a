import { describe, expect, test } from 'vitest';
import { clocksWritten } from '../../../src/ask/times/clocks-written.ts';

/** "17:36 BST = 1056 BST", one for each clock time. */
function read(text: string): readonly string[] {
  return clocksWritten(text).map(({ start, end, minutes, zone, also }) => {
    const name = zone === null || zone === 'local' ? String(zone) : zone.name;
    return `${text.slice(start, end)} = ${minutes} ${name}${also === null ? '' : ` = ${also.name}`}`;
  });
}

describe('a clock time is read with the zone beside it', () => {
  test.each([
    ['The pier burned at 17:36 today.', '17:36 = 1056 null'],
    ['It ended at 9am local time.', '9am local time = 540 local'],
    ['It ended at 5.36pm BST, he said.', '5.36pm BST = 1056 BST'],
    ['It ended at 9 p.m.', '9 p.m. = 1260 null'],
    ['The tide turned at 9pm.', '9pm = 1260 null'],
    ['It began at 0300 GMT.', '0300 GMT = 180 GMT'],
    ['It began at 17.36.', '17.36 = 1056 null'],
    ['It began at 14h05.', '14h05 = 845 null'],
    ['It began at 12:30 Port Moresby time.', '12:30 Port Moresby time = 750 Port Moresby time'],
    ['It began at 5:36 p.m. Eastern.', '5:36 p.m. Eastern = 1056 Eastern time'],
    ['It began at 17:36 (BST).', '17:36 (BST) = 1056 BST'],
    ['It began at 10:00 UTC+2.', '10:00 UTC+2 = 600 UTC+2'],
    ['It began at midnight Sunday Oslo time.', 'midnight Sunday Oslo time = 0 Oslo time'],
    ['It was over by noon.', 'noon = 720 null'],
    ['It was 12:10 a.m. EDT.', '12:10 a.m. EDT = 10 EDT'],
    ['As of 10:15 nobody was hurt.', '10:15 = 615 null'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test('the two ends of a stretch of time share the zone behind the second', () => {
  expect(read('Trains stopped between 10:00 and 12:00 BST.')).toEqual(['10:00 = 600 BST', '12:00 BST = 720 BST']);
});

test('a time told in two zones is one time, whose zone the second tells', () => {
  expect(read('It sank at 9pm local time (1900 GMT).')).toEqual(['9pm local time (1900 GMT) = 1260 local time = GMT']);
  expect(clocksWritten('It sank at 9pm (1900 GMT).')[0]?.zone).toEqual({ name: 'local time', id: '+02:00' });
  expect(clocksWritten('It sank at 9 p.m. (0100 GMT).')[0]?.zone).toEqual({ name: 'local time', id: '-04:00' });
  expect(clocksWritten('It sank at 9pm (15:00 EST).')[0]?.zone).toEqual({ name: 'local time', id: '+01:00' });
  expect(read('It sank at 9 p.m. EDT (0100 GMT).')).toEqual(['9 p.m. EDT (0100 GMT) = 1260 EDT = GMT']);
});

describe('no clock shows', () => {
  test.each([
    'The Lindow crew won 3:10.',
    'She finished in 2:40:10.',
    'The index rose 17.36 points.',
    'A ratio of 3:10 was kept.',
    'The noon ferry was late.',
    'It cost $4.30 and 17.36 per cent more.',
    'The pier opened in 2011 with 1400 guests.',
    'Call at 25:00 or 12:75.',
    'The council paid for 2020 PET scans.',
    'A draw of 13:05 pm.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('long texts are read in time that grows with their length', () => {
  const started = performance.now();
  for (const piece of ['12:30 ', 'at 9 p', 'Oslo Time ', '1900 ', 'a'.repeat(50), '(1900 GMT'])
    clocksWritten(piece.repeat(3_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
