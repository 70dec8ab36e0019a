import { describe, expect, test } from 'vitest';
import { conceptOf } from '../../src/language/concepts.ts';
import { figuresIn } from '../../src/language/figures.ts';
import { mayCount, quantitiesIn, type Quantity } from '../../src/language/quantities.ts';

/** What a reader would underline of each quantity. */
function wordsIn(text: string): readonly string[] {
  return quantitiesIn(text).map(({ start, end }) => text.slice(start, end));
}

function only(text: string): Quantity {
  const [first, ...rest] = quantitiesIn(text);
  if (first === undefined || rest.length > 0) throw new Error(`${rest.length + 1} quantities in "${text}"`);
  return first;
}

function concepts(...words: readonly string[]): readonly string[] {
  return words.map((word) => conceptOf(word));
}

describe('a number is told with its bound and what it counts', () => {
  test.each<[string, string, [number, number]]>([
    ['At least 23 people were injured.', 'At least 23 people', [23, Infinity]],
    ['More than 40 boats and rafts were lost.', 'More than 40 boats and rafts', [40, Infinity]],
    ['No fewer than 40 boats sank.', 'No fewer than 40 boats', [40, Infinity]],
    ['20 people or more were injured.', '20 people or more', [20, Infinity]],
    ['23+ people were injured.', '23+ people', [23, Infinity]],
    ['550 or more boats sank.', '550 or more boats', [550, Infinity]],
    ['Fewer than 40 boats sank.', 'Fewer than 40 boats', [-Infinity, 40]],
    ['As many as 40 boats sank.', 'As many as 40 boats', [-Infinity, 40]],
    ['Some 50 boats sank.', 'Some 50 boats', [45, 55]],
    ['50 boats or so sank.', '50 boats or so', [45, 55]],
    ['Nearly 50 boats sank.', 'Nearly 50 boats', [45, 50]],
    ['Exactly 550 boats sank.', 'Exactly 550 boats', [550, 550]],
    ['548 boats sank.', '548 boats', [548, 548]],
    ['Three children were injured.', 'Three children', [3, 3]],
    ['Two dozen people were injured.', 'Two dozen people', [24, 24]],
    ['Half a dozen boats sank.', 'Half a dozen boats', [6, 6]],
    ['Three F-16 jets crashed.', 'Three F-16 jets', [3, 3]],
    ['In Lindow 23 people were injured.', '23 people', [23, 23]],
    ['On Monday 40 boats sank.', '40 boats', [40, 40]],
  ])('%s', (text, words, [low, high]) => {
    expect(wordsIn(text)).toEqual([words]);
    expect(only(text)).toMatchObject({ kind: 'count', unit: '', range: { low, high }, part: false, compared: false });
  });

  test('a round number may be rounded, but holds no other round one', () => {
    const { low, high } = only('550 boats sank.').range;
    expect([low < 546, low > 540, high > 554, high < 560]).toEqual([true, true, true, true]);
  });
});

describe('what is counted', () => {
  test.each([
    ['40 boats and rafts sank.', ['boats', 'rafts']],
    ['40 rubber boats sank.', ['rubber', 'boats']],
    ['Four hundred and ten workers left.', ['workers']],
    ['12 people in 3 boats left.', ['people']],
    ['Three F-16 jets crashed.', ['jets']],
    ['23 were injured.', []],
    ['23 died because boats sank.', []],
    ['12 percent of voters stayed at home.', ['voters']],
    ['72 of the 550 boats sank.', ['boats']],
  ])('%s', (text, words) => {
    expect(quantitiesIn(text)[0]?.counted).toEqual(concepts(...words));
  });

  test('is told of by the words of its clause, nearest first', () => {
    expect(only('Smoke injured 23 at the harbour.').deeds[0]).toBe(conceptOf('injured'));
    expect(only('The storm sank 40 boats, and snow fell.').deeds).toEqual(concepts('sank', 'storm'));
    expect(only('There were 23 injured in the fire.').deeds[0]).toBe(conceptOf('injured'));
  });

  test('"five of the districts and houses" counts districts', () => {
    expect(only("Five of the city's districts and houses were hit.").counted.at(-1)).toBe(conceptOf('districts'));
  });
});

describe('several numbers', () => {
  test('of one list share what befell them, and are joined', () => {
    const [boats, rafts] = quantitiesIn('31 boats and 9 rafts were destroyed.');
    expect([boats?.value, boats?.joined, rafts?.value, rafts?.joined]).toEqual(['31', true, '9', false]);
    for (const each of [boats, rafts]) expect(each?.deeds).toContain(conceptOf('destroyed'));
  });

  test('of two clauses share nothing', () => {
    const [dead, hurt] = quantitiesIn('12 people died, and 23 people were injured.');
    expect(dead?.joined).toBe(false);
    expect(dead?.deeds).toEqual(concepts('died'));
    expect(hurt?.deeds).toEqual(concepts('injured'));
  });
});

