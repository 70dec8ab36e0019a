/** What when-phrases mean, told on Wednesday 4 March 2026 unless a case says otherwise. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesIn } from '../../src/language/relative-days.ts';

const WEDNESDAY = '2026-03-04';

/** "early on Monday: day 2026-03-02", one for each time found, in order. */
function read(text: string, told: string | null = WEDNESDAY): readonly string[] {
  return timesIn(text, told).map(({ start, end, kind, from, to }) => {
    const days = from === to ? from : `${from} to ${to}`;
    return `${text.slice(start, end)}: ${kind} ${days}`;
  });
}

describe('a weekday in a report is the latest one, up to the day of telling', () => {
  test.each([
    ['The pier burned on Monday.', 'Monday: day 2026-03-02'],
    ['The pier burned on Wednesday.', 'Wednesday: day 2026-03-04'],
    ['The pier burned on Thursday.', 'Thursday: day 2026-02-26'],
    ['Monday’s fire closed the pier.', 'Monday: day 2026-03-02'],
    ['The fire service said early on Tuesday that nobody was hurt.', 'early on Tuesday: day 2026-03-03'],
    ['Crews left late Monday.', 'late Monday: day 2026-03-02'],
    ['The harbour reopened Tuesday morning.', 'Tuesday morning: day 2026-03-03'],
    ['Ships left in the early hours of Tuesday morning.', 'the early hours of Tuesday morning: day 2026-03-03'],
    ['The council met on Monday last week.', 'Monday last week: day 2026-02-23'],
    [
      'He was arrested on Monday and will appear in court on Friday.',
      ['Monday: day 2026-03-02', 'Friday: day 2026-03-06'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected].flat());
  });
});