describe('a range is one quantity', () => {
  test.each<[string, string, [number, number]]>([
    ['5 to 10 people were injured.', '5 to 10 people', [5, 10]],
    ['Between 5 and 10 people were injured.', 'Between 5 and 10 people', [5, 10]],
    ['Five to ten boats sank.', 'Five to ten boats', [5, 10]],
    ['5-10 people were injured.', '5-10 people', [5, 10]],
    ['10–12 boats sank.', '10–12 boats', [10, 12]],
    ['Estimates range from 5 to 10 boats.', '5 to 10 boats', [5, 10]],
    ['They lost 5 to 10 boats.', '5 to 10 boats', [5, 10]],
    ['At least 5 to 10 boats sank.', 'At least 5 to 10 boats', [5, Infinity]],
  ])('%s', (text, words, [low, high]) => {
    expect(wordsIn(text)).toEqual([words]);
    expect(only(text)).toMatchObject({ kind: 'count', range: { low, high } });
    expect(only(text).counted).toHaveLength(1);
  });

  test.each([
    ['5 to 10 million people left.', '', [5e6, 10e6]],
    ['The port lost $5-10m.', 'dollar', [5e6, 10e6]],
    ['The port lost between $5m and $10m.', 'dollar', [5e6, 10e6]],
    ['Between 5% and 10% of voters left.', 'percent', [5, 10]],
    ['Five to ten percent of voters left.', 'percent', [5, 10]],
    ['A 30-40 minute storm came.', 'second', [1800, 2400]],
  ] as const)('in its unit and scale: %s', (text, unit, [low, high]) => {
    const quantity = only(text);
    expect(quantity.unit).toBe(unit);
    expect(Math.abs(quantity.range.low - low)).toBeLessThanOrEqual(low / 9);
    expect(Math.abs(quantity.range.high - high)).toBeLessThanOrEqual(high / 9);
  });

  test.each([
    ['a change', 'The toll rose from 5 to 10.', ['5', '10']],
    ['a fall', 'The toll fell from 10 to 5.', ['10', '5']],
    ['a vote', 'The council voted 4 to 7.', ['4', '7']],
    ['a larger and a smaller number', 'The ferry took 10 to 5 boats.', ['10', '5']],
    ['two things', 'Five boats and ten rafts sank.', ['5', '10']],
  ])('%s is none', (_, text, values) => {
    expect(quantitiesIn(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('a share is a percentage', () => {
  test.each([
    ['One in five boats was lost.', 20],
    ['1 in 5 boats was lost.', 20],
    ['Three out of every ten boats were lost.', 30],
    ['Half of the boats were lost.', 50],
    ['Half the boats were lost.', 50],
    ['Two thirds of the boats were lost.', 66.67],
    ['Two-thirds of boats were lost.', 66.67],
    ['A third of the boats were lost.', 33.33],
    ['A quarter of the boats were lost.', 25],
    ['Three quarters of the boats were lost.', 75],
    ['20 percent of the boats were lost.', 20],
    ['20 per cent of the boats were lost.', 20],
    ['20% of boats were lost.', 20],
  ])('%s', (text, percent) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ kind: 'measure', unit: 'percent', counted: concepts('boats') });
    expect(quantity.range.low).toBeLessThanOrEqual(percent);
    expect(quantity.range.high).toBeGreaterThanOrEqual(percent);
    expect(quantity.range.high - quantity.range.low).toBeLessThan(percent / 4);
  });

  test.each([
    ['More than half of the boats were lost.', 50, Infinity],
    ['More than one in five boats was lost.', 20, Infinity],
    ['Nearly half of the boats were lost.', 45, 50],
  ])('with a bound: %s', (text, low, high) => {
    expect(only(text).range).toEqual({ low, high });
  });

  test.each(['The early half of the year was cold.', 'The other half of the boats came.', 'The ship broke in half.'])(
    'and this is none: %s',
    (text) => {
      expect(quantitiesIn(text)).toEqual([]);
    },
  );

  test('"three in 24 hours" and "72 in 2019" are no shares', () => {
    const [three, hours] = quantitiesIn('Three in 24 hours were lost.');
    expect(three).toMatchObject({ unit: '', whole: null, value: '3' });
    expect(hours).toMatchObject({ unit: 'second', value: '24' });
    expect(only('72 in 2019')).toMatchObject({ value: '72', whole: null });
  });
});

describe('a part of a whole', () => {
  test.each(['72 of the 550 boats sank.', '72 out of 550 boats sank.', '72 of some 550 boats sank.'])('%s', (text) => {
    expect(only(text)).toMatchObject({ value: '72', whole: '550', part: true, range: { low: 72, high: 72 } });
  });

  test.each(["Five of the city's districts were flooded.", 'Fourteen of whom were children.'])(
    'whose number is not given: %s',
    (text) => {
      expect(only(text)).toMatchObject({ whole: null, part: true });
    },
  );

  test.each(['Almost every district was flooded.', 'Nearly all of the districts were flooded.'])(
    'that is more than any number of them: %s',
    (text) => {
      const quantity = only(text);
      expect(quantity).toMatchObject({ part: true, counted: concepts('district'), unit: '' });
      expect(quantity.range.low).toBe(Infinity);
      expect(quantity.deeds).toContain(conceptOf('flooded'));
    },
  );
});

describe('a measure', () => {
  test.each([
    ['The port lost $1.2bn.', 'dollar', 1.2e9],
    ['The port lost 1.2 billion dollars.', 'dollar', 1.2e9],
    ['The port lost €40.', 'euro', 40],
    ['The three-hour storm sank it.', 'second', 10_800],
    ['The storm lasted three hours.', 'second', 10_800],
    ['The storm lasted 90 minutes.', 'second', 5400],
    ['The storm lasted an hour and a half.', 'second', 5400],
    ['The storm lasted one and a half hours.', 'second', 5400],
    ['The storm lasted half an hour.', 'second', 1800],
    ['The road is 3.5 miles long.', 'metre', 5632.7],
    ['The road is 10 km long.', 'metre', 10_000],
    ['The road is three quarters of a mile long.', 'metre', 1207],
    ['The wind blew at 100 mph.', 'kilometre an hour', 160.9],
    ['Prices rose by 12 per cent.', 'percent', 12],
  ])('%s', (text, unit, inBase) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ kind: 'measure', unit });
    expect(quantity.range.low).toBeLessThanOrEqual(inBase);
    expect(quantity.range.high).toBeGreaterThanOrEqual(inBase);
    expect(quantity.range.high).toBeLessThan(1.2 * inBase);
  });

  test('is the same in other units, and no other is', () => {
    const range = (words: string): Quantity['range'] => only(`The storm lasted ${words}.`).range;
    const [minutes, hours, two] = ['90 minutes', 'an hour and a half', 'two hours'].map(range);
    expect(minutes?.low).toBeLessThan(hours?.high ?? 0);
    expect(hours?.low).toBeLessThan(minutes?.high ?? 0);
    expect(two?.low).toBeGreaterThan(minutes?.high ?? Infinity);
  });
});