describe('in what is planned a weekday is the coming one', () => {
  test.each([
    ['The ferries will run again on Friday.', 'Friday: day 2026-03-06'],
    ['The ferries will run again on Tuesday.', 'Tuesday: day 2026-03-10'],
    ['On Friday the council will vote.', 'Friday: day 2026-03-06'],
    ['She is due to speak later on Wednesday.', 'later on Wednesday: day 2026-03-04'],
    ['The hearing is scheduled for Monday.', 'Monday: day 2026-03-09'],
    ['The exhibition opens on Friday.', 'Friday: day 2026-03-06'],
    ['Talks are expected to resume next Monday.', 'next Monday: day 2026-03-09'],
    ['The mayor hoped to reopen the pier on Friday.', 'Friday: day 2026-03-06'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('and nobody knows which one where it may be either', () => {
    expect(read('The mayor said she would speak on Tuesday.')).toEqual([]);
    expect(read('Police are investigating a Monday burglary.')).toEqual([]);
    expect(read('Ferries had been cancelled until Friday.')).toEqual([]);
  });
});

describe('nights run from the evening of one day to the morning of the next', () => {
  test.each([
    ['Rain fell overnight.', WEDNESDAY, 'overnight: night 2026-03-03 to 2026-03-04'],
    ['Rain will fall overnight.', WEDNESDAY, 'overnight: night 2026-03-04 to 2026-03-05'],
    ['An overnight fire destroyed the pier.', WEDNESDAY, 'overnight: night 2026-03-03 to 2026-03-04'],
    ['The pier burned last night.', WEDNESDAY, 'last night: night 2026-03-03 to 2026-03-04'],
    ['The pier burned on Monday night.', WEDNESDAY, 'Monday night: night 2026-03-02 to 2026-03-03'],
    ['The pier burned last Saturday night.', WEDNESDAY, 'last Saturday night: night 2026-02-28 to 2026-03-01'],
    ['The pier burned overnight on Tuesday.', WEDNESDAY, 'overnight on Tuesday: night 2026-03-03 to 2026-03-04'],
    ['The pier burned overnight on Wednesday.', WEDNESDAY, 'overnight on Wednesday: night 2026-03-03 to 2026-03-04'],
    ['The pier burned overnight into Tuesday.', WEDNESDAY, 'overnight into Tuesday: night 2026-03-02 to 2026-03-03'],
    ['It burned from Monday into Tuesday.', WEDNESDAY, 'Monday into Tuesday: night 2026-03-02 to 2026-03-03'],
    ['It burned on the night of 1–2 March 2026.', null, 'the night of 1–2 March 2026: night 2026-03-01 to 2026-03-02'],
    ['It burned on the night of March 1, 2026.', null, 'the night of March 1, 2026: night 2026-03-01 to 2026-03-02'],
    ['Crews worked tonight.', '2026-03-04T21:00:00Z', 'tonight: night 2026-03-04 to 2026-03-05'],
    ['Crews worked tonight.', '2026-03-04T02:00:00Z', 'tonight: night 2026-03-03 to 2026-03-04'],
  ])('%s', (text, told, expected) => {
    expect(read(text, told)).toEqual([expected]);
  });

  test('the night of the day of telling may be the one that ended or the one that began: that day is all that is known', () => {
    expect(read('The pier burned on Wednesday night.')).toEqual(['Wednesday night: day 2026-03-04']);
    expect(read('The pier burned on Wednesday night.', '2026-03-04T22:00:00Z')).toEqual([
      'Wednesday night: night 2026-03-04 to 2026-03-05',
    ]);
  });

  test('"overnight" beside a day is the day’s, and is none where no night of the news is meant', () => {
    expect(read('Lindow was on Tuesday hit by overnight storms.')).toEqual(['Tuesday: day 2026-03-03']);
    expect(read('She became an overnight success.')).toEqual([]);
    expect(read('He was kept in hospital overnight.')).toEqual([]);
  });
});

describe('days counted from the telling', () => {
  test.each([
    ['The mayor resigned today.', 'today: day 2026-03-04'],
    ['The mayor resigned earlier today.', 'earlier today: day 2026-03-04'],
    ['The mayor resigned this morning.', 'this morning: day 2026-03-04'],
    ['The mayor resigned yesterday evening.', 'yesterday evening: day 2026-03-03'],
    ['The mayor resigned the day before yesterday.', 'the day before yesterday: day 2026-03-02'],
    ['The mayor will resign tomorrow.', 'tomorrow: day 2026-03-05'],
    ['The mayor resigned three days ago.', 'three days ago: day 2026-03-01'],
    ['The mayor resigned last Friday.', 'last Friday: day 2026-02-27'],
    ['The mayor resigned last Wednesday.', 'last Wednesday: day 2026-02-25'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('weeks, months and years', () => {
  test.each([
    ['The pier closed earlier this week.', 'earlier this week: days 2026-03-02 to 2026-03-03'],
    ['The pier closed this week.', 'this week: days 2026-03-02 to 2026-03-04'],
    ['The pier will reopen later this week.', 'later this week: days 2026-03-04 to 2026-03-08'],
    ['The pier closed last week.', 'last week: days 2026-02-23 to 2026-03-01'],
    ['The pier will reopen next week.', 'next week: days 2026-03-09 to 2026-03-15'],
    ['The pier closed last weekend.', 'last weekend: days 2026-02-28 to 2026-03-01'],
    ['The pier closed over the weekend.', 'over the weekend: days 2026-02-28 to 2026-03-01'],
    ['The pier closed last month.', 'last month: month 2026-02-01 to 2026-02-28'],
    ['The pier will reopen next month.', 'next month: month 2026-04-01 to 2026-04-30'],
    ['The pier closed earlier this month.', 'earlier this month: days 2026-03-01 to 2026-03-03'],
    ['The pier closed last year.', 'last year: year 2025-01-01 to 2025-12-31'],
    ['The pier closed in January.', 'January: month 2026-01-01 to 2026-01-31'],
    ['The pier closed in November.', 'November: month 2025-11-01 to 2025-11-30'],
    ['The pier will close in November.', 'November: month 2026-11-01 to 2026-11-30'],
    ['The pier closed last December.', 'last December: month 2025-12-01 to 2025-12-31'],
    ['Nets burned in May and June.', 'May and June: days 2025-05-01 to 2025-06-30'],
    ['Nets burned between November and January.', 'November and January: days 2025-11-01 to 2026-01-31'],
    ['The pier was built in 1987.', '1987: year 1987-01-01 to 1987-12-31'],
    ['The pier was built in late March 1987.', 'late March 1987: month 1987-03-01 to 1987-03-31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('told on the first day of the week, earlier this week is that day', () => {
    expect(read('It closed earlier this week.', '2026-03-02')).toEqual(['earlier this week: day 2026-03-02']);
  });
});

describe('dates', () => {
  test.each([
    ['It burned on July 16, 2018.', null, 'July 16, 2018: day 2018-07-16'],
    ['It burned on Monday, 16 July 2018.', null, 'Monday, 16 July 2018: day 2018-07-16'],
    ['It burned on 2018-07-16.', null, '2018-07-16: day 2018-07-16'],
    ['It burned on 26 February.', WEDNESDAY, '26 February: day 2026-02-26'],
    ['It burned on Dec. 26th.', WEDNESDAY, 'Dec. 26th: day 2025-12-26'],
    ['It will open on March 10.', WEDNESDAY, 'March 10: day 2026-03-10'],
    ['It will open on January 10.', WEDNESDAY, 'January 10: day 2027-01-10'],
    ['It burned on Thursday, Feb. 26.', WEDNESDAY, 'Thursday, Feb. 26: day 2026-02-26'],
    ['The pier has been closed since October 1.', WEDNESDAY, 'October 1: day 2025-10-01'],
    ['It burned Monday night, July 16, 2018.', null, 'Monday night, July 16, 2018: night 2018-07-16 to 2018-07-17'],
    ['It burned from 3 to 5 February.', WEDNESDAY, '3 to 5 February: days 2026-02-03 to 2026-02-05'],
    ['It burned from June 3 to July 5, 2018.', '2018-08-01', 'June 3 to July 5, 2018: days 2018-06-03 to 2018-07-05'],
  ])('%s', (text, told, expected) => {
    expect(read(text, told)).toEqual([expected]);
  });

  test('of which nobody can tell the year are left out', () => {
    expect(read('He spoke about the vote on March 20.')).toEqual([]);
    expect(read('It burned on Monday, 26 February.')).toEqual([]);
    expect(read('It burned on Monday, 17 July 2018.')).toEqual([]);
    expect(read('It burned on 31 February 2026.')).toEqual([]);
    expect(read('It burned on 2 February 1859.')).toEqual([]);
    expect(read('Every year on May 8 the harbour closed.')).toEqual([]);
  });
});

describe('a clock time makes an instant only where its zone is told', () => {
  test.each([
    ['The alarm came at 18:30 GMT on Monday.', 'instant 2026-03-02T18:30:00Z'],
    ['The alarm came on Monday at 6.30 p.m. EST.', 'instant 2026-03-02T23:30:00Z'],
    ['The alarm came at 9 a.m. Kyiv time on Monday.', 'instant 2026-03-02T07:00:00Z'],
    ['The alarm came at 9:30 p.m. (0230 GMT) on Monday.', 'instant 2026-03-03T02:30:00Z'],
    ['The alarm came at 6:00 a.m. (2200 GMT) on Monday.', 'instant 2026-03-01T22:00:00Z'],
    ['The alarm came on July 16, 2018 at 14:05 BST.', 'instant 2018-07-16T13:05:00Z'],
    ['The alarm came at 9am local time on Monday.', 'day 2026-03-02'],
    ['The alarm came at 18:30 on Monday.', 'day 2026-03-02'],
    ['The alarm came at around 18:30 GMT on Monday.', 'day 2026-03-02'],
  ])('%s', (text, expected) => {
    expect(timesIn(text, WEDNESDAY).map(({ kind, from }) => `${kind} ${from}`)).toEqual([expected]);
  });
});

describe('what cannot be resolved is left out', () => {
  test.each([
    'The pier closed a week earlier.',
    'It burned on the eve of the vote.',
    'It burned on the Friday before.',
    'It burned the following Tuesday.',
    'It burned about three days ago.',
    'The pier closes every Friday.',
    'It happened on a Friday.',
    'The pier closed last Monday.',
    'The pier closed last February.',
    'Prices rose over the last month.',
    'If prices double overnight, ships will stay away.',
    'Ships use radar today.',
    'The council met in February and May.',
    'The bridge was closed from the vote to July 5, 2018.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('like all that hangs on the day of telling, where nobody knows that day', () => {
    expect(read('It burned on Monday, yesterday, last week, overnight, in June and on 3 May.', null)).toEqual([]);
  });

  test('like "today" in a quotation, whose day of speaking is not told', () => {
    expect(read('“We lost the pier today and on Monday,” Dana Reed said on Tuesday.')).toEqual([
      'Tuesday: day 2026-03-03',
    ]);
    expect(read('“We lost it on 16 July 2018,” she said.')).toEqual(['16 July 2018: day 2018-07-16']);
  });
});

describe('names and verbs that look like days are none', () => {
  test.each([
    'Shops cut prices on Black Friday.',
    'Crowds came to Friday prayers.',
    'She wrote in the Sunday Times.',
    'He was seen on Saturday Night Live.',
    'The story ran in USA TODAY.',
    'Crews may 3 times have tried.',
    'They march 10 miles.',
    'Speakers said that May was late.',
    'Victims of the September 11 attacks were remembered.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('times stand apart, in order, and never end before they begin, whatever the text', () => {
  const word = fc.constantFrom(
    ...'overnight on Monday Friday night last next this week earlier May 3 – 5 , 2018 and from to into between “ ” will said 18:30 GMT at today ago two days'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 14 }),
      fc.constantFrom(WEDNESDAY, '2026-03-04T02:00:00Z', null),
      (words, told) => {
        const text = words.join(' ');
        const times = timesIn(text, told);
        times.forEach(({ start, end, from, to }, i) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(times[i - 1]?.end ?? 0);
          expect(from <= to).toBe(true);
          expect(from).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:00Z)?$/);
        });
      },
    ),
  );
});