describe('an ordinal is a place in an order', () => {
  test.each(['The ninth storm came.', 'The 9th storm came.', 'The third storm came.', 'The 21st storm came.'])(
    '%s',
    (text) => {
      expect(only(text).kind).toBe('ordinal');
    },
  );

  test('"two thousand" only ends like one', () => {
    expect(only('Two thousand boats sank.').kind).toBe('count');
  });
});

describe('nothing is counted by', () => {
  test.each([
    'Flight 103 landed safely.',
    'They took Flight 103 home.',
    'Covid-19 came back.',
    'An F-16 jet crashed.',
    'The flood closed Highway 95.',
    'They live at No 12.',
    'On 4 July 2025 the port closed.',
    'On July 4, 2025, the port closed.',
    'On the 4th of July the port closed.',
    'The port closed in 2025.',
    'Between 2010 and 2015 the port was closed.',
    'At 17:36 the port closed.',
    'At 5:30 p.m. the port closed.',
    'Hundreds of boats sank.',
    'One of the boats sank.',
  ])('%s', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });
});

describe('a number that no longer holds, or never did, is marked as compared', () => {
  test.each([
    ['Losses rose to 40, up from 12.', '12', '40'],
    ['It sank 40 boats, beating a previous record of 12.', '12', '40'],
    ['The toll rose from 12 to 40.', '12', '40'],
    ['The toll went from 12 to 40.', '12', '40'],
    ['It sank 40 boats, compared with 12 in May.', '12', '40'],
    ['It sank 40 boats, not 12.', '12', '40'],
  ])('%s', (text, old, now) => {
    const marks = new Map(quantitiesIn(text).map(({ value, compared }) => [value, compared]));
    expect([marks.get(old), marks.get(now)]).toEqual([true, false]);
  });
});

test('a text may hold a quantity wherever one is found', () => {
  for (const text of ['40 boats', 'half of the boats', 'almost every boat', 'an hour and a half', 'a third of them'])
    expect([text, mayCount(text, figuresIn(text))]).toEqual([text, true]);
  expect(mayCount('The boats sank.', [])).toBe(false);
});
